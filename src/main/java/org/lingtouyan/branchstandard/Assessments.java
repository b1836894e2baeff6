package org.lingtouyan.branchstandard;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.branchstandard.Assessment.Answer;
import org.lingtouyan.branchstandard.Assessment.ClosedStage;
import org.lingtouyan.branchstandard.Assessment.Stage;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Parameters;
import org.lingtouyan.party.Organisation;
import org.lingtouyan.party.Organisations;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How branches stand: a round is begun, answered by the branch, checked by the township and then by the county, each by
 * somebody else; what the records show is never asked, and what is unmet at the end has to be mended.
 */
@Service
class Assessments {

    private final AssessmentTable table;
    private final EarlierMendings earlier;
    private final StandardCatalogue catalogue;
    private final BranchRecords records;
    private final Organisations organisations;
    private final Parameters parameters;
    private final Actors actors;

    Assessments(
            AssessmentTable table,
            EarlierMendings earlier,
            StandardCatalogue catalogue,
            BranchRecords records,
            Organisations organisations,
            Parameters parameters,
            Actors actors) {
        this.table = table;
        this.earlier = earlier;
        this.catalogue = catalogue;
        this.records = records;
        this.organisations = organisations;
        this.parameters = parameters;
        this.actors = actors;
    }

    /** How a branch stands today: by records, by what was answered, and by what was mended since. */
    @Transactional(readOnly = true)
    BranchStanding standing(UUID organisation) {
        actors.require(Right.READ_RECORDS);
        var branch = branch(organisation);
        var assessment = table.latest(branch);
        var edition = assessment
                .flatMap(held -> catalogue.edition(held.editionId()))
                .or(() -> catalogue.edition(branch.setting(), branch.divisionCode(), Here.today()))
                .orElseThrow(StandardRefused.NO_EDITION::because);
        return new BranchStanding(
                branch,
                edition,
                catalogue.standards(edition.id()),
                assessment.orElse(null),
                assessment.map(table::answers).orElse(List.of()),
                assessment.map(table::mendings).orElse(List.of()),
                earlier.open(branch, assessment.map(Assessment::id).orElse(null)),
                records.of(branch, Here.today()),
                needs(branch));
    }

    /** @return false if just this round was begun before */
    @Transactional
    boolean begin(UUID organisation, UUID id) {
        actors.require(Right.WRITE_RECORDS);
        var branch = branch(organisation);
        var held = table.find(id);
        if (held.isPresent()) {
            if (!held.get().organisationId().equals(organisation)) {
                throw StandardRefused.ASSESSMENT_ID_TAKEN.because();
            }
            return false;
        }
        if (table.latest(branch).filter(latest -> latest.doneOn() == null).isPresent()) {
            throw StandardRefused.ASSESSMENT_UNDER_WAY.because();
        }
        var edition = catalogue
                .edition(branch.setting(), branch.divisionCode(), Here.today())
                .orElseThrow(StandardRefused.NO_EDITION::because);
        return table.begin(new Assessment(
                id, branch.divisionCode(), organisation, edition.id(), Stage.SELF, Here.today(), null, 1));
    }

    /** Says of a standard that the records do not answer whether it is met, at the stage that is under way. */
    @Transactional
    void answer(UUID id, UUID standardId, boolean met, @Nullable String note) {
        var assessment = underWay(id);
        var standard = catalogue.standards(assessment.editionId()).stream()
                .filter(one -> one.id().equals(standardId))
                .findFirst()
                .orElseThrow(StandardRefused.STANDARD_UNKNOWN::because);
        if (standard.checked() == Standard.Check.COMPUTED) {
            throw StandardRefused.RECORDS_ANSWER_THIS.because();
        }
        var held = given(assessment, standardId);
        var answer = new Answer(
                held.map(Answer::id).orElseGet(UuidCreator::getTimeOrderedEpoch),
                assessment.divisionCode(),
                id,
                standardId,
                assessment.stage(),
                met,
                null,
                null,
                note,
                Here.today(),
                held.map(Answer::version).orElse(1));
        if (held.isEmpty()) {
            table.add(List.of(answer));
        } else if (held.get().met() != met
                || !java.util.Objects.equals(held.get().note(), note)) {
            table.change(answer);
        }
    }

