package org.lingtouyan.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.parameter.Parameters;
import org.springframework.stereotype.Component;

/** What the counties of an area ask for on a day, for lists that go through several of them. */
@Component
class CountyRules {

    private final Divisions divisions;
    private final Parameters parameters;

    CountyRules(Divisions divisions, Parameters parameters) {
        this.divisions = divisions;
        this.parameters = parameters;
    }

    /** By the code of the county; of one without such a rule there is nothing. */
    Map<String, Integer> of(String key, DivisionCode area, LocalDate day) {
        var counties = area.level().compareTo(Level.COUNTY) >= 0
                ? List.of(area.at(Level.COUNTY))
                : divisions.descendants(area, Level.COUNTY).stream()
                        .map(Division::code)
                        .toList();
        return counties.stream()
                .flatMap(county -> parameters.value(key, county, day).stream()
                        .map(value -> Map.entry(county.countyCode(), Integer.valueOf(value))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
