package org.lingtouyan.branchstandard;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.branchstandard.Assessment.Answer;
import org.lingtouyan.branchstandard.Assessment.ClosedStage;
import org.lingtouyan.branchstandard.Assessment.Stage;
import org.lingtouyan.parameter.Parameters;
import org.lingtouyan.party.Organisation;
import org.lingtouyan.party.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rounds held elsewhere before, for whoever has made sure of them: only what was said on paper and on the spot is told; of each day
 * on which a stage was closed the records answer the rest, as they do of a round held here.
 */
@Service
public class PastRounds {

    private final AssessmentTable table;
    private final EarlierMendings earlier;
    private final StandardCatalogue catalogue;
    private final BranchRecords records;
    private final Organisations organisations;
    private final Parameters parameters;
    private final Actors actors;

    PastRounds(
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

    /**
     * A round as far as it has come.
     *
     * @param closings of the branch, the township and the county, as many as have closed their stage
     * @param unmet codes of what was said not to be met; the rest that records do not answer was said to be met
     * @param mended by its code how something unmet was mended, null while it is not
     */
    public record PastRound(
            UUID id,
            UUID organisation,
            LocalDate begunOn,
            List<Closing> closings,
            Set<String> unmet,
            Function<String, @Nullable Mended> mended) {}

    public record Closing(LocalDate on, UUID by) {}

    /** {@code recheckedOn} and {@code recheckedBy} are told together, once it was found met. */
    public record Mended(
            LocalDate on, UUID by, String how, @Nullable LocalDate recheckedOn, @Nullable UUID recheckedBy) {}

    @Transactional
    public void takeOver(Collection<PastRound> rounds) {
        actors.require(Right.WRITE_RECORDS);
        rounds.forEach(this::takeOver);
    }

    private void takeOver(PastRound told) {
        var branch = organisations.find(told.organisation());
        var edition = catalogue
                .edition(branch.setting(), branch.divisionCode(), told.begunOn())
                .orElseThrow(StandardRefused.NO_EDITION::because);
        var standards = catalogue.standards(edition.id());
        var round = new Assessment(
                told.id(), branch.divisionCode(), branch.id(), edition.id(), Stage.SELF, told.begunOn(), null, 1);
        var answers = new ArrayList<Answer>();
        var closed = new ArrayList<ClosedStage>();
        var mendings = List.<Mending>of();
        var met = List.<String>of();
        if (!told.closings().isEmpty()) {
            answers.addAll(said(told, round, standards));
        }
        for (var closing : told.closings()) {
            var standing = standing(branch, edition, standards, round, answers, closing.on());
            answers.addAll(standing.closingAnswers(round, closing.on()));
            closed.add(new ClosedStage(
                    UuidCreator.getTimeOrderedEpoch(),
                    round.divisionCode(),
                    round.id(),
                    round.stage(),
                    closing.by(),
                    closing.on(),
                    1));
            round = round.closed(closing.on());
            if (round.stage() == Stage.DONE) {
                mendings = standing.newMendings(round, closing.on());
                met = standing.met();
            }
        }
        if (table.begin(round)) {
            table.add(answers);
            closed.forEach(table::add);
            table.addMendings(mendings.stream()
                    .map(mending -> mended(mending, told, standards))
                    .toList());
            if (!met.isEmpty()) {
                earlier.foundMet(branch, round.id(), met, closed);
            }
        }
    }

    private BranchStanding standing(
            Organisation branch,
            Edition edition,
            List<Standard> standards,
            Assessment round,
            List<Answer> answers,
            LocalDate day) {
        return new BranchStanding(
                branch,
                edition,
                standards,
                round,
                List.copyOf(answers),
                List.of(),
                List.of(),
                records.of(branch, day),
                new Needs(parameters, branch.divisionCode(), day));
    }

    /** What the branch said when it closed its own stage. */
    private static List<Answer> said(PastRound told, Assessment round, List<Standard> standards) {
        var day = told.closings().get(0).on();
        return standards.stream()
                .filter(standard -> standard.checked() != Standard.Check.COMPUTED)
                .map(standard -> new Answer(
                        UuidCreator.getTimeOrderedEpoch(),
                        round.divisionCode(),
                        round.id(),
                        standard.id(),
                        Stage.SELF,
                        !told.unmet().contains(standard.code()),
                        null,
                        null,
                        null,
                        day,
                        1))
                .toList();
    }

    private static Mending mended(Mending mending, PastRound told, List<Standard> standards) {
        var code = standards.stream()
                .filter(standard -> standard.id().equals(mending.standardId()))
                .map(Standard::code)
                .findFirst()
                .orElseThrow();
        var done = told.mended().apply(code);
        if (done == null) {
            return mending;
        }
        var waiting = mending.mended(done.on(), done.by(), done.how());
        return done.recheckedOn() == null || done.recheckedBy() == null
                ? waiting
                : waiting.rechecked(done.recheckedOn(), done.recheckedBy(), true, null);
    }
}
