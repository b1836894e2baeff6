package org.lingtouyan.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.pairing.Proposing.Candidate;
import org.lingtouyan.pairing.Proposing.Distance;

class ProposingTests {

    private static final DivisionCode VILLAGE = new DivisionCode("621227101202");
    private static final String NEXT_VILLAGE = "621227101203";
    private static final String FAR_VILLAGE = "621227105201";

    @Test
    void whoIsInTheVillageComesBeforeWhoIsInTheTownshipAndBothBeforeOthers() {
        var near = candidate(4, 5, VILLAGE.value());
        var nearby = candidate(1, 5, NEXT_VILLAGE);
        var far = candidate(0, 5, FAR_VILLAGE);
        var proposed = new Proposing(List.of(far, nearby, near)).of(VILLAGE, Set.of());
        assertThat(proposed.stream().map(Proposing.Proposal::cadre))
                .containsExactly(near.cadre(), nearby.cadre(), far.cadre());
        assertThat(proposed.stream().map(Proposing.Proposal::distance))
                .containsExactly(Distance.SAME_VILLAGE, Distance.SAME_TOWNSHIP, Distance.SAME_COUNTY);
    }

    @Test
    void whoIsFullOrHelpsTheHouseholdAlreadyIsNotProposed() {
        var full = candidate(5, 5, VILLAGE.value());
        var helping = candidate(1, 5, VILLAGE.value());
        assertThat(new Proposing(List.of(full, helping)).of(VILLAGE, Set.of(helping.cadre())))
                .isEmpty();
    }

    @Test
    void whatSomebodyIsGivenCountsForTheNextHousehold() {
        var room = candidate(3, 5, VILLAGE.value());
        var other = candidate(4, 5, VILLAGE.value());
        var proposing = new Proposing(List.of(other, room));
        assertThat(first(proposing)).isEqualTo(room.cadre());
        assertThat(List.of(first(proposing), first(proposing))).containsExactlyInAnyOrder(room.cadre(), other.cadre());
        assertThat(proposing.of(VILLAGE, Set.of())).isEmpty();
    }

    @Test
    void aColleagueOfWhoLeavesComesFirstAmongThoseEquallyNear() {
        var stranger = candidate(0, 5, VILLAGE.value());
        var colleague = new Candidate(UUID.randomUUID(), "03", 3, 5, Set.of(VILLAGE.value()), true);
        assertThat(first(new Proposing(List.of(stranger, colleague)))).isEqualTo(colleague.cadre());
    }

    private static UUID first(Proposing proposing) {
        return proposing.of(VILLAGE, Set.of()).get(0).cadre();
    }

    private static Candidate candidate(int households, int most, String village) {
        return new Candidate(UUID.randomUUID(), "03", households, most, Set.of(village), false);
    }
}
