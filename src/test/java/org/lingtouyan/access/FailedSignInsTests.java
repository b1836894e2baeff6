package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.lingtouyan.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class FailedSignInsTests {

    private static final String REFUSED = "TOO_MANY_FAILED_SIGN_INS";

    /** Names and addresses of this one test, because what is counted stays in the database. */
    private final String tag = UUID.randomUUID().toString().substring(0, 8);

    private final String wang = "wang-" + tag;
    private final String office = "office-" + tag;
    private final String elsewhere = "elsewhere-" + tag;
    /** In whole seconds: the database keeps microseconds, and a rounded one would shorten the wait. */
    private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final SignInEvents events;
    private final People people;
    private final FailedSignIns failures;

    @Autowired
    FailedSignInsTests(
            FailedSignInTable table,
            SignInEvents events,
            Privacy privacy,
            LockRules rules,
            TransactionTemplate transaction,
            Accounts accounts,
            Passwords passwords) {
        this.events = events;
        this.people = new People(accounts, passwords);
        this.failures = new FailedSignIns(table, events, privacy, rules, transaction, (InstantSource) () -> now);
    }

    @Test
    void tenFailuresOfAnAccountFromAnAddressAreEnough() {
        fail(9, wang, office);
        assertThatCode(() -> requireFew(wang, office)).doesNotThrowAnyException();
        fail(1, wang, office);
        assertThatThrownBy(() -> requireFew(wang, office)).hasMessage(REFUSED);
        assertThatCode(() -> requireFew(wang, elsewhere)).doesNotThrowAnyException();
        assertThatCode(() -> requireFew("li-" + tag, office)).doesNotThrowAnyException();
    }

    @Test
    void theWaitEndsByItselfAndIsLongerEachTimeUntilAnHour() {
        for (long minutes : new long[] {5, 10, 20, 40, 60, 60}) {
            fail(10, wang, office);
            assertThat(secondsToWait()).isEqualTo(minutes * 60 + 1);
            now = now.plus(Duration.ofMinutes(minutes));
            assertThatCode(() -> requireFew(wang, office)).doesNotThrowAnyException();
        }
        now = now.plus(Duration.ofDays(2));
        fail(10, wang, office);
        assertThat(secondsToWait()).isEqualTo(5 * 60 + 1);
    }

    @Test
    void failuresFarApartAreNotCountedTogether() {
        fail(9, wang, office);
        now = now.plus(Duration.ofMinutes(5));
        fail(9, wang, office);
        assertThatCode(() -> requireFew(wang, office)).doesNotThrowAnyException();
    }

    @Test
    void whoFinallyGetsItRightStartsAnew() {
        fail(9, wang, office);
        failures.succeeded(wang, office);
        fail(9, wang, office);
        assertThatCode(() -> requireFew(wang, office)).doesNotThrowAnyException();
    }

    @Test
    void tryingOnePasswordOnManyAccountsIsNoticedByTheAddress() {
        for (int i = 0; i < 100; i++) {
            fail(1, "account-" + i + tag, office);
        }
        assertThatThrownBy(() -> requireFew("account-100" + tag, office)).hasMessage(REFUSED);
    }

    @Test
    void tryingOneAccountFromManyAddressesIsNoticedByTheAccount() {
        for (int i = 0; i < 100; i++) {
            fail(1, wang, office + i);
        }
        assertThatThrownBy(() -> requireFew(wang, elsewhere)).hasMessage(REFUSED);
    }

    @Test
    void strangersEverywhereDoNotLockSomebodyOutOfHisOwnOffice() {
        var account = people.with(People.officer("621227000000"));
        events.note(SignInEvent.Kind.SIGNED_IN, account.id(), new Whence(office, "", null), null);
        for (int i = 0; i < 100; i++) {
            failures.failed(account.name(), account.id(), new Whence(elsewhere + i, "", null));
        }
        assertThatCode(() -> failures.requireFew(account.name(), account.id(), office))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> failures.requireFew(account.name(), account.id(), elsewhere))
                .hasMessage(REFUSED);
    }

    @Test
    void aLockIsNotedAndCanBeTakenAway() {
        var account = people.with(People.officer("621227000000"));
        for (int i = 0; i < 10; i++) {
            failures.failed(account.name(), account.id(), new Whence(office, "", null));
        }
        assertThat(failures.locks(account.id())).singleElement().returns(office, FailedSignInTable.Lock::address);
        assertThat(events.list(account.id(), SignInEvent.Kind.LOCKED, null, 5)).hasSize(1);
        failures.unlock(account.id());
        assertThat(failures.locks(account.id())).isEmpty();
        assertThatCode(() -> failures.requireFew(account.name(), account.id(), office))
                .doesNotThrowAnyException();
    }

    private void requireFew(String name, String address) {
        failures.requireFew(name, null, address);
    }

    private long secondsToWait() {
        var refused = catchThrowableOfType(Refusal.class, () -> requireFew(wang, office));
        return (long) refused.arguments()[0];
    }

    private void fail(int times, String name, String address) {
        for (int i = 0; i < times; i++) {
            failures.failed(name, null, new Whence(address, "", null));
        }
    }
}
