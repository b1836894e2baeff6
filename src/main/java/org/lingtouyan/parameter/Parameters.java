package org.lingtouyan.parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lingtouyan.division.DivisionCode;
import org.springframework.stereotype.Component;

/** Rules of year and place: what a parameter is on a day in a division. The smallest area that says something wins. */
@Component
public class Parameters {

    private final ParameterTable table;

    Parameters(ParameterTable table) {
        this.table = table;
    }

    public Optional<String> value(String key, DivisionCode area, LocalDate day) {
        return table.value(key, upwards(area), day);
    }

    public Optional<BigDecimal> number(String key, DivisionCode area, LocalDate day) {
        return value(key, area, day).map(BigDecimal::new);
    }

    /** Whether a switch is on; one that nobody ever set is off. */
    public boolean isOn(String key, DivisionCode area, LocalDate day) {
        return value(key, area, day).map(Boolean::valueOf).orElse(false);
    }

    /** The division itself and all it lies in. */
    static List<String> upwards(DivisionCode area) {
        var areas = new ArrayList<String>();
        for (var at = Optional.of(area); at.isPresent(); at = at.get().parent()) {
            areas.add(at.get().value());
        }
        return areas;
    }
}
