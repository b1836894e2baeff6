package org.lingtouyan.field;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.householdplan.ToldMeasures;
import org.lingtouyan.householdplan.ToldMeasures.HeldMeasure;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * What a phone says came of a measure: written where the measure still stands as the phone knew it, left where the record says
 * the same, else a conflict like that of any field. So its income goes into the account once, or when somebody has decided.
 */
@Component
class DoneMeasures {

    private final ToldMeasures measures;
    private final ConflictTable conflicts;
    private final MeasureSaying saying;
    private final MessageSource messages;

    DoneMeasures(ToldMeasures measures, ConflictTable conflicts, MeasureSaying saying, MessageSource messages) {
        this.measures = measures;
        this.conflicts = conflicts;
        this.saying = saying;
        this.messages = messages;
    }

    /** @return how many conflicts that made */
    int take(Operation operation, KnownHousehold household, LocalDate day) {
        var change = operation.changes().get(0);
        var held = measures.goesOnToWrite(needed(operation))
                .filter(measure -> measure.household().equals(household.id()))
                .orElseThrow(FieldRefused.FIELD_MEASURE_GONE::because);
        var now = MeasureSaid.of(held);
        var base = saying.read(change.base());
        var told = saying.read(change.value()).doneOn(day, base.content());
        if (now.sameResultAs(told)) {
            return 0;
        }
        if (now.sameResultAs(base) && now.sameContentAs(base)) {
            measures.done(held.id(), day, told.realIncome(), told.inAccount());
            return 0;
        }
        var said = new Operation.FieldChange(null, change.field(), null, change.base(), saying.node(told));
        conflicts.add(Conflict.of(
                        operation,
                        household,
                        new FieldMerge.Clash(said, saying.node(now)),
                        held.enteredBy(),
                        held.enteredAt(),
                        day)
                .ofMeasure(held.id()));
        return 1;
    }

    private static UUID needed(Operation operation) {
        if (operation.measure() == null) {
            throw FieldRefused.OPERATION_UNREADABLE.because().with("field", "measureId");
        }
        return operation.measure();
    }

    void write(Conflict conflict) {
        var measure = held(conflict).orElseThrow(FieldRefused.FIELD_MEASURE_GONE::because);
        var told = saying.read(conflict.change().value());
        measures.done(
                measure.id(),
                told.doneOn() == null ? conflict.saidOn() : told.doneOn(),
                told.realIncome(),
                told.inAccount());
    }

    JsonNode now(Conflict conflict) {
        return held(conflict)
                .<JsonNode>map(held -> saying.node(MeasureSaid.of(held)))
                .orElse(NullNode.getInstance());
    }

    private Optional<HeldMeasure> held(Conflict conflict) {
        return Optional.ofNullable(conflict.measure()).flatMap(measures::goesOn);
    }

    /** “Ten ewes: done 2018-09-20, brought 2,800 yuan”. */
    @Nullable
    String words(JsonNode told, Locale locale) {
        var said = saying.read(told);
        return said.content() + messages.getMessage(key(said), arguments(said), locale);
    }

    private static String key(MeasureSaid said) {
        if (said.droppedOn() != null) {
            return "field.measure-dropped";
        }
        if (said.doneOn() == null) {
            return "field.measure-open";
        }
        return !said.earned()
                ? "field.measure-done"
                : said.inAccount() ? "field.measure-entered" : "field.measure-earned";
    }

    private static Object[] arguments(MeasureSaid said) {
        var day = said.droppedOn() == null ? said.doneOn() : said.droppedOn();
        var income = said.realIncome() == null
                ? ""
                : said.realIncome().stripTrailingZeros().toPlainString();
        return List.of(String.valueOf(day), income).toArray();
    }
}
