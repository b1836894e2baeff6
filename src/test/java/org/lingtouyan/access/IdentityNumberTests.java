package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lingtouyan.shared.Refusal;

class IdentityNumberTests {

    @Test
    void aNumberTellsBirthDateAndSex() {
        var number = IdentityNumber.parse("11010519491231002x");
        assertThat(number.value()).isEqualTo("11010519491231002X");
        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(number.sex()).isEqualTo("2");
        assertThat(IdentityNumber.parse("440524188001010014").sex()).isEqualTo("1");
    }

    @Test
    void theOldFormOf15DigitsBecomes18() {
        var full = IdentityNumber.withCheckDigit("62122719670401001");
        assertThat(IdentityNumber.parse("621227670401001").value()).isEqualTo(full);
    }

    @Test
    void aDisabilityCertificateIsTheSameCitizen() {
        var number = IdentityNumber.withCheckDigit("00000019900101001");
        var certificate = IdentityNumber.parse(number + "43");
        assertThat(certificate.citizen()).isEqualTo(number);
        assertThat(certificate.kind()).isEqualTo("02");
    }

    @Test
    void anAreaThatWasNeverIssuedIsNoFault() {
        assertThat(IdentityNumber.parse(IdentityNumber.withCheckDigit("00000019900101001"))
                        .kind())
                .isEqualTo("01");
    }

    @Test
    void fullWidthDigitsAndSpacesAreRead() {
        assertThat(IdentityNumber.parse(" １１０１０５ 19491231 002Ｘ ").value()).isEqualTo("11010519491231002X");
    }

    @Test
    void aFaultIsNamed() {
        assertRefused("110105194912310021", IdentityNumberRefused.IDENTITY_NUMBER_CHECK_DIGIT);
        assertRefused("110105194913310020", IdentityNumberRefused.IDENTITY_NUMBER_BIRTH_DATE);
        assertRefused("1101051949", IdentityNumberRefused.IDENTITY_NUMBER_MALFORMED);
        assertRefused("=1+1", IdentityNumberRefused.IDENTITY_NUMBER_MALFORMED);
    }

    @Test
    void theNumberNeverStandsInAText() {
        assertThat(IdentityNumber.parse("11010519491231002X")).asString().doesNotContain("1101");
    }

    private static void assertRefused(String text, IdentityNumberRefused reason) {
        assertThatThrownBy(() -> IdentityNumber.parse(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
