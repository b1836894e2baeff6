package org.lingtouyan.quality;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RowJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * The register's door to findings of households that go on as other records, or are again what they were: a reason that
 * somebody gave is not asked for twice. Whether it still holds is seen at the next check, as of any other.
 */
@Component
public class FollowingFindings {

    private final JdbcClient jdbc;

    FollowingFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands now of these households, open or kept. */
    public List<ObjectNode> standing(String county, Collection<UUID> households) {
        return jdbc
                .sql(
                        """
                        select to_json(f)::text from quality.finding f
                         where county_code = :county and household_id = any(:households) and valid_to is null
                         order by id
                        """)
                .param("county", county)
                .param("households", households.toArray(UUID[]::new))
                .query(String.class)
                .list()
                .stream()
                .map(RowJson::tree)
                .toList();
    }

    /** Rows as {@link #standing} gave them, under their new ids and place; they were found when they were found. */
    public void goOn(List<ObjectNode> findings) {
        jdbc.sql(
                        """
                        insert into quality.finding
                               (county_code, id, division_code, rule, severity, household_id, record_type, record_id, label,
                                facts, state, found_on, reason, kept_by, valid_from)
                        select county_code, id, division_code, rule, severity, household_id, record_type, record_id, label,
                               facts, state, found_on, reason, kept_by, :today
                          from json_populate_recordset(null::quality.finding, :rows::json)
                            on conflict do nothing
                        """)
                .param("rows", RowJson.write(findings))
                .param("today", Here.today())
                .update();
    }

    /** What was kept with a reason on that day and ended since is kept again: the records are as they were then. */
    public void keptAgain(String county, Collection<UUID> households, LocalDate since) {
        jdbc.sql(
                        """
                        with latest as materialized (
                            select distinct on (rule, record_id) *
                              from quality.finding
                             where county_code = :county and household_id = any(:households) and state = 'KEPT'
                               and ended in ('MENDED', 'CHANGED', 'GONE') and valid_from <= :since and valid_to >= :since
                             order by rule, record_id, valid_to desc, id desc
                        ), ended as (
                            update quality.finding f
                               set valid_to = greatest(f.valid_from, :today), ended = 'CHANGED', version = f.version + 1
                              from latest
                             where f.county_code = :county and f.rule = latest.rule and f.record_id = latest.record_id
                               and f.valid_to is null
                            returning f.id
                        )
                        insert into quality.finding
                               (county_code, division_code, rule, severity, household_id, record_type, record_id, label, facts,
                                state, found_on, reason, kept_by, valid_from)
                        select county_code, division_code, rule, severity, household_id, record_type, record_id, label, facts,
                               state, found_on, reason, kept_by, :today
                          from latest
                         where (select count(*) from ended) >= 0
                        """)
                .param("county", county)
                .param("households", households.toArray(UUID[]::new))
                .param("since", since)
                .param("today", Here.today())
                .update();
    }
}
