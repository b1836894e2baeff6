package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.List;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many of a village's team took office in order: with a passed joint review (县级联审), or when none was asked for; for whoever
 * assesses the village's branch. Counts alone: whose review it was and what it found is not told.
 */
@Component
public class ReviewedTeams {

    private static final String IN_OFFICE =
            """
            select t.valid_from, %s as passed from leadership.tenure t
             where t.county_code = :county and t.division_code = :village and not t.voided and t.remembered_from is null
               and t.post not in ('SUPERVISION_HEAD', 'CLERK') and t.valid_from <= :on and (t.valid_to is null or t.valid_to > :on)
            """
                    .formatted(ReviewRule.PASSED);

    private final JdbcClient jdbc;
    private final ReviewRule rule;
    private final Actors actors;

    ReviewedTeams(JdbcClient jdbc, ReviewRule rule, Actors actors) {
        this.jdbc = jdbc;
        this.rule = rule;
        this.actors = actors;
    }

    public record Reviewed(int inOffice, int inOrder) {}

    private record InOffice(LocalDate validFrom, boolean passed) {}

    /** Those in office on a day; asked is what the rule asked for when each of them took the post. */
    @Transactional(readOnly = true)
    public Reviewed of(DivisionCode village, LocalDate on) {
        actors.require(Right.READ_RECORDS);
        var team = inOffice(village, on);
        var inOrder = team.stream()
                .filter(one -> one.passed() || rule.asked(village, one.validFrom()) == ReviewRule.Asked.OFF)
                .count();
        return new Reviewed(team.size(), (int) inOrder);
    }

    private List<InOffice> inOffice(DivisionCode village, LocalDate on) {
        return jdbc.sql(IN_OFFICE)
                .param("county", village.countyCode())
                .param("village", village.value())
                .param("on", on)
                .param("months", rule.months(village, on))
                .param("departments", rule.departments(village, on))
                .query(InOffice.class)
                .list();
    }
}
