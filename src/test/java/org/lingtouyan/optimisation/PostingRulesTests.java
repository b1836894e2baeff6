package org.lingtouyan.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.optimisation.Villages.FAR;
import static org.lingtouyan.optimisation.Villages.ONE;
import static org.lingtouyan.optimisation.Villages.TWO;
import static org.lingtouyan.optimisation.Villages.best;
import static org.lingtouyan.optimisation.Villages.from;
import static org.lingtouyan.optimisation.Villages.person;
import static org.lingtouyan.optimisation.Villages.plan;
import static org.lingtouyan.optimisation.Villages.points;
import static org.lingtouyan.optimisation.Villages.seat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.optimisation.Why.Point;

class PostingRulesTests {

    private static final String OFFICE = "县农牧局";
    private static final DivisionCode ELSEWHERE = new DivisionCode("620102001001");

    @Test
    void theTradeGoesWhereItIsNeeded() {
        var vet = person(1, OFFICE, Set.of("02"));
        var engineer = person(2, OFFICE, Set.of("04"));
        var seats = List.of(seat(ONE, List.of("04"), null), seat(TWO, List.of("02"), null));
        var found = best(plan(seats, List.of(vet, engineer)));
        assertThat(found).containsEntry(ONE, engineer).containsEntry(TWO, vet);
    }

    @Test
    void whatIsNeededMostCountsMoreThanWhatIsNeededToo() {
        var both = plan(List.of(seat(ONE, List.of("04", "02"), person(1, OFFICE, Set.of("02")))), List.of());
        assertThat(points(both)).containsExactly(Point.OTHER_TRADE);
        var first = plan(List.of(seat(ONE, List.of("04", "02"), person(1, OFFICE, Set.of("02", "04")))), List.of());
        assertThat(points(first)).containsExactly(Point.TRADE);
    }

    @Test
    void firstTheVillageThenThePerson() {
        var vet = person(1, OFFICE, Set.of("02"));
        var hard = new Seat(ONE, true, List.of(), List.of(), null, Set.of(), null, false);
        var found = best(plan(List.of(hard, seat(TWO, List.of("02"), null)), List.of(vet)));
        assertThat(found).containsOnlyKeys(ONE);
        assertThat(points(plan(List.of(hard), List.of()))).containsExactly(Point.EMPTY);
    }

    @Test
    void nobodyIsSentFartherThanTheFamilyAllows() {
        var atHome = person(1, OFFICE, Set.of("02"), Set.of(), ONE, Level.TOWNSHIP, null, null, false);
        assertThat(best(plan(List.of(seat(FAR, List.of("02"), null)), List.of(atHome))))
                .isEmpty();
        assertThat(best(plan(List.of(seat(TWO, List.of(), null)), List.of(atHome))))
                .containsEntry(TWO, atHome);
    }

    @Test
    void withinTheCountyTheTreeSaysHowFarItIsAndBeyondItTheKilometres() {
        var inTheTownship = person(1, OFFICE, Set.of(), Set.of(), TWO, null, null, null, false);
        var inTheCounty = person(2, OFFICE, Set.of(), Set.of(), FAR, null, null, null, false);
        assertThat(stepsFrom(inTheTownship)).isEqualTo(1);
        assertThat(stepsFrom(inTheCounty)).isEqualTo(2);
        assertThat(stepsFrom(from(3, OFFICE, ELSEWHERE, 30))).isEqualTo(3);
        assertThat(stepsFrom(from(4, OFFICE, ELSEWHERE, 80))).isEqualTo(3);
        assertThat(stepsFrom(from(5, OFFICE, ELSEWHERE, 81))).isEqualTo(4);
        assertThat(stepsFrom(from(6, OFFICE, ELSEWHERE, 120))).isEqualTo(5);
        var notKnown = person(7, OFFICE, Set.of(), Set.of(), ELSEWHERE, null, null, null, false);
        assertThat(stepsFrom(notKnown)).isEqualTo(4);
    }

    @Test
    void whoLivesNearerIsSentAndTheReasonSaysHowFarItIsAndWhatIsHeldToBeFar() {
        var near = from(1, "甲", ELSEWHERE, 70);
        var far = from(2, "乙", ELSEWHERE, 120);
        assertThat(best(plan(List.of(seat(ONE, List.of(), null)), List.of(far, near))))
                .containsEntry(ONE, near);
        assertThat(reason(far)).isEqualTo(new Why(ONE.value(), Point.DISTANCE, -15, List.of("5", "120", "80")));
        assertThat(reason(near)).isEqualTo(new Why(ONE.value(), Point.DISTANCE, -9, List.of("3", "70", "80")));
    }

