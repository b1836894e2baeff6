package org.lingtouyan.posting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * A sum of a talent project's special fund (专项资金) that was granted or used. A wrong one is put right or, where it never was, voided.
 *
 * @param divisionCode whose project it is
 * @param amount in yuan
 * @param document the number of the document it rests on
 */
public record TalentFund(
        UUID id,
        DivisionCode divisionCode,
        UUID projectId,
        Kind kind,
        BigDecimal amount,
        LocalDate occurredOn,
        String purpose,
        @Nullable String document) {

    /** 下达, 使用. */
    public enum Kind {
        GRANTED,
        USED
    }

    /** What is told of one before it is known whose project it is. */
    record Told(UUID id, Kind kind, BigDecimal amount, LocalDate on, String purpose, @Nullable String document) {

        TalentFund of(UUID project, DivisionCode owner) {
            return new TalentFund(id, owner, project, kind, amount, on, purpose, document);
        }
    }

    /** Whether it says the same, however its money is written. */
    boolean says(TalentFund other) {
        return amount.compareTo(other.amount) == 0 && equals(other.with(amount));
    }

    private TalentFund with(BigDecimal written) {
        return new TalentFund(id, divisionCode, projectId, kind, written, occurredOn, purpose, document);
    }
}
