package org.lingtouyan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.scenario.FirstSecretaries.Time;

/** Who answers for a weak team as its first secretary is whoever holds the post. */
class FirstSecretariesTests {

    private static final DivisionCode COUNTY = new DivisionCode("620421000000");
    private static final DivisionCode VILLAGE = new DivisionCode("620421215200");
    private static final LocalDate DAY = LocalDate.of(2018, 3, 1);

    private final UUID earlier = UUID.randomUUID();
    private final UUID before = UUID.randomUUID();
    private final UUID after = UUID.randomUUID();

    @Test
    void thoseInPostAnswerOneAfterAnotherFromTheDayOfThePlan() {
        var secretaries = known(List.of(
                new Time(earlier, LocalDate.of(2015, 7, 1), DAY),
                new Time(before, DAY.minusMonths(6), LocalDate.of(2018, 9, 1)),
                new Time(after, LocalDate.of(2018, 9, 11), null)));
        assertThat(secretaries.since(VILLAGE, DAY))
                .containsExactly(
                        new Time(before, DAY, LocalDate.of(2018, 9, 1)),
                        new Time(after, LocalDate.of(2018, 9, 11), null));
        assertThat(secretaries.sent()).isEmpty();
        assertThat(secretaries.targets()).isEmpty();
    }

    @Test
    void whereNobodyIsInPostOneIsSentThatDayAndTheVillageIsOnTheList() {
        var secretaries = known(List.of(new Time(earlier, LocalDate.of(2015, 7, 1), DAY)));
        var answers = secretaries.since(VILLAGE, DAY);
        assertThat(secretaries.sent()).singleElement().satisfies(posting -> {
            assertThat(answers).containsExactly(new Time(posting.cadre(), DAY, null));
            assertThat(posting.division()).isEqualTo(VILLAGE);
            assertThat(posting.role()).isEqualTo("FIRST_SECRETARY");
            assertThat(posting.validFrom()).isEqualTo(DAY);
        });
        assertThat(secretaries.targets()).singleElement().satisfies(target -> assertThat(target.reason())
                .isEqualTo("WEAK_ORGANISATION"));
    }

    private static FirstSecretaries known(List<Time> times) {
        return new FirstSecretaries(
                Map.of(VILLAGE, times),
                new Officials(
                        COUNTY, Chance.of(1, "sent"), Chance.of(1, "able"), List.of(new DivisionCode("620421101000"))));
    }
}
