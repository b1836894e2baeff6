package org.lingtouyan.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<String, String[]> places = new ConcurrentHashMap<>();

    PlainCells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Cell(String key, String division, String month, BigDecimal value) {}

    record Answer(List<Cell> values, long pending) {}

    @GetMapping("/api/bench/cells")
    @Transactional(readOnly = true)
    Answer cells(@RequestParam int indicators, @RequestParam String level, @RequestParam String within) {
        var codes = places.computeIfAbsent(level + " " + within, place -> codes(level, within));
        var found = jdbc.sql(BY_KEY)
                .param("indicators", indicators)
                .param("codes", codes)
                .query((row, number) -> new Cell(
                        row.getString(1), row.getString(2), row.getString(3), row.getBigDecimal(4)))
                .list();
        return new Answer(found, 0);
    }

    /** Which places are asked about is known beforehand, as it is to the server from its memory. */
    private String[] codes(String level, String within) {
        return jdbc.sql("select code from division.division where level = :level and code like :within")
                .param("level", level)
                .param("within", within + "%")
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }

    private static final String BY_KEY =
            """
            select definition.key, asked.code, (month / 100) || '-' || lpad((month % 100)::text, 2, '0'),
                   coalesce(cell.amount, 0)
              from (select * from indicator.definition order by id limit :indicators) as definition
             cross join unnest(:codes::text[]) as asked (code)
             cross join generate_series(201801, 201812) as month (month)
              left join lateral (
                    select amount from indicator.cell
                     where county_code = left(asked.code, 6)::char(6) and indicator_id = definition.id
                       and division_code = asked.code::char(12) and cell.month = month.month offset 0) as cell on true
            """;
}
