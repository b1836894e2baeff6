package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lingtouyan.shared.Refusal;

class StateHistoryTests {

    private static final LocalDate REGISTERED = LocalDate.of(2014, 1, 1);
    private static final LocalDate SPRING_2016 = LocalDate.of(2016, 3, 1);
    private static final LocalDate JUNE_2018 = LocalDate.of(2018, 6, 1);
    private static final LocalDate AUTUMN_2019 = LocalDate.of(2019, 10, 1);
    private static final State POOR_BY_ILLNESS = new State("01", "01", "01");
    private static final StateHistory POOR = StateHistory.since(REGISTERED, POOR_BY_ILLNESS);
    private static final StateHistory OUT_IN_2018 = POOR.change(JUNE_2018, new State("03", "01", "01"));

    @Test
    void aChangeClosesWhatWasTrueAndHoldsFromItsDay() {
        assertThat(OUT_IN_2018.spells())
                .containsExactly(
                        new Spell(REGISTERED, JUNE_2018, POOR_BY_ILLNESS),
                        new Spell(JUNE_2018, null, new State("03", "01", "01")));
    }

    @Test
    void aChangeOnTheFirstDayReplacesWhatWasTrue() {
        assertThat(OUT_IN_2018.change(JUNE_2018, new State("04", "01", "01")).spells())
                .containsExactly(
                        new Spell(REGISTERED, JUNE_2018, POOR_BY_ILLNESS),
                        new Spell(JUNE_2018, null, new State("04", "01", "01")));
    }

    @Test
    void aChangeBeforeTheRegistrationIsRefused() {
        assertThatThrownBy(() -> POOR.change(REGISTERED.minusDays(1), new State("03", "01", "01")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(HouseholdRefused.BEFORE_REGISTRATION));
    }

    @Test
    void aChangeOfThePastHoldsUntilWhatThenHeldWouldHaveEnded() {
        assertThat(OUT_IN_2018.change(SPRING_2016, new State("02", "01", "01")).spells())
                .extracting(Spell::from, spell -> spell.state().status())
                .containsExactly(tuple(REGISTERED, "01"), tuple(SPRING_2016, "02"), tuple(JUNE_2018, "03"));
    }

    @Test
    void aCorrectionReplacesTheWholeTimeThatWasWrong() {
        assertThat(OUT_IN_2018.correct(SPRING_2016, new State("03", "01", "02")).spells())
                .containsExactly(
                        new Spell(REGISTERED, JUNE_2018, new State("01", "01", "02")),
                        new Spell(JUNE_2018, null, new State("03", "01", "02")));
    }

    @Test
    void aCorrectionThatAnticipatesTheNextTimeMovesItsBeginning() {
        var fellBack = OUT_IN_2018.change(AUTUMN_2019, new State("05", "01", "01"));
        assertThat(fellBack.correct(SPRING_2016, new State("03", "01", "01")).spells())
                .extracting(Spell::from, spell -> spell.state().status())
                .containsExactly(tuple(REGISTERED, "01"), tuple(SPRING_2016, "03"), tuple(AUTUMN_2019, "05"));
    }

    @Test
    void neighboursThatBecomeEqualBecomeOne() {
        assertThat(OUT_IN_2018.correct(JUNE_2018, POOR_BY_ILLNESS).spells())
                .containsExactly(new Spell(REGISTERED, null, POOR_BY_ILLNESS));
    }

    @Test
    void theDayOfTheLastChangeIsMovedWithoutOtherwiseTouchingThePast() {
        assertThat(OUT_IN_2018.currentSince(SPRING_2016).spells())
                .extracting(Spell::from)
                .containsExactly(REGISTERED, SPRING_2016);
        assertThat(OUT_IN_2018.currentSince(AUTUMN_2019).spells())
                .extracting(Spell::from)
                .containsExactly(REGISTERED, AUTUMN_2019);
        assertThat(POOR.currentSince(SPRING_2016)).isEqualTo(POOR);
    }

    @Test
    void anEarlierRegistrationLengthensTheFirstTime() {
        assertThat(OUT_IN_2018.startingOn(LocalDate.of(2013, 5, 1)).spells())
                .extracting(Spell::from)
                .containsExactly(LocalDate.of(2013, 5, 1), JUNE_2018);
        assertThat(OUT_IN_2018.startingOn(AUTUMN_2019).spells())
                .containsExactly(new Spell(AUTUMN_2019, null, new State("03", "01", "01")));
    }
}
