package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** A meeting of an organisation (三会一课, 主题党日, 组织生活会, 民主评议): when, about what, who was due and who came. */
public record Meeting(
        UUID id,
        DivisionCode divisionCode,
        UUID organisationId,
        Kind kind,
        LocalDate heldOn,
        String topic,
        @Nullable String place,
        @Nullable UUID venueId,
        int due,
        int attended,
        int onLeave,
        @Nullable String decisions,
        @Nullable String lateBecause,
        int version) {

    /** 党员大会, 支委会, 党小组会, 党课, 主题党日, 组织生活会, 民主评议党员; each with the rule that says how often. */
    public enum Kind {
        MEMBERS("party.members-meeting-months", 3),
        COMMITTEE("party.committee-meeting-months", 1),
        GROUP("party.group-meeting-months", 1),
        LECTURE("party.lecture-months", 3),
        PARTY_DAY("party.party-day-months", 1),
        LIFE("party.life-meeting-months", 12),
        REVIEW("party.review-months", 12);

        private final String rule;
        private final int usualMonths;

        Kind(String rule, int usualMonths) {
            this.rule = rule;
            this.usualMonths = usualMonths;
        }

        String rule() {
            return rule;
        }

        int usualMonths() {
            return usualMonths;
        }
    }

    /** How many came to one of several points of a meeting. */
    record Point(UUID id, DivisionCode divisionCode, UUID meetingId, String place, int attended, int version) {

        boolean saysAs(Point other) {
            return place.equals(other.place) && attended == other.attended;
        }

        /** The same, told of whoever was written down in that version. */
        Point of(int held) {
            return new Point(id, divisionCode, meetingId, place, attended, held);
        }
    }

    boolean isSame(Meeting told) {
        return id.equals(told.id)
                && organisationId.equals(told.organisationId)
                && kind == told.kind
                && heldOn.equals(told.heldOn)
                && topic.equals(told.topic)
                && due == told.due
                && attended == told.attended
                && onLeave == told.onLeave
                && Objects.equals(decisions, told.decisions);
    }

    /** @throws org.lingtouyan.shared.Refusal naming the field that does not fit */
    void requireSound(int atPoints, LocalDate today, int daysWithoutReason) {
        if (heldOn.isAfter(today)) {
            throw PartyRefused.HELD_IN_FUTURE.because().with("field", "heldOn");
        }
        if (attended + onLeave > due || atPoints > attended) {
            throw PartyRefused.MORE_THAN_DUE.because().with("field", "attended");
        }
        if (lateBecause == null && heldOn.plusDays(daysWithoutReason).isBefore(today)) {
            throw PartyRefused.LATE_WITHOUT_REASON.because(daysWithoutReason).with("field", "lateBecause");
        }
    }
}
