package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers a screening from the last vote of members and villagers on the team: the one at the acceptance of its case, for a year. */
@Component
class VotesOfVillagers implements ScreeningRecords {

    private static final String LAST_VOTE =
            """
            select distinct on (e.division_code) e.division_code, e.occurred_on, e.rectification_id,
                   floor(100.0 * (e.votes - e.dissatisfied) / e.votes)::int as satisfied
              from leadership.rectification_event e
             where e.division_code = any(:villages::char(12)[]) and e.kind = 'ACCEPT'
               and e.occurred_on <= :day and e.occurred_on > :day::date - interval '1 year'
             order by e.division_code, e.occurred_on desc, e.id desc
            """;

    private final JdbcClient jdbc;
    private final TeamRules rules;

    VotesOfVillagers(JdbcClient jdbc, TeamRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Told> of(Collection<DivisionCode> villages, LocalDate day) {
        return jdbc.sql(LAST_VOTE)
                .param(
                        "villages",
                        villages.stream().map(DivisionCode::value).distinct().toArray(String[]::new))
                .param("day", day)
                .query((row, number) -> told(
                        new DivisionCode(row.getString("division_code")),
                        row.getInt("satisfied"),
                        row.getObject("occurred_on", LocalDate.class),
                        row.getObject("rectification_id", UUID.class)))
                .list();
    }

    private Told told(DivisionCode village, int satisfied, LocalDate on, UUID theCase) {
        boolean few = satisfied < rules.satisfied(village, on);
        return new Told(village, What.VOTED, on, theCase, "", String.valueOf(satisfied), few);
    }
}
