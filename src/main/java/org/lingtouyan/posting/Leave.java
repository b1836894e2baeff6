package org.lingtouyan.posting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A leave from a posting: from its first day until the day of return. */
@Schema(name = "LeaveFromPosting")
record Leave(UUID id, String kind, LocalDate validFrom, LocalDate validTo, @Nullable String reason) {

    static final String KINDS = "postingLeave";

    /** @return this, if it lies within the posting */
    Leave within(Posting posting) {
        if (!validFrom.isBefore(validTo)) {
            throw PostingRefused.LEAVE_ENDS_BEFORE_IT_BEGINS.because().with("field", "validTo");
        }
        if (validFrom.isBefore(posting.validFrom())
                || posting.validTo() != null && posting.validTo().isBefore(validTo)) {
            throw PostingRefused.LEAVE_OUTSIDE_THE_POSTING.because().with("field", "validFrom");
        }
        return this;
    }
}
