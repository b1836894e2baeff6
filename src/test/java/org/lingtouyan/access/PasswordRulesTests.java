package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private final PasswordRules rules = new PasswordRules(10, 3, Duration.ZERO);

    @ParameterizedTest
    @ValueSource(strings = {"Short-1", "onlylowercase", "lower1234567", "My-li.wei-19", "My-LI.WEI-19"})
    void shortPlainOrLikeTheNameIsRefused(String password) {
        assertThatThrownBy(() -> rules.require(password, "li.wei")).hasMessage("PASSWORD_TOO_WEAK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Password2018", "P@ssw0rd-123", "Gansu@202020", "Qwertyuiop1", "Fupin#2020#!", "Admin123456"})
    void aCommonWordStaysCommonWithAYearBehindIt(String password) {
        assertThatThrownBy(() -> rules.require(password, "li.wei")).hasMessage("PASSWORD_TOO_COMMON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Long-enough-1", "Sieben Zwerge 7", "苹果Orchard树2"})
    void anythingElseIsGood(String password) {
        assertThatCode(() -> rules.require(password, "li.wei")).doesNotThrowAnyException();
    }

    @Test
    void theRulesAreSettings() {
        var strict = new PasswordRules(16, 4, Duration.ofDays(90));
        assertThatThrownBy(() -> strict.require("Long-enough-1", "li.wei")).hasMessage("PASSWORD_TOO_WEAK");
        assertThat(strict.isOutdated(OffsetDateTime.now().minusDays(91))).isTrue();
        assertThat(strict.isOutdated(OffsetDateTime.now().minusDays(89))).isFalse();
        assertThat(rules.isOutdated(OffsetDateTime.now().minusYears(20))).isFalse();
    }
}
