package org.lingtouyan.household;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.ParameterEffect;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says, before an income line is set, how many households out of poverty would be found below it. */
@Component
class BelowTheLine implements ParameterEffect {

    private static final Set<String> LINES = Set.of("poverty.line", "poverty.exit-income", "poverty.monitoring-line");

    private final JdbcClient jdbc;

    BelowTheLine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean concerns(String key) {
        return LINES.contains(key);
    }

    @Override
    public Difference of(String key, DivisionCode division, LocalDate day, @Nullable String now, String then) {
        var before = now == null ? null : below(division, day, new BigDecimal(now));
        return new Difference("effect.households-below-the-line", before, below(division, day, new BigDecimal(then)));
    }

    /** By the account that counts on the day: net income over people, or as stated where there are no items. */
    private BigDecimal below(DivisionCode division, LocalDate day, BigDecimal line) {
        return jdbc.sql(
                        """
                        select count(*)
                          from household.published_income
                         where division_code >= :from::char(12) and division_code < :to::char(12)
                           and valid_from <= :day and (valid_to is null or valid_to > :day)
                           and status in ('03', '04', '06', '11', '12')
                           and coalesce(net / nullif(people, 0), stated_per_capita) < :line
                        """)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("day", day)
                .param("line", line)
                .query(BigDecimal.class)
                .single();
    }
}
