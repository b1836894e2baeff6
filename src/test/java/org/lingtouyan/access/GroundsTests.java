package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lingtouyan.shared.Refusal;

/** What private values are shown for, to whom how often, and with what reason. */
class GroundsTests {

    @Test
    void aPublicNoticeShowsNeitherNumberNorPhoneNorAccountNorHealth() {
        for (var field : PrivateField.values()) {
            assertThat(Purpose.NOTICE.show(field, "620102199001010014"))
                    .as(field.name())
                    .isNull();
            assertThat(Purpose.LIST.show(field, "620102199001010014"))
                    .as(field.name())
                    .isNull();
        }
    }

    @Test
    void aRecordAndAnOrdinaryExportShowMasksAndOnlyGroundsShowTheValue() {
        assertThat(Purpose.RECORD.show(PrivateField.PHONE, "13812341234")).isEqualTo("138****1234");
        assertThat(Purpose.EXPORT.show(PrivateField.BANK_ACCOUNT, "6228480123456789"))
                .isEqualTo("************6789");
        assertThat(Purpose.UNMASKED.show(PrivateField.PHONE, "13812341234")).isEqualTo("13812341234");
        assertThat(Purpose.UNMASKED.show(PrivateField.PHONE, null)).isNull();
    }

    @Test
    void aReasonIsASentenceWithoutNumbersOfPersons() {
        assertThat(Grounds.of("contact", "  电话通知领取补助 ").reason()).isEqualTo("电话通知领取补助");
        assertRefused(AccessRefused.PURPOSE_UNKNOWN, "CURIOSITY", "电话通知领取补助");
        assertRefused(AccessRefused.PURPOSE_UNKNOWN, null, "电话通知领取补助");
        assertRefused(AccessRefused.REASON_NEEDED, "CONTACT", "查");
        assertRefused(AccessRefused.REASON_NEEDED, "CONTACT", null);
        assertRefused(AccessRefused.REASON_NEEDED, "CONTACT", "a".repeat(201));
        assertRefused(AccessRefused.REASON_HOLDS_A_NUMBER, "CONTACT", "拨打 13812341234 核实");
    }

    @Test
    void nobodyLooksUpMoreThanSixtyValuesInTenMinutes() {
        var now = new AtomicLong();
        var budget = ViewBudget.by(now::get);
        var account = UUID.randomUUID();
        for (int i = 0; i < ViewBudget.VIEWS; i++) {
            budget.spend(account);
        }
        assertThatThrownBy(() -> budget.spend(account)).hasMessage("TOO_MANY_VIEWS");
        budget.spend(UUID.randomUUID());
        now.addAndGet(Duration.ofMinutes(11).toNanos());
        budget.spend(account);
    }

    private static void assertRefused(AccessRefused reason, String purpose, String sentence) {
        assertThatThrownBy(() -> Grounds.of(purpose, sentence))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
