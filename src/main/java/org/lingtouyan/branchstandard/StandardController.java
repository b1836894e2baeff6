package org.lingtouyan.branchstandard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.branchstandard.Assessment.Stage;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.party.Organisation.Setting;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The catalogues of standards, and how a branch stands to the one that is its own. */
@RestController
@RequestMapping("/api/branch-standards")
class StandardController {

    private final StandardCatalogue catalogue;
    private final Assessments assessments;
    private final Divisions divisions;
    private final Actors actors;

    StandardController(StandardCatalogue catalogue, Assessments assessments, Divisions divisions, Actors actors) {
        this.catalogue = catalogue;
        this.assessments = assessments;
        this.divisions = divisions;
        this.actors = actors;
    }

    record ListedEdition(
            UUID id,
            DivisionCode division,
            String place,
            Setting setting,
            String name,
            String basis,
            boolean draft,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    record ListedStandard(
            UUID id,
            int classNumber,
            String classLabel,
            String classLabelEn,
            String code,
            String label,
            String labelEn,
            Standard.Check checked,
            @Nullable Rule rule,
            @Nullable String mapsTo,
            BigDecimal points,
            @Nullable String basis,
            @Nullable String basisEn,
            @Nullable String frequency,
            @Nullable String frequencyEn,
            @Nullable String scorer,
            @Nullable String scorerEn) {}

    record WholeEdition(ListedEdition edition, List<ListedStandard> standards) {}

    record StageAnswer(Stage stage, boolean met, @Nullable String note, LocalDate answeredOn) {}

    record ShownMending(
            LocalDate since,
            LocalDate dueOn,
            @Nullable LocalDate mendedOn,
            @Nullable String mendedHow,
            @Nullable LocalDate recheckedOn,
            @Nullable String recheckNote) {}

    /** What the records show of the second thing that a standard asks for. */
    record AlsoShown(Rule rule, int held, int needed) {}

    /** A standard as a branch stands to it; {@code held} and {@code needed} are what the records show. */
    record StandingItem(
            ListedStandard standard,
            @Nullable Boolean met,
            @Nullable Integer held,
            @Nullable Integer needed,
            @Nullable AlsoShown also,
            List<StageAnswer> answers,
            @Nullable ShownMending mending) {}

    /** What a round before the latest found unmet and nobody has found met since. */
    record EarlierItem(
            UUID assessmentId, LocalDate begunOn, ListedStandard standard, ShownMending mending, boolean overdue) {}

    /** How a branch stands, unmet standards first, and what it has still to mend of rounds before. */
    record ShownStanding(
            UUID organisationId,
            String organisation,
            String place,
            ListedEdition edition,
            @Nullable UUID assessmentId,
            @Nullable Stage stage,
            boolean mine,
            BigDecimal points,
            BigDecimal possible,
            BranchStanding.@Nullable Grade grade,
            long unanswered,
            List<StandingItem> items,
            List<EarlierItem> earlier) {}

    record BegunAssessment(@NotNull UUID id) {}

    record ToldAnswer(@NotNull Boolean met, @Nullable @Size(max = 400) String note) {}

    record ToldMending(@NotBlank @Size(max = 400) String how) {}

    @GetMapping("/editions")
    List<ListedEdition> editions(@RequestParam(required = false) @Nullable DivisionCode division) {
        var own = new DivisionCode(actors.require(Right.READ_RECORDS).area().from());
        return catalogue.editions(division == null ? own : division).stream()
                .map(this::listed)
                .toList();
    }

    @GetMapping("/editions/{id}")
    WholeEdition edition(@PathVariable UUID id) {
        actors.require(Right.READ_RECORDS);
        var edition = catalogue.edition(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        return new WholeEdition(
                listed(edition),
                catalogue.standards(id).stream().map(StandardController::listed).toList());
    }

    @GetMapping("/branches/{organisation}")
    ShownStanding standing(@PathVariable UUID organisation) {
        return shown(assessments.standing(organisation));
    }

    @PostMapping("/branches/{organisation}/assessments")
    ResponseEntity<Void> begin(@PathVariable UUID organisation, @Valid @RequestBody BegunAssessment told) {
        var begun = assessments.begin(organisation, told.id());
        return ResponseEntity.status(begun ? HttpStatus.CREATED : HttpStatus.OK).build();
    }

    @PutMapping("/assessments/{id}/answers/{standard}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable UUID id, @PathVariable UUID standard, @Valid @RequestBody ToldAnswer told) {
        assessments.answer(id, standard, told.met(), blankless(told.note()));
    }

    /** The stage under way is closed and handed to the next. */
    @PostMapping("/assessments/{id}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID id) {
        assessments.close(id);
    }

    @PostMapping("/assessments/{id}/mendings/{standard}/mended")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mended(@PathVariable UUID id, @PathVariable UUID standard, @Valid @RequestBody ToldMending told) {
        assessments.mended(id, standard, told.how().strip());
    }

    @PostMapping("/assessments/{id}/mendings/{standard}/recheck")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recheck(@PathVariable UUID id, @PathVariable UUID standard, @Valid @RequestBody ToldAnswer told) {
        assessments.recheck(id, standard, told.met(), blankless(told.note()));
    }

    private ShownStanding shown(BranchStanding standing) {
        var assessment = standing.assessment();
        var level = new DivisionCode(actors.require(Right.READ_RECORDS).area().from()).level();
        return new ShownStanding(
                standing.branch().id(),
                standing.branch().name(),
                divisions.pathText(standing.branch().divisionCode()),
                listed(standing.edition()),
                assessment == null ? null : assessment.id(),
                assessment == null ? null : assessment.stage(),
                assessment != null && assessment.stage().isOf(level),
                standing.points(),
                standing.possible(),
                standing.grade(),
                standing.unanswered(),
                standing.items().stream()
                        .sorted(Comparator.comparing(StandardController::rank))
                        .map(StandardController::item)
                        .toList(),
                standing.earlier().stream()
                        .map(one -> new EarlierItem(
                                one.round().id(),
                                one.round().begunOn(),
                                listed(one.standard()),
                                shown(one.mending()),
                                one.isOverdue(Here.today())))
                        .toList());
    }

    private static int rank(BranchStanding.Item item) {
        return item.met() == null ? 1 : item.met() ? 2 : 0;
    }

    private static StandingItem item(BranchStanding.Item item) {
        var said = item.said();
        return new StandingItem(
                listed(item.standard()),
                item.met(),
                said == null ? null : (Integer) said.held(),
                said == null ? null : (Integer) said.needed(),
                also(said),
                item.answers().stream()
                        .map(answer ->
                                new StageAnswer(answer.stage(), answer.met(), answer.note(), answer.answeredOn()))
                        .toList(),
                item.mending() == null ? null : shown(item.mending()));
    }

    private static @Nullable AlsoShown also(Rule.@Nullable Said said) {
        var also = said == null ? null : said.also();
        return also == null
                ? null
                : new AlsoShown(also.rule(), also.said().held(), also.said().needed());
    }

    private static ShownMending shown(Mending mending) {
        return new ShownMending(
                mending.since(),
                mending.dueOn(),
                mending.mendedOn(),
                mending.mendedHow(),
                mending.recheckedOn(),
                mending.recheckNote());
    }

    private ListedEdition listed(Edition edition) {
        return new ListedEdition(
                edition.id(),
                edition.divisionCode(),
                divisions.pathText(edition.divisionCode()),
                edition.setting(),
                edition.name(),
                edition.basis(),
                edition.draft(),
                edition.validFrom(),
                edition.validTo());
    }

    private static ListedStandard listed(Standard standard) {
        return new ListedStandard(
                standard.id(),
                standard.classNumber(),
                standard.classLabel(),
                standard.classLabelEn(),
                standard.code(),
                standard.label(),
                standard.labelEn(),
                standard.checked(),
                standard.rule(),
                standard.mapsTo(),
                standard.points(),
                standard.basis(),
                standard.basisEn(),
                standard.frequency(),
                standard.frequencyEn(),
                standard.scorer(),
                standard.scorerEn());
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
