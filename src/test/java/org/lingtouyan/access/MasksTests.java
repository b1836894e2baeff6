package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MasksTests {

    @Test
    void aMaskShowsHeadAndTailAndKeepsTheLength() {
        assertThat(Masks.identityNumber("620102199001010014")).isEqualTo("620***********0014");
        assertThat(Masks.phone("13812341234")).isEqualTo("138****1234");
        assertThat(Masks.bankAccount("6217001234567890123")).isEqualTo("***************0123");
    }

    @Test
    void aShortValueShowsAtMostAThirdAtEitherEnd() {
        assertThat(Masks.identityNumber("E1234567")).isEqualTo("E1***567");
        assertThat(Masks.phone("8221234")).isEqualTo("82***34");
        assertThat(Masks.phone("1")).isEqualTo("*");
    }

    @Test
    void aMaskedValueIsKnownAsSuch() {
        assertThat(Masks.isMasked("138****1234")).isTrue();
        assertThat(Masks.isMasked("13812341234")).isFalse();
        assertThat(Masks.isMasked(null)).isFalse();
    }

    @Property
    void everyMaskedValueHidesAtLeastAThirdOfItselfAndIsKnownAsMasked(
            @ForAll @StringLength(min = 1, max = 30) @CharRange(from = '0', to = '9') String number) {
        for (var masked : new String[] {Masks.identityNumber(number), Masks.phone(number), Masks.bankAccount(number)}) {
            assertThat(Masks.isMasked(masked)).isTrue();
            assertThat(masked).hasSameSizeAs(number);
            assertThat(masked.chars().filter(sign -> sign == '*').count() * 3 + 2)
                    .isGreaterThanOrEqualTo(number.length());
        }
    }
}
