package org.lingtouyan.field;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.field.Taken.Outcome;
import org.lingtouyan.shared.Problems;
import org.lingtouyan.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes what phones wrote down without signal, and says of each operation in a sentence what became of it. */
@RestController
class FieldController {

    private static final int MOST_AT_ONCE = 200;

    private final Taking taking;
    private final OperationReading reading;
    private final Problems problems;
    private final MessageSource messages;
    private final Divisions divisions;
    private final Actors actors;

    FieldController(
            Taking taking,
            OperationReading reading,
            Problems problems,
            MessageSource messages,
            Divisions divisions,
            Actors actors) {
        this.taking = taking;
        this.reading = reading;
        this.problems = problems;
        this.messages = messages;
        this.divisions = divisions;
        this.actors = actors;
    }

    /**
     * {@code field} as the household's own page calls it; {@code year}: of an item of its account, as in {@code income.wages};
     * {@code base}: what the phone had taken along.
     */
    record ChangedField(
            @Nullable UUID personId,
            @Nullable String field,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer year,
            @Schema(type = "object") @Nullable JsonNode base,
            @Schema(type = "object") @Nullable JsonNode value) {}

    /**
     * {@code id} is made by the phone and is the id of the visit, need, answer or meeting too. {@code after}: the operation it rests on.
     * {@code madeAt}: by the phone's clock. {@code onChosen}: the writer chose the day. {@code body}: as the request for the
     * same thing has it, without ids and day.
     */
    record OperationBody(
            @Nullable UUID id,
            Operation.@Nullable Kind kind,
            @Nullable UUID after,
            @Nullable OffsetDateTime madeAt,
            @Nullable LocalDate on,
            @Nullable Boolean onChosen,
            @Nullable UUID householdId,
            @Nullable UUID needId,
            @Nullable UUID measureId,
            @Nullable UUID noticeId,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID organisationId,
            @Schema(type = "object") @Nullable JsonNode body,
            @Nullable List<ChangedField> changes) {}

    /** {@code sentAt}: by the phone's clock, which shows how far it is off. */
    record OperationBatch(
            @Nullable UUID device, @Nullable OffsetDateTime sentAt, @Nullable List<OperationBody> operations) {}

    /** {@code conflicts}: how many fields wait for a person; {@code notes}: what the writer should know though it is done. */
    record OperationAnswer(
            @Nullable UUID id,
            Outcome outcome,
            @Nullable String reason,
            @Nullable String sentence,
            int conflicts,
            List<String> notes) {}

    /** {@code now} and {@code today} are the server's. */
    record BatchAnswer(OffsetDateTime now, LocalDate today, List<OperationAnswer> answers) {}

    @PostMapping("/api/field/operations")
    BatchAnswer take(@RequestBody OperationBatch batch) {
        actors.require(Right.WRITE_RECORDS);
        var told = batch.operations() == null ? List.<OperationBody>of() : batch.operations();
        if (told.size() > MOST_AT_ONCE) {
            throw FieldRefused.TOO_MANY_OPERATIONS.because(MOST_AT_ONCE);
        }
        var now = Instant.now();
        var clock = PhoneClock.seen(batch.sentAt() == null ? now.atOffset(ZoneOffset.UTC) : batch.sentAt(), now);
        var readable = new ArrayList<Operation>();
        var unreadable = new LinkedHashMap<UUID, Taken>();
        for (var body : told) {
            try {
                readable.add(reading.read(body));
            } catch (Refusal refusal) {
                unreadable.put(body.id() == null ? new UUID(0, 0) : body.id(), Taken.refused(refusal));
            }
        }
        var device = batch.device() == null ? new UUID(0, 0) : batch.device();
        var answers = new ArrayList<OperationAnswer>();
        taking.take(readable, device, clock).forEach((id, taken) -> answers.add(answer(id, taken)));
        unreadable.forEach((id, taken) -> answers.add(answer(id, taken)));
        return new BatchAnswer(now.atOffset(ZoneOffset.UTC), clock.today(), answers);
    }

    private OperationAnswer answer(UUID id, Taken taken) {
        var locale = LocaleContextHolder.getLocale();
        var refusal = taken.refusal();
        return new OperationAnswer(
                id,
                taken.outcome(),
                refusal == null ? null : refusal.reason().name(),
                refusal == null ? null : problems.sentence(refusal.reason(), locale, refusal.arguments()),
                taken.conflicts(),
                taken.notes().stream()
                        .map(note -> messages.getMessage(
                                note.message(),
                                note.arguments().stream().map(this::worded).toArray(),
                                locale))
                        .toList());
    }

    private Object worded(Object argument) {
        return argument instanceof DivisionCode code ? divisions.pathText(code) : argument.toString();
    }
}
