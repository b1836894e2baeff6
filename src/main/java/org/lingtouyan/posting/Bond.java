package org.lingtouyan.posting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;

/**
 * 捆绑: a unit that is bound to a village from a day on, under the lead of somebody, with two Party organisations paired.
 *
 * @param leader who of the unit answers for the village
 * @param unitBranch the unit's Party organisation, paired with that of the village; both or none
 */
public record Bond(
        UUID id,
        DivisionCode divisionCode,
        Kind kind,
        String unit,
        String unitLevel,
        String leader,
        @Nullable String leaderTitle,
        @Nullable String unitBranch,
        @Nullable String villageBranch,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String endReason,
        int version) {

    private static final String ENDED = "ENDED";

    /** What a unit is to a village. */
    public enum Kind {
        /** It helps the village and sends its first secretary: 帮扶单位、派出单位. */
        SENDING,
        /** It is linked with the village: 联村单位. */
        LINKED
    }

    /** Money of a year: promised once, or given on a day. */
    public record Fund(
            UUID id,
            DivisionCode divisionCode,
            UUID bondId,
            int year,
            boolean given,
            BigDecimal amount,
            LocalDate toldOn,
            @Nullable String purpose) {}

    /** @return this, if it can be true */
    Bond checked() {
        if (divisionCode.level() != Level.VILLAGE) {
            throw PostingRefused.BOND_IS_WITH_A_VILLAGE.because().with("field", "division");
        }
        if ((unitBranch == null) != (villageBranch == null)) {
            throw PostingRefused.BOND_PAIRS_TWO_BRANCHES
                    .because()
                    .with("field", unitBranch == null ? "unitBranch" : "villageBranch");
        }
        if (validTo != null && !validFrom.isBefore(validTo)) {
            throw PostingRefused.BOND_ENDS_BEFORE_IT_BEGINS.because().with("field", "on");
        }
        return this;
    }

    Bond ended(LocalDate on) {
        return new Bond(
                        id,
                        divisionCode,
                        kind,
                        unit,
                        unitLevel,
                        leader,
                        leaderTitle,
                        unitBranch,
                        villageBranch,
                        validFrom,
                        on,
                        ENDED,
                        version)
                .checked();
    }

    /** What was said wrongly or has become otherwise; the village and how it ended stay. */
    Bond saying(Bond told, int seen) {
        return new Bond(
                        id,
                        divisionCode,
                        told.kind,
                        told.unit,
                        told.unitLevel,
                        told.leader,
                        told.leaderTitle,
                        told.unitBranch,
                        told.villageBranch,
                        told.validFrom,
                        validTo,
                        endReason,
                        seen)
                .checked();
    }
}
