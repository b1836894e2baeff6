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
 * Of how many of a village's team a joint review (县级联审) was asked for, and how many passed it; for whoever assesses the village's
 * branch. Counts alone: whose review it was and what it found is not told.
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

    public record Reviewed(int asked, int passed) {}

    private record InOffice(LocalDate validFrom, boolean passed) {}

    /** Those in office on a day whose post asked for a review when they took it. */
    @Transactional(readOnly = true)
    public Reviewed of(DivisionCode village, LocalDate on) {
        actors.require(Right.READ_RECORDS);
        var asked = inOffice(village, on).stream()
                .filter(one -> rule.asked(village, one.validFrom()) != ReviewRule.Asked.OFF)
                .toList();
        return new Reviewed(
                asked.size(), (int) asked.stream().filter(InOffice::passed).count());
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
