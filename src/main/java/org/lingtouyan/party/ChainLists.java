package org.lingtouyan.party;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of households carried along on the chain and of brands: of an area or of one organisation, those of a day. */
@Component
class ChainLists {

    private static final String CARRIED =
            """
            select c.id, c.division_code, c.organisation_id, c.household_id, c.way, c.valid_from, c.valid_to
              from party.carried_household c
             where c.division_code >= :from::char(12) and c.division_code < :to::char(12) and not c.voided
               and (:organisation::uuid is null or c.organisation_id = :organisation::uuid)
               and (:code::text is null or c.way = :code)
               and (:all or c.valid_from <= :day and (c.valid_to is null or c.valid_to > :day))
               and (c.division_code, c.id) > (:afterDivision::char(12), :afterId::uuid)
             order by c.division_code, c.id
             limit :limit
            """;

    private static final String BRANDS =
            """
            select b.id, b.division_code, b.organisation_id, o.name as organisation, b.name, b.kind, b.valid_from, b.valid_to, b.version
              from party.brand b
              join party.organisation o on o.county_code = b.county_code and o.id = b.organisation_id
             where b.division_code >= :from::char(12) and b.division_code < :to::char(12) and not b.voided
               and (:organisation::uuid is null or b.organisation_id = :organisation::uuid)
               and (:code::text is null or b.kind = :code)
               and (:all or b.valid_from <= :day and (b.valid_to is null or b.valid_to > :day))
               and (b.division_code, b.id) > (:afterDivision::char(12), :afterId::uuid)
             order by b.division_code, b.id
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final OrganisationLists lists;

    ChainLists(JdbcClient jdbc, OrganisationLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /** What a list is narrowed to: one organisation, one way or kind by its code; all, also what does not hold on that day. */
    record Sought(
            DivisionCode division, LocalDate day, @Nullable UUID organisation, @Nullable String code, boolean all) {}

    record FoundCarried(
            UUID id,
            String divisionCode,
            UUID organisationId,
            UUID householdId,
            String way,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    record FoundIncome(UUID id, UUID carriedId, int year, BigDecimal amount, int version) {}

    record FoundBrand(
            UUID id,
            String divisionCode,
            UUID organisationId,
            String organisation,
            String name,
            String kind,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int version) {}

    @Transactional(readOnly = true)
    Page<FoundCarried> carried(Sought sought, @Nullable String cursor, int limit) {
        var rows =
                rows(CARRIED, sought, cursor, limit).query(FoundCarried.class).list();
        return page(rows, limit, last -> Cursor.of(last.divisionCode(), last.id()));
    }

    /** What each of them brought, the latest year first. */
    @Transactional(readOnly = true)
    Map<UUID, List<FoundIncome>> incomes(Collection<UUID> carried) {
        return jdbc
                .sql(
                        """
                        select i.id, i.carried_id, i.year, i.amount, i.version
                          from party.carried_income i
                         where i.carried_id = any(:carried) and not i.voided
                         order by i.year desc
                        """)
                .param("carried", carried.toArray(UUID[]::new))
                .query(FoundIncome.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(FoundIncome::carriedId));
    }

    @Transactional(readOnly = true)
    Page<FoundBrand> brands(Sought sought, @Nullable String cursor, int limit) {
        var rows = rows(BRANDS, sought, cursor, limit).query(FoundBrand.class).list();
        return page(rows, limit, last -> Cursor.of(last.divisionCode(), last.id()));
    }

    private JdbcClient.StatementSpec rows(String query, Sought sought, @Nullable String cursor, int limit) {
        lists.requireWithin(sought.division());
        var after = Cursor.parse(cursor, "000000000000", new UUID(0, 0));
        return jdbc.sql(query)
                .param("from", sought.division().value())
                .param("to", sought.division().rangeEnd())
                .param("organisation", sought.organisation())
                .param("code", sought.code())
                .param("all", sought.all())
                .param("day", sought.day())
                .param("afterDivision", after.at(0))
                .param("afterId", after.at(1))
                .param("limit", limit + 1);
    }

    static <T> Page<T> page(List<T> rows, int limit, java.util.function.Function<T, Cursor> place) {
        return rows.size() <= limit
                ? new Page<>(rows, null)
                : new Page<>(
                        List.copyOf(rows.subList(0, limit)),
                        place.apply(rows.get(limit - 1)).text());
    }
}
