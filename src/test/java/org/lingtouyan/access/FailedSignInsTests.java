package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class FailedSignInsTests {

    private Instant now = Instant.parse("2018-12-31T08:00:00Z");
    private final FailedSignIns failures = new FailedSignIns((InstantSource) () -> now);

    @Test
    void tenFailuresOfAnAccountFromAnAddressAreEnough() {
        fail(9, "wang", "10.0.0.1");
        assertThatCode(() -> failures.requireFew("wang", "10.0.0.1")).doesNotThrowAnyException();
        fail(1, "wang", "10.0.0.1");
        assertThatThrownBy(() -> failures.requireFew("wang", "10.0.0.1")).hasMessage("TOO_MANY_FAILED_SIGN_INS");
        assertThatCode(() -> failures.requireFew("wang", "10.0.0.2")).doesNotThrowAnyException();
        assertThatCode(() -> failures.requireFew("li", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void theWaitEndsWithTheWindow() {
        fail(10, "wang", "10.0.0.1");
        now = now.plus(Duration.ofMinutes(5));
        assertThatCode(() -> failures.requireFew("wang", "10.0.0.1")).doesNotThrowAnyException();
        fail(9, "wang", "10.0.0.1");
        assertThatCode(() -> failures.requireFew("wang", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void whoFinallyGetsItRightStartsAnew() {
        fail(9, "wang", "10.0.0.1");
        failures.succeeded("wang", "10.0.0.1");
        fail(9, "wang", "10.0.0.1");
        assertThatCode(() -> failures.requireFew("wang", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void tryingOnePasswordOnManyAccountsIsNoticedByTheAddress() {
        for (int i = 0; i < 100; i++) {
            failures.failed("account-" + i, "10.0.0.1");
        }
        assertThatThrownBy(() -> failures.requireFew("account-100", "10.0.0.1")).hasMessage("TOO_MANY_FAILED_SIGN_INS");
    }

    @Test
    void tryingOneAccountFromManyAddressesIsNoticedByTheAccount() {
        for (int i = 0; i < 100; i++) {
            failures.failed("wang", "10.0.0." + i);
        }
        assertThatThrownBy(() -> failures.requireFew("wang", "10.0.1.1")).hasMessage("TOO_MANY_FAILED_SIGN_INS");
    }

    private void fail(int times, String account, String address) {
        for (int i = 0; i < times; i++) {
            failures.failed(account, address);
        }
    }
}
