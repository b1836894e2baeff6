package org.lingtouyan.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.leadership.ScreeningLists.Facts;

/** What a team is on a day, and what records say of it by themselves; no server, no database. */
class TeamTests {

    private static final DivisionCode VILLAGE = new DivisionCode("620421101201");
    private static final UUID SOMEBODY = UUID.randomUUID();

    @Test
    void whoHoldsTwoPostsIsOnePersonOfEachCommittee() {
        var team = Team.on(
                day("2018-06-01"),
                List.of(
                        held(SOMEBODY, CommitteePost.PARTY_SECRETARY, "2017-01-01", null),
                        held(SOMEBODY, CommitteePost.VILLAGE_HEAD, "2017-01-01", null),
                        held(UUID.randomUUID(), CommitteePost.CLERK, "2017-01-01", null)));
        assertThat(team.hasSecretary()).isTrue();
        assertThat(team.ofTheParty()).isEqualTo(1);
        assertThat(team.ofTheVillageCommittee()).isEqualTo(1);
        assertThat(team.secretaryVacantSince()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2018-02-28, false", "2018-05-27, false", "2018-05-28, true", "2018-06-01, true"})
    void aPostIsVacantForTooLongAfterThreeMonths(LocalDate day, boolean tooLong) {
        var team = Team.on(day, List.of(held(SOMEBODY, CommitteePost.PARTY_SECRETARY, "2017-01-01", "2018-02-28")));
        assertThat(team.secretaryVacantSince()).isEqualTo("2018-02-28");
        assertThat(team.vacantLongerThan(3)).isEqualTo(tooLong);
    }

    @Test
    void ofAVillageWithoutRecordsNothingIsComputed() {
        assertThat(ComputedCriteria.prefilled(Facts.NONE, List.of(), null, day("2018-06-01"), 3, 3, 3)
                        .criteria())
                .isEmpty();
        assertThat(ComputedCriteria.prefilled(
                                new Facts(day("2018-01-01"), true, 2, 3), List.of(), null, day("2018-06-01"), 3, 3, 3)
                        .criteria())
                .containsExactly(Screening.SECRETARY_VACANT, Screening.COMMITTEES_INCOMPLETE);
        assertThat(ComputedCriteria.prefilled(new Facts(null, true, 3, 3), List.of(), null, day("2018-06-01"), 3, 3, 3)
                        .criteria())
                .isEmpty();
    }

    @Test
    void anElectionOfTheVillageCommitteeIsLateFromTheDayAfterItWasDue() {
        var whole = new Facts(null, true, 3, 3);
        assertThat(ComputedCriteria.prefilled(whole, List.of(), day("2018-06-01"), day("2018-06-01"), 3, 3, 3)
                        .criteria())
                .isEmpty();
        assertThat(ComputedCriteria.prefilled(whole, List.of(), day("2018-05-31"), day("2018-06-01"), 3, 3, 3)
                        .criteria())
                .containsExactly(Screening.ELECTION_LATE);
    }

    @Test
    void onlyWhoIsRemovedIsRemovedForAReason() {
        assertThatThrownBy(() -> new Ending(day("2018-01-01"), Ending.Why.REMOVED, null, null))
                .hasMessage("REMOVAL_NEEDS_A_REASON");
        assertThatThrownBy(() -> new Ending(day("2018-01-01"), Ending.Why.RESIGNED, Ending.Removal.IDLE, null))
                .hasMessage("ONLY_REMOVALS_HAVE_A_REASON");
    }

    private static Tenure held(UUID who, CommitteePost post, String from, @Nullable String to) {
        return new Tenure(
                UUID.randomUUID(),
                VILLAGE,
                who,
                post,
                Filling.ELECTED,
                null,
                day(from),
                to == null ? null : new Ending(day(to), Ending.Why.RESIGNED, null, null),
                null);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
