package org.lingtouyan.pairing;

import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.HouseholdFollower;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When two records of a household become one, it keeps the helpers of both: where both had a main one at a time, the closed
 * one's helps further. Undone, each has its own again.
 */
@Component
class PairFollower implements HouseholdFollower {

    private final JdbcClient jdbc;

    PairFollower(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merged(UUID merge, UUID closed, UUID kept, DivisionCode keptIn) {
        jdbc.sql(CARRIED)
                .param("merge", merge)
                .param("closed", closed)
                .param("kept", kept)
                .param("county", keptIn.countyCode())
                .param("division", keptIn.value())
                .update();
        jdbc.sql(
                        """
                        update pairing.pair set voided = true, merged_by = :merge, version = version + 1
                         where county_code = :county and household_id = :closed and not voided
                        """)
                .param("merge", merge)
                .param("closed", closed)
                .param("county", keptIn.countyCode())
                .update();
    }

    /** Only times in which the same helper is not paired with the kept record already. */
    private static final String CARRIED =
            """
            insert into pairing.pair
                   (county_code, id, division_code, household_id, cadre_id, role, helper_kind, valid_from, valid_to, begin_reason,
                    end_reason, note, beyond_limit, merged_by)
            select p.county_code, gen_random_uuid(), :division, :kept, p.cadre_id,
                   case when exists (select from pairing.pair k
                                      where k.county_code = p.county_code and k.household_id = :kept and k.role = 'MAIN'
                                        and not k.voided and daterange(k.valid_from, k.valid_to) && span)
                        then 'FURTHER' else p.role end,
                   p.helper_kind, lower(span), upper(span), p.begin_reason,
                   case when upper(span) is null then null else coalesce(p.end_reason, '03') end,
                   p.note, p.beyond_limit, :merge
              from pairing.pair p
             cross join lateral unnest(
                   datemultirange(daterange(p.valid_from, p.valid_to))
                   - coalesce((select range_agg(daterange(k.valid_from, k.valid_to))
                                 from pairing.pair k
                                where k.county_code = p.county_code and k.household_id = :kept and k.cadre_id = p.cadre_id
                                  and not k.voided), '{}'::datemultirange)) as span
             where p.county_code = :county and p.household_id = :closed and not p.voided
            """;

    @Override
    public void unmerged(UUID merge, String county) {
        int changed = jdbc.sql(
                        """
                        select count(*) from pairing.pair
                         where county_code = :county and merged_by = :merge and not voided and version > 1
                        """)
                .param("county", county)
                .param("merge", merge)
                .query(Integer.class)
                .single();
        if (changed > 0) {
            throw PairingRefused.PAIR_CHANGED_SINCE_MERGE.because();
        }
        jdbc.sql(
                        """
                        update pairing.pair
                           set voided = not voided, merged_by = case when voided then null else merged_by end, version = version + 1
                         where county_code = :county and merged_by = :merge
                        """)
                .param("county", county)
                .param("merge", merge)
                .update();
    }

    @Override
    public void voided(UUID household, String county) {
        jdbc.sql(
                        """
                        update pairing.pair set voided = true, version = version + 1
                         where county_code = :county and household_id = :household and not voided
                        """)
                .param("county", county)
                .param("household", household)
                .update();
    }
}
