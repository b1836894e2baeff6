package org.lingtouyan.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of pairing on any day: pairs, and households that have no main helper, in the order of villages and numbers. */
@Component
class PairLists {

    private static final String PAGE =
            """
            select p.id, p.household_id, l.number, l.head_name, l.status, p.division_code, p.cadre_id, p.role, p.helper_kind,
                   p.valid_from, p.valid_to, p.begin_reason, p.end_reason, p.beyond_limit, p.version
              from pairing.pair p
              join household.published_listed l
                on l.county_code = p.county_code and l.division_code = p.division_code and l.household_id = p.household_id
             where p.division_code >= :from::char(12) and p.division_code < :to::char(12)
               and not p.voided and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
               and (:cadre::uuid is null or p.cadre_id = :cadre)
               and (:role::text is null or p.role = :role)
               and (:kind::text is null or p.helper_kind = :kind)
               and (:sought::text is null or l.search like :sought)
               and (p.division_code, l.number, p.id) > (:afterDivision::char(12), :afterNumber, :afterId::uuid)
             order by p.division_code, l.number, p.id
             limit :limit
            """;

    private static final String UNHELPED =
            """
            select h.record_id as id, l.number, l.head_name, h.division_code, h.status, h.kind, h.main_cause, h.valid_from as since,
                   coalesce(i.unwell, false) as unwell
              from pairing.published_helped h
              join household.published_listed l
                on l.county_code = h.county_code and l.division_code = h.division_code and l.household_id = h.record_id
              left join household.published_illness i
                on i.county_code = h.county_code and i.division_code = h.division_code and i.household_id = h.record_id
             where h.division_code >= :from::char(12) and h.division_code < :to::char(12)
               and not h.helped and h.valid_from <= :day and (h.valid_to is null or h.valid_to > :day)
               and (:sought::text is null or l.search like :sought)
               and (h.division_code, l.number, h.record_id) > (:afterDivision::char(12), :afterNumber, :afterId::uuid)
             order by h.division_code, l.number, h.record_id
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Divisions divisions;

    PairLists(JdbcClient jdbc, Actors actors, Divisions divisions) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.divisions = divisions;
    }

    record PairRow(
            UUID id,
            UUID householdId,
            String number,
            @Nullable String headName,
            @Nullable String status,
            String divisionCode,
            UUID cadreId,
            String role,
            String helperKind,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String beginReason,
            @Nullable String endReason,
            @Nullable String beyondLimit,
            int version) {

        PairSought.Position position() {
            return new PairSought.Position(divisionCode, number, id);
        }
    }

    /** A registered household without a main helper, since when, and whether somebody in it is ill or disabled. */
    record UnhelpedRow(
            UUID id,
            String number,
            @Nullable String headName,
            String divisionCode,
            @Nullable String status,
            @Nullable String kind,
            @Nullable String mainCause,
            LocalDate since,
            boolean unwell) {

        PairSought.Position position() {
            return new PairSought.Position(divisionCode, number, id);
        }
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND for a division that is not in the actor's area */
    @Transactional(readOnly = true)
    List<PairRow> page(PairSought sought, int limit) {
        return within(PAGE, sought)
                .param("cadre", sought.cadre())
                .param("role", sought.role())
                .param("kind", sought.kind())
                .param("limit", limit)
                .query(PairRow.class)
                .list();
    }

    @Transactional(readOnly = true)
    List<UnhelpedRow> unhelped(PairSought sought, int limit) {
        return within(UNHELPED, sought)
                .param("limit", limit)
                .query(UnhelpedRow.class)
                .list();
    }

    /** How many pairs the list has in all. */
    @Transactional(readOnly = true)
    long count(PairSought sought) {
        var all = PAGE.substring(0, PAGE.indexOf(" order by"))
                .replaceFirst("(?s)^select .*?\\bfrom ", "select count(*) from ");
        return within(all, sought)
                .param("cadre", sought.cadre())
                .param("role", sought.role())
                .param("kind", sought.kind())
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec within(String query, PairSought sought) {
        requireWithin(sought.division());
        return jdbc.sql(query)
                .param("from", sought.division().value())
                .param("to", sought.division().rangeEnd())
                .param("day", sought.day())
                .param("sought", pattern(sought.text()))
                .param("afterDivision", sought.after().division())
                .param("afterNumber", sought.after().number())
                .param("afterId", sought.after().id());
    }

    void requireWithin(DivisionCode division) {
        if (!actors.require(Right.READ_RECORDS).area().contains(division)
                || divisions.find(division).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }

    static @Nullable String pattern(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
