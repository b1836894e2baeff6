package org.lingtouyan.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many of some people of a county had the hours of training that the rule of the place asks for, by the classes and lectures they came
 * to; for whoever assesses a branch. Counts alone: who came to what is not told.
 */
@Component
public class TrainedPeople {

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Actors actors;

    TrainedPeople(JdbcClient jdbc, Parameters parameters, Actors actors) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.actors = actors;
    }

    /** Within the twelve months to that day. */
    @Transactional(readOnly = true)
    public int withinAYear(DivisionCode place, Collection<UUID> people, LocalDate day) {
        actors.require(Right.READ_RECORDS);
        return jdbc.sql(
                        """
                        select count(*) from training.training_of(:county, :people::uuid[], :first, :last) t
                         where t.class_days * :classDay + t.lectures * :lecture >= :hours
                        """)
                .param("county", place.countyCode())
                .param("people", people.toArray(UUID[]::new))
                .param("first", day.minusMonths(12).plusDays(1))
                .param("last", day)
                .param("classDay", hours("training.class-day-hours", place, day, 8))
                .param("lecture", hours("training.lecture-hours", place, day, 2))
                .param("hours", hours("training.member-hours", place, day, 32))
                .query(Integer.class)
                .single();
    }

    private BigDecimal hours(String rule, DivisionCode place, LocalDate day, int otherwise) {
        return parameters.number(rule, place, day).orElse(BigDecimal.valueOf(otherwise));
    }
}
