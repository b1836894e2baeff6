package org.lingtouyan.parameter;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Timetable.Changes;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Setting a parameter for an area from a day on, seeing before what it would change, and taking it back. */
@Service
class RuleSetting {

    private static final String STRICT = "relief.strict";

    private final ParameterTable table;
    private final RuleDefinitions definitions;
    private final Parameters parameters;
    private final List<ParameterEffect> effects;
    private final OwnArea ownArea;

    RuleSetting(
            ParameterTable table,
            RuleDefinitions definitions,
            Parameters parameters,
            List<ParameterEffect> effects,
            OwnArea ownArea) {
        this.table = table;
        this.definitions = definitions;
        this.parameters = parameters;
        this.effects = effects;
        this.ownArea = ownArea;
    }

    /** The values of the area before and after, and the figures that would differ on the first day. */
    record Preview(List<Value> before, List<Value> after, List<ParameterEffect.Difference> differences) {}

    /**
     * Sets a value.
     *
     * @return false if just this had been set before
     * @throws org.lingtouyan.shared.Refusal NOT_FOUND outside the own area; else see {@link ParameterRefused}
     */
    @Transactional
    boolean set(Value told) {
        check(told);
        table.oneAtATime(told.key());
        var known = table.find(told.id());
        if (known.isPresent()) {
            if (!isSame(known.get(), told)) {
                throw ParameterRefused.VALUE_TAKEN.because();
            }
            return false;
        }
        table.write(changes(told, values(told.key(), told.division())));
        return true;
    }

    @Transactional(readOnly = true)
    Preview preview(Value told) {
        check(told);
        var before = values(told.key(), told.division());
        var now = parameters.value(told.key(), told.division(), told.from()).orElse(null);
        return new Preview(
                before,
                changes(told, before).appliedTo(before),
                effects.stream()
                        .filter(effect -> effect.concerns(told.key()))
                        .map(effect -> effect.of(told.key(), told.division(), told.from(), now, told.value()))
                        .toList());
    }

    /** Takes a value back, as if it had not been set; the row stays and says so. */
    @Transactional
    void withdraw(String key, UUID id) {
        table.oneAtATime(key);
        var value =
                table.find(id).filter(found -> found.key().equals(key)).orElseThrow(RequestRefused.NOT_FOUND::because);
        ownArea.require(value.division());
        var values = values(key, value.division());
        if (values.stream().anyMatch(other -> other.id().equals(id))) {
            table.write(new Timetable(values).withdraw(value));
        }
    }

    private Changes changes(Value told, List<Value> values) {
        return new Timetable(values).set(told, UuidCreator::getTimeOrderedEpoch);
    }

    private List<Value> values(String key, DivisionCode division) {
        return table.values(key, List.of(division.value()), division).stream()
                .map(ParameterTable.Entered::value)
                .filter(value -> value.division().equals(division))
                .toList();
    }

    private void check(Value told) {
        ownArea.require(told.division());
        definitions.require(told.key()).check(told.value());
        if (told.basis().isBlank()) {
            throw ParameterRefused.BASIS_MISSING.because().with("field", "basis");
        }
        if (!told.from().isBefore(told.to())) {
            throw ParameterRefused.DAYS_REVERSED.because().with("field", "to");
        }
        if (definitions.isForbiddenWhileStrict(told) && parameters.isOn(STRICT, told.division(), told.from())) {
            throw ParameterRefused.FORBIDDEN_WHILE_STRICT.because();
        }
    }

    private static boolean isSame(Value known, Value told) {
        return known.key().equals(told.key())
                && known.division().equals(told.division())
                && known.from().equals(told.from())
                && known.value().equals(told.value())
                && known.basis().equals(told.basis());
    }
}
