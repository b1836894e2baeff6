package org.lingtouyan.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.notice.ToldNotices;
import org.springframework.stereotype.Component;

/** What a phone says of a notice: that it was read, and whether somebody comes; of one account the last said holds. */
@Component
class ReadNotices {

    private final ToldNotices notices;

    ReadNotices(ToldNotices notices) {
        this.notices = notices;
    }

    /** The village it went to. */
    DivisionCode village(Operation operation) {
        return notice(operation).village();
    }

    private ToldNotices.KnownNotice notice(Operation operation) {
        return notices.find(Objects.requireNonNull(operation.notice()))
                .orElseThrow(FieldRefused.FIELD_NOTICE_GONE::because);
    }

    /** A notice that was withdrawn meanwhile needs no answer: that is told and nothing else is to be done. */
    Taken take(Operation operation, PhoneClock clock) {
        var id = Objects.requireNonNull(operation.notice());
        var notice = notice(operation);
        var notes = new ArrayList<>(Taken.Note.ofDay(operation, clock));
        if (notice.withdrawn()) {
            notes.add(new Taken.Note("field.notice-withdrawn", List.of()));
        } else {
            var coming = operation.body().path("coming");
            notices.answer(
                    operation.id(),
                    id,
                    clock.day(operation),
                    clock.madeAt(operation),
                    coming.isBoolean() ? coming.booleanValue() : null,
                    operation.body().path("word").asString(""));
        }
        return Taken.done(0, notes);
    }
}
