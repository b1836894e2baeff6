package org.lingtouyan.indicator;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.RequestRefused;

/** Where a page of a trace ended; travels to the client and back as an opaque cursor. */
record TracePosition(String division, UUID record, LocalDate since) {

    private static final TracePosition START =
            new TracePosition("000000000000", new UUID(0, 0), LocalDate.of(1900, 1, 1));

    static TracePosition after(Trace.TracedRecord record) {
        return new TracePosition(record.divisionCode(), record.recordId(), record.since());
    }

    /** @throws org.lingtouyan.shared.Refusal INVALID_CURSOR */
    static TracePosition parse(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return START;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|");
            return new TracePosition(parts[0], UUID.fromString(parts[1]), LocalDate.parse(parts[2]));
        } catch (RuntimeException notOurs) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
    }

    String cursor() {
        var text = division + "|" + record + "|" + since;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