    private static int stepsFrom(Person person) {
        return seat(ONE, List.of(), null).with(person).steps();
    }

    private static Why reason(Person person) {
        var plan = plan(List.of(seat(ONE, List.of(), null).with(person)), List.of(person));
        return Search.ofPostings().judged(plan).reasons().stream()
                .filter(why -> why.point() == Point.DISTANCE)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoSpeaksTheLanguageGoesWhereItIsSpoken() {
        var speaks = person(1, OFFICE, Set.of(), Set.of("02"), null, null, null, null, false);
        var vet = person(2, OFFICE, Set.of("02"));
        var tibetan = new Seat(ONE, false, List.of("02"), List.of("02"), null, Set.of(), null, false);
        assertThat(best(plan(List.of(tibetan), List.of(vet, speaks)))).containsEntry(ONE, speaks);
        assertThat(points(plan(List.of(tibetan.with(vet)), List.of()))).containsExactly(Point.TRADE, Point.NO_LANGUAGE);
    }

    @Test
    void whoIsGoodStaysAndWhoIsNotUpToItIsRecalled() {
        var good = person(1, OFFICE, Set.of(), Set.of(), null, null, ONE, "EXCELLENT", false);
        var vet = person(2, OFFICE, Set.of("02"));
        assertThat(best(plan(List.of(seat(ONE, List.of("02"), good)), List.of(good, vet))))
                .containsEntry(ONE, good);
        var unfit = person(3, OFFICE, Set.of("02"), Set.of(), null, null, ONE, "INCOMPETENT", false);
        assertThat(best(plan(List.of(seat(ONE, List.of("02"), unfit)), List.of(unfit, vet))))
                .containsEntry(ONE, vet);
    }

    @Test
    void aTermThatIsOverLeavesLessReasonToStay() {
        var over = person(1, OFFICE, Set.of(), Set.of(), null, null, ONE, null, true);
        assertThat(points(plan(List.of(seat(ONE, List.of(), over)), List.of())))
                .containsExactly(Point.STAY, Point.TERM_OVER);
    }

    @Test
    void noUnitSendsMoreThanItsQuota() {
        var people =
                List.of(person(1, OFFICE, Set.of("02")), person(2, OFFICE, Set.of("02")), person(3, "县水务局", Set.of()));
        var seats = List.of(seat(ONE, List.of("02"), null), seat(TWO, List.of("02"), null));
        var found = best(plan(seats, people, new UnitQuota(OFFICE, 1)));
        assertThat(found.values()).extracting(Person::unit).containsExactlyInAnyOrder(OFFICE, "县水务局");
    }

    @Test
    void whoIsPinnedStaysAndWhoIsForbiddenDoesNotCome() {
        var there = person(1, OFFICE, Set.of(), Set.of(), null, null, ONE, "INCOMPETENT", false);
        var vet = person(2, OFFICE, Set.of("02"));
        var pinned = new Seat(ONE, false, List.of("02"), List.of(), null, Set.of(), there, true);
        assertThat(best(plan(List.of(pinned), List.of(there, vet)))).containsEntry(ONE, there);
        var forbidden = new Seat(TWO, false, List.of("02"), List.of(), null, Set.of(vet.id()), null, false);
        assertThat(best(plan(List.of(forbidden), List.of(vet)))).isEmpty();
    }

    @Test
    void whereThereIsRoomForWomenAloneNoManIsSent() {
        var man = Villages.ofSex(person(1, OFFICE, Set.of("02")), "1");
        var woman = Villages.ofSex(person(2, OFFICE, Set.of()), "2");
        var seat = new Seat(ONE, false, List.of("02"), List.of(), "2", Set.of(), null, false);
        assertThat(best(plan(List.of(seat), List.of(man)))).isEmpty();
        assertThat(best(plan(List.of(seat), List.of(man, woman)))).containsEntry(ONE, woman);
        assertThat(best(plan(List.of(seat), List.of(person(3, OFFICE, Set.of())))))
                .as("whose sex is not known is no hindrance")
                .hasSize(1);
    }

    @Test
    void nobodyIsInTwoVillagesAndTheSameSeedFindsTheSame() {
        var people = List.of(person(1, OFFICE, Set.of("02")), person(2, OFFICE, Set.of("04")));
        var seats =
                List.of(seat(ONE, List.of("02"), null), seat(TWO, List.of("02"), null), seat(FAR, List.of("04"), null));
        var found = best(plan(seats, people));
        assertThat(found.values()).doesNotHaveDuplicates().hasSize(2);
        assertThat(best(plan(seats, people))).isEqualTo(found);
    }
}
