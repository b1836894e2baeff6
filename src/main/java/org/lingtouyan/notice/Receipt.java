package org.lingtouyan.notice;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an account has read a notice, and what it answered.
 *
 * @param toldAt when it was said; of what one account says of a notice the last said holds, whatever arrives first
 */
record Receipt(
        UUID id,
        String divisionCode,
        UUID noticeId,
        UUID accountId,
        LocalDate readOn,
        @Nullable Boolean coming,
        @Nullable String word,
        OffsetDateTime toldAt) {}
