package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;

/** What a member was found to be in the review of a year (民主评议党员). */
public record MemberReview(
        UUID id,
        DivisionCode divisionCode,
        UUID organisationId,
        UUID cadreId,
        int year,
        Grade grade,
        LocalDate reviewedOn,
        int version) {

    /** 优秀, 合格, 基本合格, 不合格. */
    public enum Grade {
        EXCELLENT,
        QUALIFIED,
        BASIC,
        UNQUALIFIED
    }

    MemberReview found(Grade now, LocalDate on) {
        return new MemberReview(id, divisionCode, organisationId, cadreId, year, now, on, version);
    }
}
