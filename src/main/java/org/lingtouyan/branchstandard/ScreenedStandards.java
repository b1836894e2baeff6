package org.lingtouyan.branchstandard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.leadership.ScreeningRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers a screening from the checks of branches: a standard that the county found unmet of a village's branch and that nobody has said
 * to be mended, where the catalogue says which criterion that is.
 */
@Component
class ScreenedStandards implements ScreeningRecords {

    private static final String UNMET =
            """
            select distinct on (m.division_code, shown.criterion) m.division_code, shown.criterion, m.since, o.record_id, o.label as name,
                   s.code || ' ' || s.label as standard
              from branchstandard.mending m
              join branchstandard.assessment a on a.county_code = m.county_code and a.id = m.assessment_id
              join branchstandard.standard s on s.id = m.standard_id
              join party.published_organisation o on o.county_code = a.county_code and o.record_id = a.organisation_id
             cross join lateral (
                   select coalesce(s.shows, (select p.shows from branchstandard.standard p
                                              where p.code = s.maps_to and p.shows is not null limit 1)) as criterion) shown
             where m.division_code = any(:villages::char(12)[]) and not m.voided and not a.voided and m.moved_on is null
               and m.since <= :day and (m.mended_on is null or m.mended_on > :day) and (m.rechecked_on is null or m.rechecked_on > :day)
               and shown.criterion = any(:criteria) and o.setting = 'VILLAGE' and (o.valid_to is null or o.valid_to > :day)
             order by m.division_code, shown.criterion, m.since desc, m.id
            """;

    private static final List<What> SHOWN = List.of(What.NOT_PUBLISHED, What.NO_COLLECTIVE_INCOME);

    private final JdbcClient jdbc;

    ScreenedStandards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Told> of(Collection<DivisionCode> villages, LocalDate day) {
        return jdbc.sql(UNMET)
                .param(
                        "villages",
                        villages.stream().map(DivisionCode::value).distinct().toArray(String[]::new))
                .param("criteria", SHOWN.stream().map(What::criterion).toArray(String[]::new))
                .param("day", day)
                .query((row, number) -> Told.detailed(
                        new DivisionCode(row.getString("division_code")),
                        what(row.getString("criterion")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("record_id", UUID.class),
                        row.getString("name"),
                        row.getString("standard")))
                .list();
    }

    private static What what(String criterion) {
        return SHOWN.stream()
                .filter(what -> what.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }
}