    /** Ends the stage under way: what the records show is noted with it, and what nobody contradicted stays as it was said. */
    @Transactional
    void close(UUID id) {
        var assessment = underWay(id);
        var by = actors.require(Right.WRITE_RECORDS).account();
        if (table.closedStages(assessment).stream()
                .anyMatch(closed -> closed.closedBy().equals(by))) {
            throw StandardRefused.CHECKED_BY_ITS_ASSESSOR.because();
        }
        var today = Here.today();
        var standing = standing(assessment.organisationId());
        var missing = standing.unanswered();
        if (missing > 0) {
            throw StandardRefused.ANSWERS_MISSING.because(missing);
        }
        table.add(standing.closingAnswers(assessment, today));
        table.add(new ClosedStage(
                UuidCreator.getTimeOrderedEpoch(), assessment.divisionCode(), id, assessment.stage(), by, today, 1));
        var closed = assessment.closed(today);
        if (closed.stage() == Stage.DONE) {
            table.addMendings(standing.newMendings(assessment, today));
            earlier.foundMet(standing.branch(), id, standing.met(), table.closedStages(assessment));
        }
        change(closed);
    }

    @Transactional
    void mended(UUID id, UUID standardId, String how) {
        var mending = mending(id, standardId);
        requireChanged(table.change(mending.mended(Here.today(), account(), how)));
    }

    @Transactional
    void recheck(UUID id, UUID standardId, boolean met, @Nullable String note) {
        var mending = mending(id, standardId);
        var actor = actors.require(Right.WRITE_RECORDS);
        if (!Stage.TOWNSHIP.isOf(level(actor))) {
            throw StandardRefused.STAGE_OF_ANOTHER_LEVEL.because();
        }
        var looked = mending.rechecked(Here.today(), actor.account(), met, note);
        requireChanged(table.change(looked));
        if (met) {
            var round = table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
            catalogue.standards(round.editionId()).stream()
                    .filter(standard -> standard.id().equals(standardId))
                    .forEach(standard -> foundMet(branch(round.organisationId()), looked, standard));
        }
    }

    /** Nobody's word settles what the records still show as unmet. */
    private void foundMet(Organisation branch, Mending looked, Standard standard) {
        var rule = standard.rule();
        if (rule != null
                && !rule.of(records.of(branch, Here.today()), needs(branch)).met()) {
            throw StandardRefused.RECORDS_STILL_UNMET.because();
        }
        earlier.foundMet(branch, looked, standard.code());
    }

    private Optional<Answer> given(Assessment assessment, UUID standardId) {
        return table.answers(assessment).stream()
                .filter(one -> one.standardId().equals(standardId) && one.stage() == assessment.stage())
                .findFirst();
    }

    private Assessment underWay(UUID id) {
        var actor = actors.require(Right.WRITE_RECORDS);
        var assessment = table.findToWrite(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        if (assessment.stage() == Stage.DONE) {
            throw StandardRefused.ASSESSMENT_DONE.because();
        }
        if (!assessment.stage().isOf(level(actor))) {
            throw StandardRefused.STAGE_OF_ANOTHER_LEVEL.because();
        }
        return assessment;
    }

    private Mending mending(UUID id, UUID standardId) {
        actors.require(Right.WRITE_RECORDS);
        return table.mendings(table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because)).stream()
                .filter(one -> one.standardId().equals(standardId))
                .findFirst()
                .orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    private UUID account() {
        return actors.require(Right.WRITE_RECORDS).account();
    }

    private static org.lingtouyan.division.Level level(Actor actor) {
        return new DivisionCode(actor.area().from()).level();
    }

    private Organisation branch(UUID id) {
        var found = organisations.find(id);
        if (found.kind() != Organisation.Kind.BRANCH) {
            throw StandardRefused.NOT_A_BRANCH.because();
        }
        return found;
    }

    private Needs needs(Organisation branch) {
        return new Needs(parameters, branch.divisionCode(), Here.today());
    }

    private void change(Assessment assessment) {
        requireChanged(table.change(assessment));
    }

    private static void requireChanged(boolean changed) {
        if (!changed) {
            throw StandardRefused.ASSESSMENT_STALE.because();
        }
    }
}
