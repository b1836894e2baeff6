package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The last six of the eight digits that RFC 6238 gives in appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertThat(OneTimeCode.at(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aClockMayBeHalfAMinuteOffAndNotMore() {
        var moment = Instant.ofEpochSecond(1234567890);
        assertThat(OneTimeCode.step(SECRET, "005924", moment.plusSeconds(30))).hasValue(1234567890 / 30);
        assertThat(OneTimeCode.step(SECRET, "005924", moment.minusSeconds(30))).hasValue(1234567890 / 30);
        assertThat(OneTimeCode.step(SECRET, "005924", moment.plusSeconds(60))).isEmpty();
        assertThat(OneTimeCode.step(SECRET, "", moment)).isEmpty();
    }

    @Test
    void theSecretIsWrittenAsAppsReadIt() {
        assertThat(OneTimeCode.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
