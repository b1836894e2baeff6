package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;

/**
 * That the branch was in touch with a member who is away, on a day and in a way.
 *
 * @param dueOn by when the next contact is due, by the rule of the day
 */
public record AwayContact(
        UUID id,
        DivisionCode divisionCode,
        UUID organisationId,
        UUID cadreId,
        LocalDate heldOn,
        Way way,
        LocalDate dueOn,
        int version) {

    /** 电话, 微信, 视频, 上门看望, 返乡见面. */
    public enum Way {
        PHONE,
        WECHAT,
        VIDEO,
        VISIT,
        RETURN
    }
}
