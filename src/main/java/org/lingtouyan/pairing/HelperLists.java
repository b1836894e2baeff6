package org.lingtouyan.pairing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Helpers of an area with how many households each has on a day, in which villages, and whether that is beyond the rule. */
@Component
class HelperLists {

    /** The first kind is the most frequent one of the helper's pairs: by it the rule is chosen. */
    private static final String LOADS =
            """
            select cadre_id, helper_kind, households, main, villages, most, coalesce(households > most, false) as beyond
              from (select p.cadre_id, mode() within group (order by p.helper_kind) as helper_kind,
                           count(distinct p.household_id)::integer as households,
                           count(*) filter (where p.role = 'MAIN')::integer as main,
                           array_agg(distinct p.division_code::text) as villages
                      from pairing.pair p
                     where p.division_code >= :from::char(12) and p.division_code < :to::char(12)
                       and not p.voided and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
                       and (:cadre::uuid is null or p.cadre_id = :cadre)
                     group by p.cadre_id) load
              left join unnest(:kinds::text[], :limits::integer[]) as rule (kind, most) on rule.kind = load.helper_kind
             where (:after::uuid is null or cadre_id > :after)
               and (not :beyondOnly or households > most)
             order by cadre_id
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final PairLimits limits;
    private final PairLists lists;

    HelperLists(JdbcClient jdbc, PairLimits limits, PairLists lists) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.lists = lists;
    }

    /** How much a helper has to do. */
    record Load(
            UUID cadreId,
            String helperKind,
            int households,
            int main,
            List<String> villages,
            @Nullable Integer most,
            boolean beyond) {}

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND for a division that is not in the actor's area */
    @Transactional(readOnly = true)
    List<Load> page(DivisionCode division, LocalDate day, boolean beyondOnly, @Nullable UUID after, int limit) {
        lists.requireWithin(division);
        return loads(division, day, beyondOnly, null, after, limit);
    }

    /** Everybody who helps in an area. */
    List<Load> all(DivisionCode division, LocalDate day) {
        return loads(division, day, false, null, null, Integer.MAX_VALUE);
    }

    private List<Load> loads(
            DivisionCode division,
            LocalDate day,
            boolean beyondOnly,
            @Nullable UUID cadre,
            @Nullable UUID after,
            int limit) {
        Map<String, Integer> rules = limits.all(division, day);
        return jdbc.sql(LOADS)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("day", day)
                .param("cadre", cadre)
                .param("kinds", rules.keySet().toArray(String[]::new))
                .param("limits", rules.values().toArray(Integer[]::new))
                .param("after", after)
                .param("beyondOnly", beyondOnly)
                .param("limit", limit)
                .query(HelperLists::read)
                .list();
    }

    private static Load read(ResultSet row, int number) throws SQLException {
        return new Load(
                row.getObject("cadre_id", UUID.class),
                row.getString("helper_kind"),
                row.getInt("households"),
                row.getInt("main"),
                Arrays.asList((String[]) row.getArray("villages").getArray()),
                row.getObject("most", Integer.class),
                row.getBoolean("beyond"));
    }
}
