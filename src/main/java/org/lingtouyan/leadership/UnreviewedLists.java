package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who of a county, a township or a village holds a post of the two committees without a passed joint review. */
@Component
class UnreviewedLists {

    private static final String PAGE =
            """
            select t.id, t.division_code, t.cadre_id, t.post, t.valid_from, t.unreviewed_because
              from leadership.tenure t
             where t.division_code >= :from::char(12) and t.division_code < :to::char(12) and not t.voided and t.remembered_from is null
               and t.post not in ('SUPERVISION_HEAD', 'CLERK') and t.valid_from <= :on and (t.valid_to is null or t.valid_to > :on)
               and (:all or t.unreviewed_because is not null)
               and (t.division_code, t.id) > (:afterDivision::char(12), :afterId::uuid)
               and not %s
             order by t.division_code, t.id limit :limit
            """
                    .formatted(ReviewRule.PASSED);

    private final JdbcClient jdbc;
    private final ReviewRule rule;

    UnreviewedLists(JdbcClient jdbc, ReviewRule rule) {
        this.jdbc = jdbc;
        this.rule = rule;
    }

    record Unreviewed(
            UUID id,
            String divisionCode,
            UUID cadreId,
            CommitteePost post,
            LocalDate validFrom,
            @Nullable String unreviewedBecause) {}

    /**
     * By village and record, after the one named.
     *
     * @param all also those who took office when no review was asked for
     * @throws org.lingtouyan.shared.Refusal REVIEWS_OF_ONE_COUNTY above a county, whose rule each county has for itself
     */
    @Transactional(readOnly = true)
    List<Unreviewed> page(DivisionCode area, LocalDate on, boolean all, PlacePosition after, int limit) {
        if (area.level().compareTo(Level.COUNTY) < 0) {
            throw LeadershipRefused.REVIEWS_OF_ONE_COUNTY.because().with("field", "division");
        }
        return jdbc.sql(PAGE)
                .param("from", area.value())
                .param("to", area.rangeEnd())
                .param("on", on)
                .param("months", rule.months(area, on))
                .param("departments", rule.departments(area, on))
                .param("all", all)
                .param("afterDivision", after.division())
                .param("afterId", after.id())
                .param("limit", limit)
                .query(Unreviewed.class)
                .list();
    }
}
