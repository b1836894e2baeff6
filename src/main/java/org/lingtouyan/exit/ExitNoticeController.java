package org.lingtouyan.exit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Here;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notices of exits: put up for several cases at once, listed while they stand, and shown to whoever has the link. */
@RestController
class ExitNoticeController {

    private static final int LONGEST_LIST = 200;

    private final Exits exits;
    private final ExitNotices notices;
    private final ExitLists lists;
    private final Divisions divisions;

    ExitNoticeController(Exits exits, ExitNotices notices, ExitLists lists, Divisions divisions) {
        this.exits = exits;
        this.notices = notices;
        this.lists = lists;
        this.divisions = divisions;
    }

    record CaseOnNotice(@NotNull UUID id, @NotNull String version) {}

    record NewNotice(
            @NotNull UUID id,
            @NotEmpty @Size(max = 200) List<@Valid CaseOnNotice> cases,
            @NotNull LocalDate on,
            @Nullable UUID cadreId,
            @Nullable @Size(max = 120) String contact) {}

    record ShownLine(int position, String name, @Nullable String group, @Nullable Integer people) {}

    /** Everything a notice holds; nothing of it is private. */
    record ShownNotice(
            Subject subject,
            int year,
            String place,
            LocalDate from,
            LocalDate until,
            String contact,
            List<ShownLine> lines) {}

    record StandingNotice(
            UUID id, String token, Subject subject, int year, String place, LocalDate from, LocalDate until) {}

    @PostMapping("/api/exit-notices")
    @ResponseStatus(HttpStatus.CREATED)
    ShownNotice putUp(@Valid @RequestBody NewNotice told) {
        exits.putUp(
                told.id(),
                told.cases().stream()
                        .map(one -> new Exits.Seen(one.id(), one.version()))
                        .toList(),
                new TakenStep.Told(
                        told.id(),
                        Step.NOTICE,
                        told.on(),
                        told.cadreId(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        told.contact()));
        return shown(notices.find(told.id()));
    }

    @GetMapping("/api/exit-notices")
    List<StandingNotice> standing(@RequestParam(required = false) @Nullable DivisionCode division) {
        return notices.standing(lists.place(division), Here.today(), LONGEST_LIST).stream()
                .map(notice -> new StandingNotice(
                        notice.id(),
                        notice.token(),
                        notice.subject(),
                        notice.exitYear(),
                        divisions.pathText(notice.divisionCode()),
                        notice.shownFrom(),
                        notice.shownUntil()))
                .toList();
    }

    @GetMapping("/api/exit-notices/{id}")
    ShownNotice find(@PathVariable UUID id) {
        return shown(notices.find(id));
    }

    /** Without sign-in, as long as it stands; afterwards 410 with a sentence. */
    @GetMapping("/api/open/exit-notices/{token}")
    ResponseEntity<ShownNotice> open(@PathVariable String token) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown(notices.open(token)));
    }

    private ShownNotice shown(ExitNotices.Whole whole) {
        var notice = whole.notice();
        return new ShownNotice(
                notice.subject(),
                notice.exitYear(),
                divisions.pathText(notice.divisionCode()),
                notice.shownFrom(),
                notice.shownUntil(),
                notice.contact(),
                whole.lines().stream()
                        .map(line -> new ShownLine(line.position(), line.shownName(), line.shownGroup(), line.people()))
                        .toList());
    }
}
