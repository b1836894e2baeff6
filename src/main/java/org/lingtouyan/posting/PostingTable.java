package org.lingtouyan.posting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.RowJson;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that writes postings and the villages they are wanted in. */
@Component
class PostingTable {

    private static final String FACTS =
            """
            county_code, id, division_code, cadre_id, role, also_captain, in_team, sending_unit, unit_level,
            valid_from, valid_to, term_ends_on, end_reason, replaces_id, note, expertise
            """;

    private final JdbcClient jdbc;
    private final TableRows table;

    PostingTable(JdbcClient jdbc, TableRows table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** Of one county in one statement, in any order: those that are replaced may be among them. */
    void add(Collection<Posting> postings) {
        table.add("posting.posting", postings.stream().map(Row::of).toList());
    }

    void alter(Posting posting, boolean voided) {
        jdbc.sql(
                        """
                        update posting.posting held
                           set (%1$s, voided, version) = row (%2$s, :voided, held.version + 1)
                          from json_populate_recordset(null::posting.posting, :rows::json) as now
                         where held.county_code = :county and held.id = now.id
                        """
                                .formatted(FACTS, FACTS.replaceAll("(\\w+)", "now.$1")))
                .param("rows", RowJson.write(List.of(Row.of(posting))))
                .param("voided", voided)
                .param("county", posting.division().countyCode())
                .update();
    }

    Optional<HeldPosting> find(UUID id) {
        return jdbc.sql("select %s from posting.posting where id = :id".formatted(HeldPosting.COLUMNS))
                .param("id", id)
                .query(HeldPosting::read)
                .optional();
    }

    Optional<HeldPosting> findToWrite(UUID id) {
        return jdbc.sql("select %s from posting.posting where id = :id for update".formatted(HeldPosting.COLUMNS))
                .param("id", id)
                .query(HeldPosting::read)
                .optional();
    }

    /** The same person in the same role, come to the same place on the same day. */
    Optional<HeldPosting> findSame(DivisionCode place, String role, UUID cadre, LocalDate from) {
        return jdbc
                .sql(
                        """
                        select %s from posting.posting
                         where county_code = :county and division_code = :place and role = :role and cadre_id = :cadre
                           and valid_from = :from and not voided
                        """
                                .formatted(HeldPosting.COLUMNS))
                .param("county", place.countyCode())
                .param("place", place.value())
                .param("role", role)
                .param("cadre", cadre)
                .param("from", from)
                .query(HeldPosting::read)
                .list()
                .stream()
                .findFirst();
    }

    /** Where else, in another county, somebody is first secretary at some time of that posting; others who ask wait. */
    Optional<DivisionCode> firstSecretaryElsewhere(Posting posting) {
        return jdbc.sql("select posting.first_secretary_elsewhere(:county, :cadre, daterange(:from, :to)) as place")
                .param("county", posting.division().countyCode())
                .param("cadre", posting.cadre())
                .param("from", posting.validFrom())
                .param("to", posting.validTo())
                .query((row, number) -> Optional.ofNullable(row.getString("place")))
                .single()
                .map(DivisionCode::new);
    }

    /** Villages of one county that somebody must be posted to; one that is known stays as it is. */
    void target(Collection<Target> targets) {
        table.insert("posting.target", targets.stream().map(TargetRow::of).toList());
    }

    private record Row(
            String countyCode,
            UUID id,
            String divisionCode,
            UUID cadreId,
            String role,
            boolean alsoCaptain,
            boolean inTeam,
            String sendingUnit,
            String unitLevel,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate termEndsOn,
            @Nullable String endReason,
            @Nullable UUID replacesId,
            @Nullable String note,
            @Nullable String expertise) {

        static Row of(Posting posting) {
            return new Row(
                    posting.division().countyCode(),
                    posting.id(),
                    posting.division().value(),
                    posting.cadre(),
                    posting.role(),
                    posting.alsoCaptain(),
                    posting.inTeam(),
                    posting.sendingUnit(),
                    posting.unitLevel(),
                    posting.validFrom(),
                    posting.validTo(),
                    posting.termEndsOn(),
                    posting.endReason(),
                    posting.replaces(),
                    posting.note(),
                    posting.expertise());
        }
    }

    private record TargetRow(
            String countyCode,
            UUID id,
            String divisionCode,
            String reason,
            boolean hardship,
            String basis,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static TargetRow of(Target target) {
            return new TargetRow(
                    target.division().countyCode(),
                    target.id(),
                    target.division().value(),
                    target.reason(),
                    target.hardship(),
                    target.basis(),
                    target.validFrom(),
                    target.validTo());
        }
    }
}
