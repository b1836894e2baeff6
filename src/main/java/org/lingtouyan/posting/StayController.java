package org.lingtouyan.posting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.posting.StayLists.Only;
import org.lingtouyan.shared.Month;
import org.lingtouyan.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Days in the village: of a posting month by month, stated and confirmed; and a month of an area with who has not stated any. */
@RestController
@RequestMapping("/api/postings")
class StayController {

    private static final int LONGEST_PAGE = 200;

    private final Stays stays;
    private final StayLists lists;
    private final PostingShowing showing;
    private final Divisions divisions;
    private final Actors actors;

    StayController(Stays stays, StayLists lists, PostingShowing showing, Divisions divisions, Actors actors) {
        this.stays = stays;
        this.lists = lists;
        this.showing = showing;
        this.divisions = divisions;
        this.actors = actors;
    }

    record ToldStay(@NotNull @PositiveOrZero @Max(31) Integer days, @Nullable @Size(min = 1, max = 200) String note) {}

    /** So many days as were seen. */
    record ConfirmedStay(@NotNull @PositiveOrZero @Max(31) Integer days) {}

    /** {@code confirmed}: how many of the months. */
    record YearOfStays(UUID posting, String place, String role, int year, int months, int days, int confirmed) {}

    record ShownStay(String month, int days, @Nullable String note, UUID statedBy, @Nullable LocalDate confirmedOn) {}

    /** Somebody's month; {@code tooFew} days by the rule of the county, whoever was in post for all of it. */
    record StayOfAMonth(
            UUID posting,
            DivisionCode division,
            String place,
            UUID cadre,
            @Nullable String name,
            String role,
            int inPost,
            int onLeave,
            @Nullable Integer days,
            @Nullable String note,
            boolean byYou,
            boolean confirmed,
            @Nullable Integer leastDays,
            boolean tooFew) {}

    record SumOfStays(int posted, int stated, int confirmed, int tooFew) {}

    /** Everybody posted to a village of an area in a month, in the order of places. */
    @GetMapping("/stays")
    Page<StayOfAMonth> ofAMonth(
            @RequestParam DivisionCode division,
            @RequestParam String month,
            @RequestParam(defaultValue = "ALL") Only only,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = lists.page(division, Month.parse(month), only, cursor, Math.max(1, Math.min(limit, LONGEST_PAGE)));
        var me = actors.require(Right.READ_RECORDS).account();
        var names = showing.names(
                page.items().stream().map(StayLists.OfAMonth::cadreId).toList());
        return new Page<>(
                page.items().stream()
                        .map(one -> new StayOfAMonth(
                                one.id(),
                                new DivisionCode(one.divisionCode()),
                                divisions.pathText(new DivisionCode(one.divisionCode())),
                                one.cadreId(),
                                names.get(one.cadreId()),
                                one.role(),
                                one.inPost(),
                                one.onLeave(),
                                one.days(),
                                one.note(),
                                me.equals(one.statedBy()),
                                one.confirmed(),
                                one.leastDays(),
                                one.isShort()))
                        .toList(),
                page.next());
    }

    @GetMapping("/stays/sum")
    SumOfStays sum(@RequestParam DivisionCode division, @RequestParam String month) {
        var sum = lists.sum(division, Month.parse(month));
        return new SumOfStays(sum.posted(), sum.stated(), sum.confirmed(), sum.isShort());
    }

    /** Somebody's days in villages, by posting and year: for the dossier. */
    @GetMapping("/stays/of/{cadre}")
    List<YearOfStays> ofPerson(@PathVariable UUID cadre) {
        return lists.ofPerson(cadre).stream()
                .map(one -> new YearOfStays(
                        one.postingId(),
                        divisions.pathText(new DivisionCode(one.divisionCode())),
                        one.role(),
                        one.year(),
                        one.months(),
                        one.days(),
                        one.confirmed()))
                .toList();
    }

    /** The newest month first. */
    @GetMapping("/{id}/stays")
    List<ShownStay> of(@PathVariable UUID id) {
        return stays.of(id).stream()
                .map(one -> new ShownStay(
                        Month.of(one.month()).toString(), one.days(), one.note(), one.statedBy(), one.confirmedOn()))
                .toList();
    }

    /** Says how many days of the month, or says otherwise. */
    @PutMapping("/{id}/stays/{month}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void state(@PathVariable UUID id, @PathVariable String month, @Valid @RequestBody ToldStay told) {
        stays.state(id, Month.parse(month), told.days(), told.note());
    }

    @PostMapping("/{id}/stays/{month}/confirmed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable UUID id, @PathVariable String month, @Valid @RequestBody ConfirmedStay seen) {
        stays.confirm(id, Month.parse(month), seen.days());
    }

    /** It was stated wrongly. */
    @DeleteMapping("/{id}/stays/{month}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, @PathVariable String month) {
        stays.withdraw(id, Month.parse(month));
    }
}
