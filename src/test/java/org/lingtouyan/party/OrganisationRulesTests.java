package org.lingtouyan.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.party.Organisation.Kind;
import org.lingtouyan.party.Organisation.Setting;

class OrganisationRulesTests {

    private static final LocalDate DAY = LocalDate.of(2018, 5, 1);

    @Test
    void groupsStandBelowBranchesAndBranchesBelowCommitteesOrGeneralBranches() {
        assertThat(Kind.GROUP.mayStandBelow(Kind.BRANCH)).isTrue();
        assertThat(Kind.GROUP.mayStandBelow(Kind.COMMITTEE)).isFalse();
        assertThat(Kind.BRANCH.mayStandBelow(Kind.JOINT_GENERAL_BRANCH)).isTrue();
        assertThat(Kind.BRANCH.mayStandBelow(Kind.BRANCH)).isFalse();
        assertThat(Kind.COMMITTEE.mayStandBelow(Kind.COMMITTEE)).isTrue();
        assertThat(Kind.GENERAL_BRANCH.mayStandBelow(Kind.BRANCH)).isFalse();
    }

    @Test
    void whatIsSetUpInAModeStandsOnAChain() {
        var alone = new Organisation(
                UUID.randomUUID(),
                new DivisionCode("620421101200"),
                "支部",
                Kind.BRANCH,
                Setting.CHAIN,
                null,
                0,
                null,
                Organisation.SetupMode.ALONE,
                null,
                null,
                null,
                DAY,
                null,
                1);
        assertThatThrownBy(() -> alone.requireSound(null)).hasMessage("MODE_WITHOUT_CHAIN");
        alone.onChain(Organisation.ChainNode.BASE, "枸杞", Organisation.SetupMode.ALONE)
                .requireSound(null);
    }

    @Test
    void aGroupWithoutABranchIsRefused() {
        var group = Organisation.atTheTop(
                UUID.randomUUID(), new DivisionCode("620421101200"), "党小组", Kind.GROUP, Setting.VILLAGE, DAY);
        assertThatThrownBy(() -> group.requireSound(null)).hasMessage("GROUP_NEEDS_BRANCH");
    }

    @Test
    void aMeetingIsRefusedBeforeItIsHeldWithMoreThanAreDueOrLateWithoutAReason() {
        meeting(20, 15, 3, null).requireSound(15, DAY.plusDays(7), 7);
        assertThatThrownBy(() -> meeting(20, 15, 3, null).requireSound(0, DAY.minusDays(1), 7))
                .hasMessage("HELD_IN_FUTURE");
        assertThatThrownBy(() -> meeting(20, 18, 3, null).requireSound(0, DAY, 7))
                .hasMessage("MORE_THAN_DUE");
        assertThatThrownBy(() -> meeting(20, 15, 3, null).requireSound(16, DAY, 7))
                .hasMessage("MORE_THAN_DUE");
        assertThatThrownBy(() -> meeting(20, 15, 3, null).requireSound(0, DAY.plusDays(8), 7))
                .hasMessage("LATE_WITHOUT_REASON");
        meeting(20, 15, 3, "牧区没有信号").requireSound(0, DAY.plusDays(400), 7);
    }

    private static Meeting meeting(int due, int attended, int onLeave, String lateBecause) {
        return new Meeting(
                UUID.randomUUID(),
                new DivisionCode("620421101200"),
                UUID.randomUUID(),
                Meeting.Kind.MEMBERS,
                DAY,
                "讨论发展党员",
                null,
                null,
                due,
                attended,
                onLeave,
                null,
                lateBecause,
                1);
    }
}
