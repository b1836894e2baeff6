package org.lingtouyan.leadership;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.leadership.Rectification.Parts;
import org.lingtouyan.leadership.Rectification.State;
import org.lingtouyan.leadership.Rectification.Vote;
import org.springframework.beans.factory.annotation.Autowired;

/** How members and villagers voted when a case was accepted answers, for a year, whether they are dissatisfied. */
@ServerTest
class ScreenedVotesTests {

    private static final LocalDate VOTED = LocalDate.of(2016, 10, 20);

    private final ComputedCriteria computed;
    private final Cases cases;
    private final Actors actors;

    @Autowired
    ScreenedVotesTests(ComputedCriteria computed, Cases cases, Actors actors) {
        this.computed = computed;
        this.cases = cases;
        this.actors = actors;
    }

    @Test
    void fewerThanSixInTenSatisfiedIsTickedForAYear() {
        var village = new DivisionCode("620725104201");
        var theCase = voted(village, 20, 9);
        var shown = prefilled(village, VOTED);
        assertThat(shown.criteria()).containsExactly(Screening.VILLAGERS_DISSATISFIED);
        assertThat(shown.told()).singleElement().satisfies(one -> {
            assertThat(one.record()).isEqualTo(theCase);
            assertThat(one.on()).isEqualTo(VOTED);
            assertThat(one.detail()).isEqualTo("55");
        });
        assertThat(prefilled(village, VOTED.minusDays(1)).told()).isEmpty();
        assertThat(prefilled(village, VOTED.plusYears(1).minusDays(1)).criteria())
                .containsExactly(Screening.VILLAGERS_DISSATISFIED);
        assertThat(prefilled(village, VOTED.plusYears(1)).told())
                .as("too long ago to say")
                .isEmpty();
    }

    @Test
    void sixInTenAreEnoughAndTheVoteIsShown() {
        var village = new DivisionCode("620725104202");
        voted(village, 20, 8);
        var shown = prefilled(village, VOTED);
        assertThat(shown.criteria()).isEmpty();
        assertThat(shown.told()).singleElement().satisfies(one -> assertThat(one.detail())
                .isEqualTo("60"));
    }

    private ComputedCriteria.Prefilled prefilled(DivisionCode village, LocalDate day) {
        return Objects.requireNonNull(actors.as(Actor.SYSTEM, () -> computed.of(List.of(village), day))
                .get(village));
    }

    private java.util.UUID voted(DivisionCode village, int votes, int dissatisfied) {
        var theCase = new Rectification(
                UuidCreator.getTimeOrderedEpoch(),
                village,
                null,
                Weakness.WEAK,
                List.of("04"),
                State.WATCHED,
                VOTED.minusMonths(6),
                VOTED,
                VOTED.minusMonths(6),
                VOTED,
                VOTED,
                VOTED.plusMonths(12),
                null);
        var points = new BigDecimal(20);
        var vote = new Vote(new Parts(points, points, points, points), 8, votes, dissatisfied);
        var accepted =
                new CaseEvent(UuidCreator.getTimeOrderedEpoch(), Step.ACCEPT, VOTED, null, null, null, vote, true);
        actors.as(Actor.SYSTEM, () -> cases.load(List.of(new Cases.Past(theCase, List.of(accepted)))));
        return theCase.id();
    }
}
