package org.lingtouyan.party;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * How a member pays dues from a day on who does not pay as the farmers of the branch do, or pays less by a decision in hardship.
 *
 * @param base yuan of income after tax, or of pension, a month
 * @param reducedTo what is paid instead, zero for nothing
 * @param document what approved that
 */
public record DuesBase(
        UUID id,
        DivisionCode divisionCode,
        UUID organisationId,
        UUID cadreId,
        Kind kind,
        @Nullable BigDecimal base,
        @Nullable BigDecimal reducedTo,
        @Nullable String document,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version) {

    /** 有工资收入的, 离退休的, 农民, 按最低数交的（学生、下岗失业、低保）. */
    public enum Kind {
        EMPLOYED,
        RETIRED,
        FARMER,
        LEAST
    }

    DuesBase until(@Nullable LocalDate day) {
        return new DuesBase(
                id, divisionCode, organisationId, cadreId, kind, base, reducedTo, document, validFrom, day, version);
    }

    /** @throws org.lingtouyan.shared.Refusal naming what is missing */
    void requireSound() {
        if ((kind == Kind.EMPLOYED || kind == Kind.RETIRED) != (base != null)) {
            throw PartyRefused.DUES_BY_INCOME.because().with("field", "base");
        }
        if (reducedTo != null && document == null) {
            throw PartyRefused.LESS_DUES_BY_DECISION.because().with("field", "document");
        }
    }
}
