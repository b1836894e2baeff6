package org.lingtouyan.monitoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.monitoring.EpisodeLists.DuePosition;
import org.lingtouyan.monitoring.EpisodeLists.Sought;
import org.lingtouyan.monitoring.EpisodeShowing.ListedWatch;
import org.lingtouyan.monitoring.EpisodeShowing.WholeWatch;
import org.lingtouyan.monitoring.Taken.Statement;
import org.lingtouyan.parameter.Code;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The watch against falling back: clues reported and cases led from step to step. */
@RestController
class MonitoringController {

    private static final int LONGEST_PAGE = 200;

    private final Episodes episodes;
    private final EpisodeLists lists;
    private final EpisodeShowing showing;
    private final ClueWords words;
    private final Codes codes;

    MonitoringController(Episodes episodes, EpisodeLists lists, EpisodeShowing showing, ClueWords words, Codes codes) {
        this.episodes = episodes;
        this.lists = lists;
        this.showing = showing;
        this.words = words;
        this.codes = codes;
    }

    /** {@code id} is made by the client; {@code department} only where the clue is a department's. */
    record ToldClue(
            @NotNull UUID id,
            @NotNull UUID householdId,
            @NotNull Source source,
            @NotNull LocalDate on,
            @Nullable UUID cadreId,
            @Nullable @Size(max = 100) String department,
            @NotEmpty List<@NotBlank String> risks,
            @NotBlank @Size(max = 1000) String text) {}

    record RemovalStatement(
            @NotNull Condition condition, @NotNull UUID cadreId, @NotBlank @Size(max = 500) String note) {}

    record TakenWatchStep(
            @NotNull UUID id,
            @NotNull Step step,
            @NotNull LocalDate on,
            @Nullable @Size(max = 1000) String note,
            @Nullable String kind,
            @Nullable LocalDate until,
            @Nullable List<@Valid RemovalStatement> statements) {}

    @PostMapping("/api/monitoring")
    ResponseEntity<WholeWatch> report(@Valid @RequestBody ToldClue told) {
        var place = episodes.place(told.householdId());
        var reported = episodes.report(words.clue(told, place));
        var answer =
                reported ? ResponseEntity.created(URI.create("/api/monitoring/" + told.id())) : ResponseEntity.ok();
        var whole = showing.whole(episodes.find(told.id()));
        return answer.eTag(Versions.etag(whole.about().version())).body(whole);
    }

    /** In the order of the day they are due; {@code turn}: those that wait for that level. */
    @GetMapping("/api/monitoring")
    Page<ListedWatch> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable Level turn,
            @RequestParam(required = false) @Nullable Source source,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var states = state != null ? List.of(state) : turn != null ? State.waitingFor(turn) : List.<State>of();
        var found = lists.page(
                new Sought(lists.place(division), states, source, overdue ? Here.today() : null, q),
                DuePosition.parse(cursor),
                most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                showing.listed(page),
                found.size() > most ? DuePosition.after(page.get(most - 1).episode()) : null);
    }

    @GetMapping("/api/monitoring/{id}")
    ResponseEntity<WholeWatch> find(@PathVariable UUID id) {
        var whole = showing.whole(episodes.find(id));
        return ResponseEntity.ok().eTag(Versions.etag(whole.about().version())).body(whole);
    }

    @PostMapping("/api/monitoring/{id}/steps")
    ResponseEntity<WholeWatch> take(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody TakenWatchStep told) {
        episodes.take(id, Versions.expected(ifMatch), taken(told));
        return find(id);
    }

    private Taken taken(TakenWatchStep told) {
        var statements = told.statements() == null ? List.<RemovalStatement>of() : told.statements();
        return new Taken(
                told.id(),
                told.step(),
                told.on(),
                told.note() == null || told.note().isBlank()
                        ? null
                        : told.note().strip(),
                told.kind() == null || told.kind().isBlank() ? null : kind(told.kind()),
                told.until(),
                statements.stream()
                        .map(one -> new Statement(
                                one.condition(), one.cadreId(), one.note().strip()))
                        .toList());
    }

    private String kind(String written) {
        return codes.find(InHousehold.KINDS, written)
                .map(Code::code)
                .orElseThrow(
                        () -> MonitoringRefused.MONITORING_KIND_NEEDED.because().with("field", "kind"));
    }

    /** All cases of a household, the last clue first. */
    @GetMapping("/api/households/{id}/monitoring")
    List<ListedWatch> ofHousehold(@PathVariable UUID id) {
        return showing.ofHousehold(episodes.ofHousehold(id));
    }
}
