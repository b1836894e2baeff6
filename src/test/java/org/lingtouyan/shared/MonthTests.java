package org.lingtouyan.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MonthTests {

    @Test
    void isWrittenWithADashAndStoredAsANumber() {
        assertThat(Month.parse("2018-12").number()).isEqualTo(201812);
        assertThat(Month.of(201812)).hasToString("2018-12");
    }

    @Test
    void runsUpToAnotherAcrossTheYear() {
        assertThat(Month.parse("2018-11").upTo(Month.parse("2019-01")))
                .extracting(Month::number)
                .containsExactly(201811, 201812, 201901);
        assertThat(Month.parse("2019-01").upTo(Month.parse("2018-12"))).isEmpty();
    }

    @Test
    void whatIsNoMonthIsRefused() {
        assertThatThrownBy(() -> Month.parse("2018-13"))
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).reason())
                .isEqualTo(RequestRefused.INVALID_MONTH);
    }
}
