package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** A post of an organisation's leadership and who holds it from when to when. */
public record Officer(
        UUID id,
        DivisionCode divisionCode,
        UUID organisationId,
        UUID cadreId,
        Post post,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version) {

    /** 书记, 副书记, 组织委员, 宣传委员, 纪检委员, 委员, 党小组组长. */
    public enum Post {
        SECRETARY,
        DEPUTY,
        ORGANISATION,
        PUBLICITY,
        DISCIPLINE,
        MEMBER,
        GROUP_LEADER
    }

    Officer corrected(Post rightPost, LocalDate from, @Nullable LocalDate to, int asOfVersion) {
        return new Officer(id, divisionCode, organisationId, cadreId, rightPost, from, to, asOfVersion);
    }

    Officer until(LocalDate day, int asOfVersion) {
        return new Officer(id, divisionCode, organisationId, cadreId, post, validFrom, day, asOfVersion);
    }
}
