package org.lingtouyan.branchstandard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lingtouyan.branchstandard.Assessment.Stage;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;

class RuleTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void aStageIsForItsLevelOrOneAbove() {
        assertThat(Stage.SELF.isOf(Level.VILLAGE)).isTrue();
        assertThat(Stage.TOWNSHIP.isOf(Level.VILLAGE)).isFalse();
        assertThat(Stage.TOWNSHIP.isOf(Level.TOWNSHIP)).isTrue();
        assertThat(Stage.COUNTY.isOf(Level.TOWNSHIP)).isFalse();
        assertThat(Stage.COUNTY.isOf(Level.COUNTY)).isTrue();
        assertThat(Stage.DONE.isOf(Level.PROVINCE)).isFalse();
    }

    @Test
    void aStandardIsMetWithAsMuchAsIsNeeded() {
        assertThat(new Rule.Said(3, 3).met()).isTrue();
        assertThat(new Rule.Said(2, 3).met()).isFalse();
        assertThat(new Rule.Said(0, 0).met()).isTrue();
    }

    @Test
    void whatIsMendedIsLookedAtAgainBySomebodyElse() {
        var mender = UUID.randomUUID();
        var open = mending();
        assertThatThrownBy(() -> open.rechecked(DAY, UUID.randomUUID(), true, null))
                .hasMessage("NOT_MENDED_YET");
        var mended = open.mended(DAY, mender, "补开了会议");
        assertThatThrownBy(() -> mended.mended(DAY, mender, "再报一次")).hasMessage("MENDED_ALREADY");
        assertThatThrownBy(() -> mended.rechecked(DAY, mender, true, null)).hasMessage("RECHECK_BY_ITS_MENDER");
        assertThat(mended.rechecked(DAY, UUID.randomUUID(), true, null).isOpen())
                .isFalse();
        var back = mended.rechecked(DAY, UUID.randomUUID(), false, "记录不全");
        assertThat(back.isOpen()).isTrue();
        assertThat(back.mendedOn()).isNull();
    }

    private static Mending mending() {
        return new Mending(
                UUID.randomUUID(),
                new DivisionCode("620421101200"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                DAY.minusDays(20),
                DAY.plusDays(10),
                null,
                null,
                null,
                null,
                null,
                null,
                1);
    }
}
