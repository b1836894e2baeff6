package org.lingtouyan.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.lingtouyan.notice.ToldNotices;
import org.springframework.stereotype.Component;

/** What a phone says of a notice: that it was read, and whether somebody comes; of one account the last said holds. */
@Component
class ReadNotices {

    private final ToldNotices notices;
    private final OperationTable ledger;

    ReadNotices(ToldNotices notices, OperationTable ledger) {
        this.notices = notices;
        this.ledger = ledger;
    }

    /** A notice that was withdrawn meanwhile needs no answer: that is told and nothing else is to be done. */
    Taken take(Operation operation, UUID device, PhoneClock clock) {
        var id = Objects.requireNonNull(operation.notice());
        var notice = notices.find(id).orElseThrow(FieldRefused.FIELD_NOTICE_GONE::because);
        if (!ledger.add(operation, notice.village(), null, device, clock)) {
            return Taken.already(0);
        }
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
