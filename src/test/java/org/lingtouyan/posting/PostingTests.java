package org.lingtouyan.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Refusal;

class PostingTests {

    private static final DivisionCode VILLAGE = new DivisionCode("621227101202");
    private static final DivisionCode TOWNSHIP = new DivisionCode("621227101000");
    private static final LocalDate MAY = LocalDate.of(2017, 5, 1);

    @Test
    void aFirstSecretaryServesInAVillage() {
        assertRefused(PostingRefused.POSTING_IN_A_VILLAGE, () -> posting("FIRST_SECRETARY", TOWNSHIP, MAY, null, null)
                .checked());
        assertThat(posting("STATION_DEPUTY", TOWNSHIP, MAY, null, null).checked())
                .isNotNull();
    }

    @Test
    void leavingHasADayAfterTheArrivalAndAReason() {
        var there = posting("FIRST_SECRETARY", VILLAGE, MAY, null, null);
        assertRefused(PostingRefused.POSTING_ENDS_BEFORE_IT_BEGINS, () -> there.ended(MAY, "EXPIRED"));
        assertRefused(PostingRefused.POSTING_END_WITHOUT_REASON, () -> posting(
                        "FIRST_SECRETARY", VILLAGE, MAY, MAY.plusDays(9), null)
                .checked());
        var left = there.ended(MAY.plusYears(2), "EXPIRED");
        assertThat(left.validTo()).isEqualTo(LocalDate.of(2019, 5, 1));
        assertRefused(PostingRefused.POSTING_ENDED_ALREADY, () -> left.ended(MAY.plusYears(3), "EXPIRED"));
    }

    @Test
    void whoFollowsComesToTheSamePlaceAndNotBeforeTheOtherHasLeft() {
        var left = posting("FIRST_SECRETARY", VILLAGE, MAY, MAY.plusDays(100), "PROMOTED");
        var next = posting("FIRST_SECRETARY", VILLAGE, MAY.plusDays(112), null, null);
        assertThat(next.inPlaceOf(left).replaces()).isEqualTo(left.id());
        assertThat(next.gapAfter(left)).isEqualTo(12);
        assertRefused(PostingRefused.REPLACEMENT_BEGINS_TOO_EARLY, () -> posting(
                        "FIRST_SECRETARY", VILLAGE, MAY.plusDays(99), null, null)
                .inPlaceOf(left));
        assertRefused(PostingRefused.REPLACEMENT_ELSEWHERE, () -> posting(
                        "FIRST_SECRETARY", new DivisionCode("621227101203"), MAY.plusDays(112), null, null)
                .inPlaceOf(left));
    }

    @Test
    void sentAgainItIsTheSameThoughItWasLeftMeanwhile() {
        var told = posting("FIRST_SECRETARY", VILLAGE, MAY, null, null);
        assertThat(told.ended(MAY.plusDays(5), "HEALTH").isSameAs(told)).isTrue();
    }

    private static void assertRefused(PostingRefused reason, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                .isEqualTo(reason));
    }

    private static Posting posting(
            String role, DivisionCode place, LocalDate from, @Nullable LocalDate to, @Nullable String reason) {
        return new Posting(
                UUID.randomUUID(),
                place,
                UUID.randomUUID(),
                role,
                false,
                false,
                "县农牧局",
                "04",
                from,
                to,
                null,
                reason,
                null,
                null,
                null);
    }
}
