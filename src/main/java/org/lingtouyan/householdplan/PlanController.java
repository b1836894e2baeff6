package org.lingtouyan.householdplan;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.householdplan.PlanBodies.HouseholdPlanBody;
import org.lingtouyan.householdplan.PlanBodies.MeasureResultBody;
import org.lingtouyan.householdplan.PlanBodies.QuarterBody;
import org.lingtouyan.householdplan.PlanBodies.RevisionBody;
import org.lingtouyan.householdplan.PlanBodies.SigningBody;
import org.lingtouyan.householdplan.PlanShapes.EarlierEdition;
import org.lingtouyan.householdplan.PlanShapes.HouseholdPlan;
import org.lingtouyan.householdplan.PlanShapes.PlanForm;
import org.lingtouyan.householdplan.PlanShapes.PlanOfYear;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.shared.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plans of households: made, changed, signed, told of, and read with their ten parts. */
@RestController
class PlanController {

    private final Plans plans;
    private final MeasureResults results;
    private final PlanShowing showing;
    private final PlanBodies bodies;
    private final PlanWords words;
    private final Actors actors;

    PlanController(
            Plans plans,
            MeasureResults results,
            PlanShowing showing,
            PlanBodies bodies,
            PlanWords words,
            Actors actors) {
        this.plans = plans;
        this.results = results;
        this.showing = showing;
        this.bodies = bodies;
        this.words = words;
        this.actors = actors;
    }

    @GetMapping("/api/households/{id}/plans")
    List<PlanOfYear> ofHousehold(@PathVariable UUID id) {
        return plans.ofHousehold(id).stream()
                .map(one -> new PlanOfYear(
                        one.plan().id(),
                        one.plan().year(),
                        one.plan().edition(),
                        one.plan().editionOn(),
                        PlanShowing.state(one.signatures())))
                .toList();
    }

    /** What is known already when somebody begins the plan of a year. */
    @GetMapping("/api/households/{id}/plan-form")
    PlanForm form(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer year) {
        actors.require(Right.READ_RECORDS);
        return showing.form(id, year == null ? Here.today().getYear() : year);
    }

    @PostMapping("/api/household-plans")
    ResponseEntity<HouseholdPlan> make(@RequestBody HouseholdPlanBody body) {
        actors.require(Right.WRITE_RECORDS);
        var wish = bodies.made(body);
        var made = plans.make(wish, hash(wish.toString()));
        var shown = showing.shown(plans.find(wish.id()));
        var answer =
                made ? ResponseEntity.created(URI.create("/api/household-plans/" + wish.id())) : ResponseEntity.ok();
        return answer.eTag(Versions.etag(shown.version())).body(shown);
    }

    @GetMapping("/api/household-plans/{id}")
    ResponseEntity<HouseholdPlan> find(@PathVariable UUID id) {
        var shown = showing.shown(plans.find(id));
        return ResponseEntity.ok().eTag(Versions.etag(shown.version())).body(shown);
    }

    @PutMapping("/api/household-plans/{id}")
    ResponseEntity<HouseholdPlan> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody HouseholdPlanBody body) {
        actors.require(Right.WRITE_RECORDS);
        plans.change(
                id,
                Versions.expected(ifMatch),
                bodies.changed(body, plans.find(id).plan()));
        return find(id);
    }

    @PostMapping("/api/household-plans/{id}/signatures")
    ResponseEntity<HouseholdPlan> sign(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SigningBody body) {
        plans.sign(id, Versions.expected(ifMatch), bodies.signings(body));
        return find(id);
    }

    /** Begins the next edition of a plan that is signed. */
    @PostMapping("/api/household-plans/{id}/editions")
    ResponseEntity<HouseholdPlan> revise(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RevisionBody body) {
        actors.require(Right.WRITE_RECORDS);
        plans.revise(
                id,
                Versions.expected(ifMatch),
                Objects.requireNonNullElse(body.on(), Here.today()),
                words.said(body.reason(), PlanRefused.PLAN_CHANGE_SAYS_WHY, "reason"));
        return find(id);
    }

    /** What the plan said before it was changed. */
    @GetMapping("/api/household-plans/{id}/editions/{number}")
    EarlierEdition edition(@PathVariable UUID id, @PathVariable int number) {
        return plans.find(id).editions().stream()
                .filter(edition -> edition.number() == number)
                .findFirst()
                .map(showing::earlier)
                .orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    @PutMapping("/api/household-plans/{id}/quarters/{quarter}")
    ResponseEntity<HouseholdPlan> tell(
            @PathVariable UUID id, @PathVariable int quarter, @RequestBody QuarterBody body) {
        actors.require(Right.WRITE_RECORDS);
        if (quarter < 1 || quarter > 4) {
            throw RequestRefused.NOT_FOUND.because();
        }
        LocalDate on = Objects.requireNonNullElse(body.on(), Here.today());
        plans.tell(id, quarter, on, words.said(body.text(), PlanRefused.PROGRESS_SAYS_NOTHING, "text"));
        return find(id);
    }

    /** There never was such a plan. */
    @PostMapping("/api/household-plans/{id}/voided")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void voided(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        plans.voided(id, Versions.expected(ifMatch));
    }

    /** What became of a measure; the income it brought goes into the household's account. The answer is the whole plan. */
    @PutMapping("/api/measures/{id}/result")
    HouseholdPlan result(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MeasureResultBody body) {
        actors.require(Right.WRITE_RECORDS);
        var plan = results.tell(id, Versions.expected(ifMatch), bodies.result(body));
        return showing.shown(plans.find(plan));
    }

    /** The plan that a measure belongs to. */
    @GetMapping("/api/measures/{id}/plan")
    HouseholdPlan ofMeasure(@PathVariable UUID id) {
        return showing.shown(plans.find(results.planOf(id)));
    }

    private static String hash(String told) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(told.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
