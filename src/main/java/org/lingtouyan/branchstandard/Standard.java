package org.lingtouyan.branchstandard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One standard of a catalogue: what a branch should be, how that is checked and how many points it is worth. */
record Standard(
        UUID id,
        UUID editionId,
        @JsonProperty("class") int classNumber,
        String classLabel,
        String classLabelEn,
        String code,
        String label,
        String labelEn,
        Check checked,
        @Nullable Rule rule,
        @Nullable String mapsTo,
        BigDecimal points,
        @Nullable String basis,
        @Nullable String frequency,
        @Nullable String scorer) {

    /** How it is checked: by the records, by paper, on the spot. */
    enum Check {
        COMPUTED,
        PAPER,
        ON_SPOT
    }
}
