package org.lingtouyan.access;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;

/** Reads a request for a part of the trail, and holds the auditor to his area. */
@Component
public class TrailReading {

    private final Actors actors;

    TrailReading(Actors actors) {
        this.actors = actors;
    }

    /** What an auditor may fill in; everything may be left out. */
    public record Filter(
            @Nullable String division,
            @Nullable String table,
            @Nullable String account,
            @Nullable UUID record,
            @Nullable String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** @throws org.lingtouyan.shared.Refusal FORBIDDEN for all but auditors, NOT_FOUND outside their area */
    public TrailQuestion question(Filter filter) {
        return new TrailQuestion(
                within(filter.division()),
                text(filter.table()),
                text(filter.account()),
                filter.record(),
                text(filter.kind()) == null ? null : kind(filter.kind()),
                filter.from(),
                filter.to(),
                null,
                0);
    }

    DivisionCode within(@Nullable String asked) {
        var auditor = actors.require(Right.READ_TRAIL);
        var division = asked == null || asked.isBlank()
                ? new DivisionCode(auditor.area().from())
                : DivisionCode.parse(asked);
        if (!auditor.area().contains(division)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return division;
    }

    private static @Nullable String text(@Nullable String told) {
        return told == null || told.isBlank() ? null : told.strip();
    }

    private static TrailEntry.Operation kind(@Nullable String name) {
        return Arrays.stream(TrailEntry.Operation.values())
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RequestRefused.INVALID_REQUEST.because("kind"));
    }
}
