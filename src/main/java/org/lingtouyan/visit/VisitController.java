package org.lingtouyan.visit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.shared.Versions;
import org.lingtouyan.visit.NeedController.NeedBody;
import org.lingtouyan.visit.VisitShowing.DueHousehold;
import org.lingtouyan.visit.VisitShowing.VisitShown;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Visits: entered with all that was told, corrected, listed, and who is due. */
@RestController
class VisitController {

    static final int LONGEST_PAGE = 200;

    private final Visits visits;
    private final DueLists lists;
    private final VisitShowing showing;
    private final VisitWords words;

    VisitController(Visits visits, DueLists lists, VisitShowing showing, VisitWords words) {
        this.visits = visits;
        this.lists = lists;
        this.showing = showing;
        this.words = words;
    }

    /**
     * {@code id} is made by the client. {@code change}: fields of the household that are otherwise now, as the household's own
     * page sends them, on {@code householdVersion}; {@code income}: likewise the account of a year, with its {@code year}. {@code lateReason}: why it is entered only now, when the rule asks for it.
     */
    record VisitBody(
            @Nullable UUID id,
            @Nullable UUID householdId,
            @Nullable UUID cadreId,
            @Nullable LocalDate on,
            Visit.@Nullable Mode mode,
            @Nullable UUID metPerson,
            @Nullable String met,
            @Nullable String found,
            @Nullable String done,
            @Nullable String nextStep,
            @Nullable String lateReason,
            @Schema(type = "object") @Nullable JsonNode change,
            @Schema(type = "object") @Nullable JsonNode income,
            @Nullable String householdVersion,
            @Nullable List<NeedBody> needs) {}

    /** {@code voided}: there never was such a visit; what it changed in the household's record stays. */
    record VisitCorrection(
            @Nullable LocalDate on,
            Visit.@Nullable Mode mode,
            @Nullable UUID metPerson,
            @Nullable String met,
            @Nullable String found,
            @Nullable String done,
            @Nullable String nextStep,
            @Nullable Boolean voided) {}

    @PostMapping("/api/visits")
    ResponseEntity<VisitShown> enter(@RequestBody VisitBody body) {
        var wish = words.visit(body);
        var id = wish.id();
        var entered = visits.enter(List.of(wish)) > 0;
        var shown = shown(visits.find(id));
        var answer = entered ? ResponseEntity.created(URI.create("/api/visits/" + id)) : ResponseEntity.ok();
        return answer.eTag(Versions.etag(shown.version())).body(shown);
    }

    @GetMapping("/api/visits/{id}")
    ResponseEntity<VisitShown> find(@PathVariable UUID id) {
        return answer(visits.find(id));
    }

    @PutMapping("/api/visits/{id}")
    ResponseEntity<VisitShown> correct(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody VisitCorrection body) {
        return answer(visits.correct(id, Versions.expected(ifMatch), held -> corrected(held, body)));
    }

    private Visit corrected(Visit held, VisitCorrection body) {
        return new Visit(
                held.id(),
                held.division(),
                held.household(),
                held.cadre(),
                Objects.requireNonNullElse(body.on(), held.on()),
                Objects.requireNonNullElse(body.mode(), held.mode()),
                body.metPerson(),
                words.text(body.met(), "met"),
                words.text(body.found(), "found"),
                words.text(body.done(), "done"),
                words.text(body.nextStep(), "nextStep"),
                held.lateReason(),
                held.changed(),
                Boolean.TRUE.equals(body.voided()),
                held.version());
    }

    /** Of an area between two days, the last first. */
    @GetMapping("/api/visits")
    Page<VisitShown> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID helper,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        int most = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = visits.page(
                words.place(division),
                from == null ? LocalDate.of(1900, 1, 1) : from,
                to == null ? Here.today() : to,
                helper,
                cursor,
                most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                showing.visits(page),
                found.size() > most ? page.get(most - 1).id().toString() : null);
    }

    @GetMapping("/api/households/{id}/visits")
    List<VisitShown> ofHousehold(@PathVariable UUID id) {
        return showing.visits(visits.ofHousehold(id, LONGEST_PAGE));
    }

    /** Who is due on the day, and within some days after it; the longest overdue first. */
    @GetMapping("/api/visits/due")
    Page<DueHousehold> due(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "0") int within,
            @RequestParam(required = false) @Nullable UUID helper,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var on = day == null ? Here.today() : day;
        var sought = new DueLists.Sought(words.place(division), on, helper, q, DayPosition.parse(cursor));
        var found = lists.due(sought, Math.max(0, Math.min(within, 366)), most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                showing.due(page, on),
                found.size() > most
                        ? new DayPosition(
                                        page.get(most - 1).dueOn(),
                                        page.get(most - 1).id())
                                .cursor()
                        : null);
    }

    private ResponseEntity<VisitShown> answer(Visit visit) {
        return ResponseEntity.ok().eTag(Versions.etag(visit.version())).body(shown(visit));
    }

    private VisitShown shown(Visit visit) {
        return showing.visits(List.of(visit)).get(0);
    }

    static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw RequestRefused.INVALID_REQUEST.because(field).with("field", field);
        }
        return value;
    }
}
