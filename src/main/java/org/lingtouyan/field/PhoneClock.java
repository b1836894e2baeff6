package org.lingtouyan.field;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.lingtouyan.shared.Here;

/**
 * How far the clock of a phone is off, seen when it sends: what it wrote down is put right by as much.
 *
 * @param ahead by how much the phone is ahead of us; negative when it is behind
 */
record PhoneClock(Instant now, Duration ahead) {

    /** What a slow network and a careless clock may differ by without anybody minding. */
    private static final Duration CLOSE_ENOUGH = Duration.ofMinutes(10);

    static PhoneClock seen(OffsetDateTime sentAt, Instant now) {
        var ahead = Duration.between(now, sentAt.toInstant());
        return new PhoneClock(now, ahead.abs().compareTo(CLOSE_ENOUGH) > 0 ? ahead : Duration.ZERO);
    }

    LocalDate today() {
        return day(now);
    }

    /** When it was written down by our clock; never after now. */
    Instant made(Operation operation) {
        var made = operation.madeAt().toInstant().minus(ahead);
        return made.isAfter(now) ? now : made;
    }

    OffsetDateTime madeAt(Operation operation) {
        return made(operation).atOffset(ZoneOffset.UTC);
    }

    /** The day it happened: one that nobody chose is the day of writing; one that was chosen is moved only if it is yet to come. */
    LocalDate day(Operation operation) {
        if (!operation.dayChosen()) {
            return day(made(operation));
        }
        var moved = operation.day().minusDays(daysAhead());
        return operation.day().isAfter(today()) && !moved.isAfter(today()) ? moved : operation.day();
    }

    /** The day it was written down. */
    LocalDate madeDay(Operation operation) {
        return day(made(operation));
    }

    /** It was written down within so many days and could not be sent within them: what kept it was the signal. */
    boolean keptBySignal(Operation operation, int days) {
        var lastDay = day(operation).plusDays(days);
        return lastDay.isBefore(today()) && !lastDay.isBefore(madeDay(operation));
    }

    boolean corrects(Operation operation) {
        return !day(operation).equals(operation.day());
    }

    private long daysAhead() {
        return day(now.plus(ahead)).toEpochDay() - today().toEpochDay();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Here.ZONE);
    }
}
