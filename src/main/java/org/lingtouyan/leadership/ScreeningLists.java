package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rounds with how far they are, their villages one by one, and what records already say of villages. */
@Component
class ScreeningLists {

    private static final String WITHIN =
            """
              from leadership.screening s
             where s.division_code >= :from::char(12) and s.division_code < :to::char(12)
               and (s.ended_on is null or s.screened_on is not null)
            """;

    private final JdbcClient jdbc;

    ScreeningLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a round is in an area. */
    record Coverage(
            UUID round,
            DivisionCode county,
            int year,
            LocalDate openedOn,
            LocalDate dueOn,
            int villages,
            int screened,
            int weak,
            int threeWeak) {}

    /** What records say of a village's team on a day, for the computed criteria. */
    record Facts(@Nullable LocalDate secretaryGoneSince, boolean everHadASecretary, int party, int villageCommittee) {

        static final Facts NONE = new Facts(null, false, 0, 0);
    }

    /** Which villages of a round are wanted. */
    enum Which {
        ALL,
        NOT_YET,
        SCREENED,
        WEAK,
        THREE_WEAK
    }

    /** Rounds that ask for villages of the area, the latest first. */
    @Transactional(readOnly = true)
    List<Coverage> rounds(DivisionCode division, @Nullable Integer year) {
        return jdbc.sql(
                        """
                        select s.round_id, s.county_code, s.year, s.opened_on, s.due_on, count(*) as villages,
                               count(s.screened_on) as screened, count(*) filter (where s.category = 'WEAK') as weak,
                               count(*) filter (where s.category = 'THREE_WEAK') as three_weak
                        """
                                + WITHIN
                                + """
                           and (:year::int is null or s.year = :year)
                         group by s.round_id, s.county_code, s.year, s.opened_on, s.due_on
                         order by s.year desc, s.county_code, s.round_id limit 500
                        """)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("year", year)
                .query((row, number) -> new Coverage(
                        row.getObject("round_id", UUID.class),
                        new DivisionCode(row.getString("county_code") + "000000"),
                        row.getInt("year"),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getInt("villages"),
                        row.getInt("screened"),
                        row.getInt("weak"),
                        row.getInt("three_weak")))
                .list();
    }

    @Transactional(readOnly = true)
    List<Kept<Screening>> page(UUID round, DivisionCode division, Which which, PlacePosition after, int limit) {
        return jdbc.sql(
                        "select " + ScreeningTable.COLUMNS + WITHIN
                                + """
                           and s.round_id = :round
                           and case :which when 'ALL' then true when 'NOT_YET' then s.screened_on is null
                                           when 'SCREENED' then s.screened_on is not null
                                           else s.category is not distinct from :which end
                           and s.division_code > :after::char(12)
                         order by s.division_code limit :limit
                        """)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("round", round)
                .param("which", which.name())
                .param("after", after.division())
                .param("limit", limit)
                .query(ScreeningTable::read)
                .list();
    }

    /** Of all these villages at once. */
    @Transactional(readOnly = true)
    Map<DivisionCode, Facts> facts(Collection<DivisionCode> villages, LocalDate day) {
        return jdbc
                .sql(
                        """
                        select t.division_code,
                               max(t.valid_to) filter (where t.post = 'PARTY_SECRETARY') as last_left,
                               bool_or(t.post = 'PARTY_SECRETARY') as ever,
                               bool_or(t.post = 'PARTY_SECRETARY' and (t.valid_to is null or t.valid_to > :day)) as held,
                               count(distinct t.cadre_id) filter (where (t.valid_to is null or t.valid_to > :day)
                                   and t.post in ('PARTY_SECRETARY', 'DEPUTY_SECRETARY', 'ORGANISATION_MEMBER', 'PUBLICITY_MEMBER',
                                                  'DISCIPLINE_MEMBER', 'PARTY_COMMITTEE_MEMBER')) as party,
                               count(distinct t.cadre_id) filter (where (t.valid_to is null or t.valid_to > :day)
                                   and t.post in ('VILLAGE_HEAD', 'DEPUTY_HEAD', 'VILLAGE_COMMITTEE_MEMBER')) as committee
                          from leadership.tenure t
                         where t.division_code = any(:villages::char(12)[]) and not t.voided and t.valid_from <= :day
                         group by t.division_code
                        """)
                .param(
                        "villages",
                        villages.stream().map(DivisionCode::value).distinct().toArray(String[]::new))
                .param("day", day)
                .query((row, number) -> Map.entry(
                        new DivisionCode(row.getString("division_code")),
                        new Facts(
                                row.getBoolean("held") ? null : row.getObject("last_left", LocalDate.class),
                                row.getBoolean("ever"),
                                row.getInt("party"),
                                row.getInt("committee"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
