package org.lingtouyan.bench;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The baseline, laid beside the server under measurement on its class path: as many cells looked up by their whole primary
 * key and nothing else, behind the same sign-in, session, scope, pool and JSON as a value. No catalogue, sum or pending.
 */
@RestController
class PlainCells {

    private final JdbcClient jdbc;

    PlainCells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Cell(String key, String division, String month, BigDecimal value) {}

    record Answer(List<Cell> values, long pending) {}

    @GetMapping("/api/bench/cells")
    @Transactional(readOnly = true)
    Answer cells(@RequestParam int indicators, @RequestParam String level, @RequestParam String within) {
        var found = jdbc.sql(BY_KEY)
                .param("indicators", indicators)
                .param("level", level)
                .param("within", within + "%")
                .query((row, number) -> new Cell(
                        row.getString(1), row.getString(2), row.getString(3), row.getBigDecimal(4)))
                .list();
        return new Answer(found, 0);
    }

    private static final String BY_KEY =
            """
            select definition.key, asked.code, (asked.month / 100) || '-' || lpad((asked.month % 100)::text, 2, '0'),
                   coalesce(cell.amount, 0)
              from (select * from indicator.definition order by id limit :indicators) as definition
             cross join (select code, month from division.division cross join generate_series(201801, 201812) as month
                          where level = :level and code like :within) as asked
              left join indicator.cell
                on cell.county_code = left(asked.code, 6)::char(6) and cell.indicator_id = definition.id
               and cell.division_code = asked.code and cell.month = asked.month
            """;
}
