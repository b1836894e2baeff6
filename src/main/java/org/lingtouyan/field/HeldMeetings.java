package org.lingtouyan.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.party.ToldMeetings;
import org.lingtouyan.party.ToldMeetings.MeetingPlace;
import org.springframework.stereotype.Component;

/** Meetings of Party organisations that were written down on a phone: by the rules of those written down at a desk. */
@Component
class HeldMeetings {

    private final ToldMeetings meetings;
    private final WaitedForSignal waited;

    HeldMeetings(ToldMeetings meetings, WaitedForSignal waited) {
        this.meetings = meetings;
        this.waited = waited;
    }

    /** The village of the organisation, or of what it went on as. */
    DivisionCode village(Operation operation) {
        return place(operation).village();
    }

    /** In the caller's transaction. */
    Taken take(Operation operation, PhoneClock clock) {
        var place = place(operation);
        var day = clock.day(operation);
        var body = operation.body().deepCopy();
        body.put("id", operation.id().toString());
        body.put("heldOn", day.toString());
        waited.excuse(body, "lateBecause", operation, clock, meetings.lateAfter(place.village(), clock.today()));
        meetings.hold(place.organisation(), clock.today(), body);
        var notes = new ArrayList<>(Taken.Note.ofDay(operation, clock));
        if (!place.organisation().equals(operation.organisation())) {
            notes.add(new Taken.Note("field.branch-goes-on", List.of(place.village())));
        }
        return Taken.done(0, notes);
    }

    private MeetingPlace place(Operation operation) {
        return meetings.standing(Objects.requireNonNull(operation.organisation()))
                .orElseThrow(FieldRefused.FIELD_ORGANISATION_GONE::because);
    }
}
