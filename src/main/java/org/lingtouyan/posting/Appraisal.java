package org.lingtouyan.posting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a posting was appraised: for a year, or, without one, for the whole term. */
@Schema(name = "AppraisedPosting")
record Appraisal(UUID id, @Nullable Integer year, String grade, LocalDate decidedOn, @Nullable String remark) {

    static final String GRADES = "postingGrade";

    /** @return this, if somebody was in post in that year and it is decided after the arrival */
    Appraisal of(Posting posting) {
        if (decidedOn.isBefore(posting.validFrom())) {
            throw PostingRefused.APPRAISED_BEFORE_THE_POSTING.because().with("field", "decidedOn");
        }
        if (year != null
                && (year < posting.validFrom().getYear()
                        || posting.validTo() != null && posting.validTo().getYear() < year)) {
            throw PostingRefused.APPRAISED_YEAR_OUTSIDE.because().with("field", "year");
        }
        return this;
    }
}
