package org.lingtouyan.posting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** What is told of a posting over HTTP. */
record PostingBody(
        @NotNull UUID id,
        @NotNull DivisionCode division,
        @NotNull UUID cadre,
        @NotNull @Size(max = 40) String role,
        @Nullable Boolean alsoCaptain,
        @Nullable Boolean inTeam,
        @NotBlank @Size(max = 100) String sendingUnit,
        @NotNull @Size(max = 40) String unitLevel,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate termEndsOn,
        @Nullable @Size(max = 40) String endReason,
        @Nullable @Size(max = 500) String note,
        @Nullable @Size(max = 40) String expertise) {

    /** How somebody left: that day is the first on which the post is no longer held. */
    record LeftPosting(@NotNull LocalDate on, @NotNull @Size(max = 40) String reason) {}

    /** One leaves and the next one comes, in one deed. */
    record ReplacedPosting(
            @NotNull LocalDate on, @NotNull @Size(max = 40) String reason, @NotNull @Valid PostingBody next) {}

    /** What is true instead; voided: it never was. */
    record CorrectedPosting(@NotNull @Valid PostingBody posting, @Nullable Boolean voided) {}

    /** @param replaces what it follows, which a body does not say */
    Posting posting(@Nullable UUID replaces) {
        return new Posting(
                id,
                division,
                cadre,
                role,
                Boolean.TRUE.equals(alsoCaptain),
                Boolean.TRUE.equals(inTeam),
                sendingUnit.strip(),
                unitLevel,
                validFrom,
                validTo,
                termEndsOn,
                endReason,
                replaces,
                note == null || note.isBlank() ? null : note.strip(),
                expertise);
    }
}
