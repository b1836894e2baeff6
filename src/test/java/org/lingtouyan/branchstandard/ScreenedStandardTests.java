package org.lingtouyan.branchstandard;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.leadership.ScreeningRecords.Told;
import org.lingtouyan.leadership.ScreeningRecords.What;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What the county found unmet of a village's branch answers a screening where the catalogue says which criterion that is. */
@ServerTest
class ScreenedStandardTests {

    private static final DivisionCode VILLAGE = new DivisionCode("621227110205");
    private static final DivisionCode OTHER = new DivisionCode("621227110206");
    private static final LocalDate FOUND = LocalDate.of(2018, 9, 23);

    private final ScreenedStandards screened;
    private final PastRounds pastRounds;
    private final Actors actors;
    private final Caller county;

    @Autowired
    ScreenedStandardTests(Environment environment, ScreenedStandards screened, PastRounds pastRounds, Actors actors) {
        this.screened = screened;
        this.pastRounds = pastRounds;
        this.actors = actors;
        this.county = Caller.of(environment).as("county-621227");
    }

    @Test
    void affairsNotPublishedAndNoCollectiveIncomeAreShownFromTheDayTheCountyFoundThemAndNothingElse() {
        var branch = branch(VILLAGE);
        found(branch, Set.of("5.1", "5.2", "6.3", "7.2"));

        assertThat(told(VILLAGE, FOUND.minusDays(1))).isEmpty();
        assertThat(told(VILLAGE, FOUND)).allSatisfy(one -> {
            assertThat(one.record()).isEqualTo(branch);
            assertThat(one.on()).isEqualTo(FOUND);
            assertThat(one.met()).isTrue();
        });
        assertThat(told(VILLAGE, FOUND))
                .extracting(Told::criterion, Told::what, Told::detail)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("11", What.NOT_PUBLISHED, "5.2 党务、村务、财务公开"),
                        org.assertj.core.groups.Tuple.tuple("13", What.NO_COLLECTIVE_INCOME, "6.3 村级集体经济有收入"));
    }

    @Test
    void ofABranchFoundInOrderNothingIsSaid() {
        found(branch(OTHER), Set.of("5.1"));
        assertThat(told(OTHER, FOUND.plusDays(30))).isEmpty();
    }

    private List<Told> told(DivisionCode village, LocalDate day) {
        return actors.as(Actor.SYSTEM, () -> screened.of(List.of(village), day));
    }

    private void found(UUID branch, Set<String> unmet) {
        var round = new PastRounds.PastRound(
                UuidCreator.getTimeOrderedEpoch(),
                branch,
                LocalDate.of(2018, 8, 25),
                IntStream.range(0, 3)
                        .mapToObj(
                                stage -> new PastRounds.Closing(FOUND.minusDays(10L * (2 - stage)), UUID.randomUUID()))
                        .toList(),
                unmet,
                code -> null);
        actors.as(Actor.SYSTEM, () -> pastRounds.takeOver(List.of(round)));
    }

    private UUID branch(DivisionCode village) {
        var id = UuidCreator.getTimeOrderedEpoch();
        assertThat(county.post(
                                "/api/party/organisations",
                                Map.of(
                                        "id",
                                        id,
                                        "division",
                                        village.value(),
                                        "name",
                                        "受检党支部" + id,
                                        "kind",
                                        "BRANCH",
                                        "setting",
                                        "VILLAGE",
                                        "validFrom",
                                        "2015-01-01"))
                        .statusCode())
                .isEqualTo(201);
        return id;
    }
}
