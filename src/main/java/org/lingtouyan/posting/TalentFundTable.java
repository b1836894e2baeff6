package org.lingtouyan.posting;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of the special funds of talent projects. */
@Component
class TalentFundTable {

    private static final String SAME =
            """
            select exists (
                select from posting.talent_fund f
                 where f.project_id = :project and f.kind = :kind and f.amount = :amount and f.occurred_on = :on
                   and f.purpose = :purpose and f.document is not distinct from :document and not f.voided)
            """;

    private static final String LISTED =
            """
            select to_json(f) from (
                select f.id, f.division_code, f.project_id, p.name as project, p.year, f.kind, f.amount, f.occurred_on, f.purpose,
                       f.document, f.voided, f.void_note, f.corrected_note, f.version
                  from posting.talent_fund f
                  join posting.talent_project p on p.county_code = f.county_code and p.id = f.project_id and not p.voided
                 where %s
                 order by %s) f
            """;

    private final JdbcClient jdbc;
    private final TableRows rows;

    TalentFundTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** An entry as it is shown, with its project; a voided one with the reason. */
    record Entry(
            UUID id,
            DivisionCode divisionCode,
            UUID projectId,
            String project,
            int year,
            TalentFund.Kind kind,
            BigDecimal amount,
            java.time.LocalDate occurredOn,
            String purpose,
            @Nullable String document,
            boolean voided,
            @Nullable String voidNote,
            @Nullable String correctedNote,
            int version) {}

    /** How much of a project's fund was granted and used. */
    record Totals(BigDecimal granted, BigDecimal spent) {}

    int add(Collection<TalentFund> entries) {
        return rows.insert("posting.talent_fund", entries);
    }

    Optional<TalentFund> find(UUID id) {
        return TableRows.read(
                        jdbc.sql("select to_json(f) from posting.talent_fund f where f.id = :id and not f.voided")
                                .param("id", id),
                        TalentFund.class)
                .stream()
                .findFirst();
    }

    /** Whether just this was entered before, whatever its id. */
    boolean holds(TalentFund told) {
        return jdbc.sql(SAME)
                .param("project", told.projectId())
                .param("kind", told.kind().name())
                .param("amount", told.amount())
                .param("on", told.occurredOn())
                .param("purpose", told.purpose())
                .param("document", told.document())
                .query(Boolean.class)
                .single();
    }

    Totals totals(UUID project) {
        return jdbc.sql(
                        """
                        select coalesce(sum(amount) filter (where kind = 'GRANTED'), 0) as granted,
                               coalesce(sum(amount) filter (where kind = 'USED'), 0) as spent
                          from posting.talent_fund where project_id = :project and not voided
                        """)
                .param("project", project)
                .query(Totals.class)
                .single();
    }

    /** @return false when it is no longer of that version */
    boolean correct(TalentFund now, String version, String because) {
        return jdbc.sql(
                                """
                        update posting.talent_fund
                           set kind = :kind, amount = :amount, occurred_on = :on, purpose = :purpose, document = :document,
                               corrected_note = :because, version = version + 1
                         where county_code = :county and id = :id and version::text = :version and not voided
                        """)
                        .param("kind", now.kind().name())
                        .param("amount", now.amount())
                        .param("on", now.occurredOn())
                        .param("purpose", now.purpose())
                        .param("document", now.document())
                        .param("because", because)
                        .param("county", now.divisionCode().countyCode())
                        .param("id", now.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** @return false when it is no longer of that version */
    boolean voided(TalentFund entry, String version, String because) {
        return jdbc.sql(
                                """
                        update posting.talent_fund set voided = true, void_note = :because, version = version + 1
                         where county_code = :county and id = :id and version::text = :version and not voided
                        """)
                        .param("because", because)
                        .param("county", entry.divisionCode().countyCode())
                        .param("id", entry.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** The entries of a project by their days, voided ones too. */
    List<Entry> of(UUID project) {
        return TableRows.read(
                jdbc.sql(LISTED.formatted("f.project_id = :project", "f.occurred_on, f.id"))
                        .param("project", project),
                Entry.class);
    }

    /** Those that hold, of the projects of an area or of one of them. */
    List<Entry> within(DivisionCode area, @Nullable UUID project) {
        return TableRows.read(
                jdbc.sql(LISTED.formatted(
                                """
                                f.division_code >= :from::char(12) and f.division_code < :to::char(12) and not f.voided
                                   and (:project::uuid is null or f.project_id = :project::uuid)
                                """,
                                "f.division_code, p.name, f.occurred_on, f.id"))
                        .param("from", area.value())
                        .param("to", area.rangeEnd())
                        .param("project", project),
                Entry.class);
    }

    /** Projects of that name whose area the actor holds. */
    List<UUID> named(String project, @Nullable Integer year) {
        return jdbc.sql(
                        """
                        select id from posting.talent_project
                         where name = :name and (:year::integer is null or year = :year) and not voided order by id limit 2
                        """)
                .param("name", project)
                .param("year", year)
                .query(UUID.class)
                .list();
    }
}
