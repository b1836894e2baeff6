package org.lingtouyan.monitoring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RowJson;
import org.lingtouyan.shared.TableRows;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that writes cases, and what is asked to write them. */
@Component
class EpisodeTable {

    private static final String TABLE = "monitoring.episode";

    private final JdbcClient jdbc;
    private final TableRows rows;

    EpisodeTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** @return how many were new */
    int insert(List<Episode> episodes) {
        try {
            return rows.insert(TABLE, episodes.stream().map(EpisodeRow::of).toList());
        } catch (DataIntegrityViolationException broken) {
            throw BrokenEpisode.refusal(broken);
        }
    }

    /** @return false when somebody changed it since */
    boolean update(Episode episode) {
        try {
            return rows.update(TABLE, List.of(EpisodeRow.of(episode))) == 1;
        } catch (DataIntegrityViolationException broken) {
            throw BrokenEpisode.refusal(broken);
        }
    }

    Optional<Episode> find(UUID id) {
        return jdbc.sql("select to_json(e) from monitoring.episode e where e.id = :id and not e.voided")
                .param("id", id)
                .query((row, number) ->
                        RowJson.read(row.getString(1), EpisodeRow.class).episode())
                .optional();
    }

    Optional<Episode> findToWrite(UUID id) {
        return jdbc.sql("select to_json(e) from monitoring.episode e where e.id = :id and not e.voided for update")
                .param("id", id)
                .query((row, number) ->
                        RowJson.read(row.getString(1), EpisodeRow.class).episode())
                .optional();
    }

    /** Of these records of a household, the last clue first; without those that went on elsewhere. */
    List<Episode> ofHouseholds(Collection<UUID> households) {
        return jdbc.sql(
                        """
                        select to_json(e) from monitoring.episode e
                         where e.household_id = any(:households) and not e.voided and e.end_reason is distinct from 'MOVED'
                         order by e.reported_on desc, e.id desc
                        """)
                .param("households", households.toArray(UUID[]::new))
                .query((row, number) ->
                        RowJson.read(row.getString(1), EpisodeRow.class).episode())
                .list();
    }

    /** Who answers for the household today. */
    Optional<UUID> helper(DivisionCode village, UUID household) {
        return jdbc.sql(
                        """
                        select cadre_id from pairing.published_pair
                         where county_code = :county and division_code = :village and household_id = :household
                           and role = 'MAIN' and valid_from <= :day and (valid_to is null or valid_to > :day)
                        """)
                .param("county", village.countyCode())
                .param("village", village.value())
                .param("household", household)
                .param("day", Here.today())
                .query(UUID.class)
                .optional();
    }
}
