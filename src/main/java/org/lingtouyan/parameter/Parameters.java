package org.lingtouyan.parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rules of year and place: what a parameter is on a day in a division. The smallest area that says something wins. */
@Component
class Parameters {

    private final JdbcClient jdbc;

    Parameters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> value(String key, DivisionCode area, LocalDate day) {
        return jdbc.sql("""
                        select value
                          from parameter.parameter
                         where key = :key
                           and area_code in (:areas)
                           and :day >= valid_from and :day < valid_to
                         order by rtrim(area_code, '0') desc
                         limit 1
                        """)
                .param("key", key)
                .param("areas", upwards(area))
                .param("day", day)
                .query(String.class)
                .optional();
    }

    public Optional<BigDecimal> number(String key, DivisionCode area, LocalDate day) {
        return value(key, area, day).map(BigDecimal::new);
    }

    private static List<String> upwards(DivisionCode area) {
        var areas = new ArrayList<String>();
        for (var at = Optional.of(area); at.isPresent(); at = at.get().parent()) {
            areas.add(at.get().value());
        }
        return areas;
    }
}
