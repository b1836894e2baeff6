package org.lingtouyan.exit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.exit.ExitCase.Block;
import org.lingtouyan.exit.ExitShowing.ListedExit;
import org.lingtouyan.exit.ExitShowing.WholeExit;
import org.lingtouyan.exit.VillagesShowing.CountedVillage;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.Versions;
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

/** Cases of leaving poverty: listed, opened, led from step to step, back or to their end, with what is stated and objected. */
@RestController
class ExitController {

    private static final int LONGEST_PAGE = 200;

    private final Exits exits;
    private final ExitStatements statements;
    private final ExitLists lists;
    private final ExitShowing showing;
    private final VillagesShowing villages;

    ExitController(
            Exits exits, ExitStatements statements, ExitLists lists, ExitShowing showing, VillagesShowing villages) {
        this.exits = exits;
        this.statements = statements;
        this.lists = lists;
        this.showing = showing;
        this.villages = villages;
    }

    /** {@code id} is made by the client; {@code householdId} of a household, else {@code division}. */
    record NewExit(
            @NotNull UUID id,
            @NotNull Subject subject,
            @Nullable UUID householdId,
            @Nullable DivisionCode division,
            @Min(2014) @Max(2100) int year,
            @NotNull @Valid ToldStep first) {}

    /** {@code step} is taken for the first one where a case is opened. */
    record ToldStep(
            @NotNull UUID id,
            @Nullable Step step,
            @NotNull LocalDate on,
            @Nullable UUID cadreId,
            @Nullable @Size(max = 200) String place,
            @Nullable @Min(1) Integer attended,
            @Nullable @Min(0) Integer votesFor,
            @Nullable @Min(0) Integer votesAgainst,
            @Nullable UUID signedBy,
            @Nullable @Size(max = 1000) String note,
            @Nullable @Size(max = 120) String contact) {

        TakenStep.Told of(Step taken) {
            return new TakenStep.Told(
                    id, taken, on, cadreId, place, attended, votesFor, votesAgainst, signedBy, note, contact);
        }
    }

    record StepBack(
            @NotNull UUID id, @NotNull Step to, @NotNull LocalDate on, @Nullable @Size(max = 1000) String reason) {}

    record WithdrawnExit(@NotNull LocalDate on, @Nullable @Size(max = 1000) String reason) {}

    record StatedCondition(
            @Nullable Boolean met,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @NotNull LocalDate on,
            @Nullable UUID cadreId,
            @Nullable @Size(max = 500) String note) {}

    record ToldObjection(@NotNull UUID id, @NotNull LocalDate on, @Nullable @Size(max = 1000) String text) {}

    record AnsweredObjection(@NotNull LocalDate on, @Nullable @Size(max = 1000) String answer, boolean upheld) {}

    /** Of an area, those that have stood longest first; {@code turn}: of which level the next step is. */
    @GetMapping("/api/exits")
    Page<ListedExit> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable Subject subject,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Step step,
            @RequestParam(required = false) @Nullable Level turn,
            @RequestParam(required = false) @Nullable Block block,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var sought = new ExitLists.Sought(division, subject, year, step, turn, block, ended, q);
        var found = lists.page(sought, cursor, most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                page.stream().map(showing::listed).toList(),
                found.size() > most ? page.get(most - 1).cursor() : null);
    }

    @PostMapping("/api/exits")
    ResponseEntity<WholeExit> open(@Valid @RequestBody NewExit told) {
        var opened = exits.open(new ExitWish(
                told.id(),
                told.subject(),
                told.householdId(),
                told.division(),
                told.year(),
                told.first().of(told.subject().first())));
        var shown = exits.shown(told.id(), showing::whole);
        var answer = opened ? ResponseEntity.created(URI.create("/api/exits/" + told.id())) : ResponseEntity.ok();
        return answer.eTag(Versions.etag(shown.exit().version())).body(shown);
    }

    @GetMapping("/api/exits/{id}")
    ResponseEntity<WholeExit> find(@PathVariable UUID id) {
        var shown = exits.shown(id, showing::whole);
        return ResponseEntity.ok().eTag(Versions.etag(shown.exit().version())).body(shown);
    }

    /** All cases of a household, the open one first. */
    @GetMapping("/api/households/{id}/exits")
    List<ListedExit> ofHousehold(@PathVariable UUID id) {
        return exits.ofHousehold(id, showing::listed);
    }

    /** The poor villages of a county that is to leave: those its share of villages out is counted from, by the same day. */
    @GetMapping("/api/exits/{id}/villages")
    List<CountedVillage> villages(@PathVariable UUID id) {
        return exits.shown(id, villages::of);
    }

    @PostMapping("/api/exits/{id}/steps")
    ResponseEntity<WholeExit> take(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ToldStep told) {
        if (told.step() == null) {
            throw ExitRefused.EXIT_STEP_OUT_OF_ORDER.because().with("field", "step");
        }
        exits.take(id, Versions.expected(ifMatch), told.of(told.step()));
        return find(id);
    }

    @PostMapping("/api/exits/{id}/returns")
    ResponseEntity<WholeExit> back(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody StepBack told) {
        exits.back(id, Versions.expected(ifMatch), told.id(), told.to(), told.on(), told.reason());
        return find(id);
    }

    @PostMapping("/api/exits/{id}/withdrawn")
    ResponseEntity<WholeExit> withdraw(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody WithdrawnExit told) {
        exits.withdraw(id, Versions.expected(ifMatch), told.on(), told.reason());
        return find(id);
    }

    /** States a condition of which the records say nothing, or counts it as a part of a whole. */
    @PutMapping("/api/exits/{id}/conditions/{condition}")
    ResponseEntity<WholeExit> state(
            @PathVariable UUID id, @PathVariable UUID condition, @Valid @RequestBody StatedCondition told) {
        statements.state(
                id,
                condition,
                new ExitStatements.Statement(
                        told.met(), told.numerator(), told.denominator(), told.on(), told.cadreId(), told.note()));
        return find(id);
    }

    @PostMapping("/api/exits/{id}/objections")
    ResponseEntity<WholeExit> raise(@PathVariable UUID id, @Valid @RequestBody ToldObjection told) {
        statements.raise(id, told.id(), told.on(), told.text());
        return find(id);
    }

    @PutMapping("/api/exits/{id}/objections/{objection}/answer")
    ResponseEntity<WholeExit> answer(
            @PathVariable UUID id, @PathVariable UUID objection, @Valid @RequestBody AnsweredObjection told) {
        statements.answer(id, objection, told.on(), told.answer(), told.upheld());
        return find(id);
    }
}
