package org.lingtouyan.party;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.parameter.Parameters;
import org.springframework.stereotype.Component;

/** Reads the rates of dues of a county and a month. */
@Component
class DuesRules {

    private final Parameters parameters;

    DuesRules(Parameters parameters) {
        this.parameters = parameters;
    }

    DuesRates of(DivisionCode place, LocalDate month) {
        var county = place.at(Level.COUNTY);
        return new DuesRates(
                new DuesRates.Steps(
                        all(county, month, "first-income 3000", "second-income 5000", "third-income 10000"),
                        all(county, month, "first-rate 0.5", "second-rate 1", "third-rate 1.5", "fourth-rate 2")),
                new DuesRates.Steps(
                        all(county, month, "retired-income 5000"),
                        all(county, month, "retired-lower-rate 0.5", "retired-upper-rate 1")),
                all(county, month, "farmer-least 0.2").get(0),
                all(county, month, "farmer-most 1").get(0));
    }

    /** Each by its name and what is usual. */
    private List<BigDecimal> all(DivisionCode county, LocalDate month, String... named) {
        return Stream.of(named)
                .map(one -> one.split(" "))
                .map(one -> parameters
                        .value("party.dues-" + one[0], county, month)
                        .map(BigDecimal::new)
                        .orElseGet(() -> new BigDecimal(one[1])))
                .toList();
    }
}
