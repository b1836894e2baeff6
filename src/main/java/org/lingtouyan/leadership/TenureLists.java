package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rosters: who holds which post on a day, who left in a time, and everybody who ever led one village. */
@Component
class TenureLists {

    private static final String RANK =
            """
            case t.post when 'PARTY_SECRETARY' then 0 when 'DEPUTY_SECRETARY' then 1 when 'ORGANISATION_MEMBER' then 2
                        when 'PUBLICITY_MEMBER' then 3 when 'DISCIPLINE_MEMBER' then 4 when 'PARTY_COMMITTEE_MEMBER' then 5
                        when 'VILLAGE_HEAD' then 6 when 'DEPUTY_HEAD' then 7 when 'VILLAGE_COMMITTEE_MEMBER' then 8
                        when 'SUPERVISION_HEAD' then 9 else 10 end
            """;

    private static final String WITHIN =
            """
              from leadership.tenure t
             where t.division_code >= :from::char(12) and t.division_code < :to::char(12) and not t.voided and t.remembered_from is null
               and (:on::date is null or t.valid_from <= :on and (t.valid_to is null or t.valid_to > :on))
               and (:endedSince::date is null or t.valid_to >= :endedSince)
               and (:post::text is null or t.post = :post)
               and (:filledBy::text is null or t.filled_by = :filledBy)
               and (:endReason::text is null or t.end_reason = :endReason)
            """;

    private final JdbcClient jdbc;

    TenureLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a roster is narrowed to: posts held on a day, or posts that ended since a day. */
    record Roster(
            DivisionCode division,
            @Nullable LocalDate on,
            @Nullable LocalDate endedSince,
            @Nullable CommitteePost post,
            @Nullable Filling filledBy,
            Ending.@Nullable Why endReason) {}

    @Transactional(readOnly = true)
    List<Kept<Tenure>> page(Roster roster, PlacePosition after, int limit) {
        return statement(
                        "select " + TenureTable.COLUMNS + WITHIN + " and (t.division_code, " + RANK
                                + ", t.id) > (:afterDivision::char(12), :afterRank, :afterId::uuid) order by t.division_code, "
                                + RANK + ", t.id limit :limit",
                        roster)
                .param("afterDivision", after.division())
                .param("afterRank", after.rank())
                .param("afterId", after.id())
                .param("limit", limit)
                .query(TenureTable::read)
                .list();
    }

    @Transactional(readOnly = true)
    long count(Roster roster) {
        return statement("select count(*)" + WITHIN, roster).query(Long.class).single();
    }

    /** All who ever held a post of one village, the latest first, with a secretary who is remembered for the vacancy's clock. */
    @Transactional(readOnly = true)
    List<Kept<Tenure>> everOf(DivisionCode village) {
        return jdbc.sql("select " + TenureTable.COLUMNS
                        + """
                          from leadership.tenure t
                         where t.county_code = :county and t.division_code = :village and not t.voided
                         order by t.valid_from desc,
                        """
                        + RANK + ", t.id")
                .param("county", village.countyCode())
                .param("village", village.value())
                .query(TenureTable::read)
                .list();
    }

    /** Every post somebody held in the reader's area, the latest first. */
    @Transactional(readOnly = true)
    List<Kept<Tenure>> ofPerson(UUID cadre) {
        return jdbc.sql("select " + TenureTable.COLUMNS
                        + " from leadership.tenure t where t.cadre_id = :cadre and not t.voided and t.remembered_from is null"
                        + " order by t.valid_from desc, t.id limit 200")
                .param("cadre", cadre)
                .query(TenureTable::read)
                .list();
    }

    /** The same of several villages, in no order that matters. */
    @Transactional(readOnly = true)
    List<Kept<Tenure>> everOf(Collection<DivisionCode> villages) {
        return jdbc.sql(
                        "select " + TenureTable.COLUMNS
                                + " from leadership.tenure t where t.division_code = any(:villages::char(12)[]) and not t.voided")
                .param("villages", villages.stream().map(DivisionCode::value).toArray(String[]::new))
                .query(TenureTable::read)
                .list();
    }

    static PlacePosition position(Tenure last) {
        return PlacePosition.after(last.division(), last.post().ordinal(), last.id());
    }

    private JdbcClient.StatementSpec statement(String query, Roster roster) {
        return jdbc.sql(query)
                .param("from", roster.division().value())
                .param("to", roster.division().rangeEnd())
                .param("on", roster.on())
                .param("endedSince", roster.endedSince())
                .param("post", roster.post() == null ? null : roster.post().name())
                .param(
                        "filledBy",
                        roster.filledBy() == null ? null : roster.filledBy().name())
                .param(
                        "endReason",
                        roster.endReason() == null ? null : roster.endReason().name());
    }
}
