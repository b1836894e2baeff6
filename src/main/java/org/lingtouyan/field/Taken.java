package org.lingtouyan.field;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.Refusal;

/** What became of an operation. */
record Taken(Outcome outcome, int conflicts, List<Note> notes, @Nullable Refusal refusal) {

    /**
     * Done now; done before; done but for fields that somebody has to decide; not yet, because an earlier one is missing; not,
     * with a sentence why.
     */
    enum Outcome {
        DONE,
        ALREADY,
        CONFLICT,
        WAITING,
        REFUSED
    }

    /** Something the writer should know, though it was done: a message and what fills it. */
    record Note(String message, List<Object> arguments) {

        /** That the day was put right, if it was. */
        static List<Note> ofDay(Operation operation, PhoneClock clock) {
            return clock.corrects(operation)
                    ? List.of(new Note("field.day-corrected", List.of(operation.day(), clock.day(operation))))
                    : List.of();
        }
    }

    static Taken done(int conflicts, List<Note> notes) {
        return new Taken(conflicts == 0 ? Outcome.DONE : Outcome.CONFLICT, conflicts, notes, null);
    }

    static Taken already(int conflicts) {
        return new Taken(Outcome.ALREADY, conflicts, List.of(), null);
    }

    static Taken waiting() {
        return new Taken(Outcome.WAITING, 0, List.of(), FieldRefused.WAITS_FOR_EARLIER.because());
    }

    static Taken refused(Refusal refusal) {
        return new Taken(Outcome.REFUSED, 0, List.of(), refusal);
    }

    boolean waits() {
        return outcome == Outcome.WAITING;
    }
}
