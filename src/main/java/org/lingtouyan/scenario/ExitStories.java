package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.exit.PastExit;
import org.lingtouyan.exit.PastExit.Count;
import org.lingtouyan.exit.PastExit.Objected;
import org.lingtouyan.exit.PastExit.Taken;
import org.lingtouyan.exit.Step;
import org.lingtouyan.exit.Subject;
import org.lingtouyan.scenario.ExitChapter.Leaving;

/** The steps of those who leave poverty, each on a day that the rules allow. */
final class ExitStories {

    /** How many days before the last step each step of a household is taken; its notice stands a week. */
    private static final Map<Step, Integer> HOUSEHOLD = new EnumMap<>(Map.of(
            Step.NOMINATE, 26,
            Step.DISCUSS, 23,
            Step.VERIFY, 20,
            Step.SIGN, 18,
            Step.NOTICE, 16,
            Step.TOWNSHIP_REVIEW, 7,
            Step.COUNTY_DECIDE, 3,
            Step.ANNOUNCE, 1,
            Step.MARK, 0));

    private static final List<Step> UNDER_WAY = List.of(
            Step.NOMINATE, Step.DISCUSS, Step.VERIFY, Step.SIGN, Step.NOTICE, Step.NOTICE, Step.TOWNSHIP_REVIEW);

    /** People still poor or overlooked by the survey's estimate, and the rural population; from the published numbers of the county. */
    private static final Map<String, Count> OVERALL = Map.of(
            "620802", new Count(7_720, 303_200),
            "620821", new Count(7_460, 322_400),
            "620822", new Count(5_170, 213_600),
            "620823", new Count(1_700, 88_400),
            "620881", new Count(2_215, 134_200));

    private static final String KONGTONG = "620802";

    private final Chance chance;
    private final UUID cadre;

    ExitStories(Chance chance, UUID cadre) {
        this.chance = chance;
        this.cadre = cadre;
    }

    /** Those who left, by all steps up to the day on which the register says so. */
    List<PastExit> left(List<Leaving> households) {
        return households.stream()
                .map(one -> household(one, steps(one.day(), Step.MARK), null))
                .toList();
    }

    /** Those who were nominated late in the year and stand somewhere on the way; against one or another somebody objects. */
    List<PastExit> underWay(List<Leaving> households) {
        var told = new ArrayList<PastExit>();
        for (var one : households) {
            var last = UNDER_WAY.get(told.size() % UNDER_WAY.size());
            var steps = steps(one.day().plusDays(HOUSEHOLD.getOrDefault(last, 0)), last);
            var objection = last == Step.NOTICE && told.size() % UNDER_WAY.size() == 4
                    ? new Objected(one.day().plusDays(1), "收入没有算上外出务工的，请再核", null, null)
                    : null;
            told.add(household(one, steps, objection));
        }
        return told;
    }

    private List<Taken> steps(LocalDate end, Step last) {
        int people = chance.between(21, 37);
        int against = chance.between(0, 3);
        return HOUSEHOLD.entrySet().stream()
                .filter(step -> step.getKey().compareTo(last) <= 0)
                .map(step -> new Taken(
                        step.getKey(),
                        end.minusDays(step.getValue()),
                        step.getKey() == Step.DISCUSS ? people : null,
                        step.getKey() == Step.DISCUSS ? people - against : null))
                .toList();
    }

    private PastExit household(Leaving one, List<Taken> steps, @Nullable Objected objection) {
        return new PastExit(
                UuidCreator.getTimeOrderedEpochFast(),
                new DivisionCode(one.village()),
                Subject.HOUSEHOLD,
                one.household(),
                County.LAST_YEAR,
                cadre,
                steps,
                Map.of(),
                objection);
    }

    List<PastExit> villages(List<DivisionCode> villages) {
        return villages.stream().map(this::village).toList();
    }

    private PastExit village(DivisionCode village) {
        var end = LocalDate.of(2018, 12, chance.between(10, 28));
        return place(
                village,
                Subject.VILLAGE,
                County.LAST_YEAR,
                List.of(
                        new Taken(Step.VILLAGE_APPLY, end.minusDays(25), null, null),
                        new Taken(Step.VILLAGE_NOTICE, end.minusDays(18), null, null),
                        new Taken(Step.VILLAGE_CHECK, end.minusDays(6), null, null),
                        new Taken(Step.VILLAGE_ANNOUNCE, end, null, null)),
                Map.of());
    }

    /** Approved in 2018 for the year before, or found by the city to meet every condition. */
    Optional<PastExit> county(County county) {
        var code = county.code().countyCode();
        return Optional.ofNullable(OVERALL.get(code)).map(overall -> {
            boolean delisted = code.equals(KONGTONG);
            return place(
                    county.code(),
                    Subject.COUNTY,
                    delisted ? County.LAST_YEAR - 1 : County.LAST_YEAR,
                    delisted ? delisted() : meeting(),
                    Map.of(
                            1,
                            overall,
                            2,
                            new Count(chance.between(1, 3), chance.between(480, 560)),
                            3,
                            new Count(chance.between(1, 4), chance.between(560, 640)),
                            5,
                            survey()));
        });
    }

    private Count survey() {
        int asked = chance.between(560, 640);
        return new Count(asked - chance.between(14, 30), asked);
    }

    private static List<Taken> delisted() {
        return List.of(
                new Taken(Step.SELF_ASSESS, LocalDate.of(2018, 1, 10), null, null),
                new Taken(Step.CITY_REVIEW, LocalDate.of(2018, 2, 6), null, null),
                new Taken(Step.PROVINCE_CHECK, LocalDate.of(2018, 4, 20), null, null),
                new Taken(Step.THIRD_PARTY, LocalDate.of(2018, 7, 12), null, null),
                new Taken(Step.PROVINCE_DECIDE, LocalDate.of(2018, 9, 10), null, null),
                new Taken(Step.PROVINCE_NOTICE, LocalDate.of(2018, 9, 17), null, null),
                new Taken(Step.APPROVE, LocalDate.of(2018, 9, 28), null, null));
    }

    private static List<Taken> meeting() {
        return List.of(
                new Taken(Step.SELF_ASSESS, LocalDate.of(2018, 12, 10), null, null),
                new Taken(Step.CITY_REVIEW, LocalDate.of(2018, 12, 27), null, null));
    }

    private PastExit place(
            DivisionCode place, Subject subject, int year, List<Taken> steps, Map<Integer, Count> counts) {
        return new PastExit(
                UuidCreator.getTimeOrderedEpochFast(), place, subject, null, year, cadre, steps, counts, null);
    }
}
