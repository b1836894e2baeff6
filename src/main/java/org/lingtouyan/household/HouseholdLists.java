package org.lingtouyan.household;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of households: in the order of villages and numbers, narrowed by what is sought. */
@Component
class HouseholdLists {

    private static final String FILTERED =
            """
              from household.listed_household
             where division_code >= :from::char(12) and division_code < :to::char(12)
               and not voided
               and (moved_on is null) = :here
               and (:sought::text is null or search like :sought)
               and (:status::text is null or status = :status)
               and (:kind::text is null or kind = :kind)
               and (:mainCause::text is null or main_cause = :mainCause)
            """;

    private static final String PAGE =
            "select id, division_code, number, head_name, status, kind, main_cause, people, incomplete\n"
                    + FILTERED
                    + """
               and (division_code, number, id) > (:afterDivision::char(12), :afterNumber, :afterId::uuid)
             order by division_code, number, id
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Divisions divisions;

    HouseholdLists(JdbcClient jdbc, Actors actors, Divisions divisions) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.divisions = divisions;
    }

    /** What a list is narrowed to; codes, not labels. */
    record Sought(
            DivisionCode division,
            @Nullable String text,
            @Nullable String status,
            @Nullable String kind,
            @Nullable String mainCause) {

        /** What it is narrowed to, for the trail. */
        Map<String, @Nullable String> filter() {
            var filter = new LinkedHashMap<String, @Nullable String>();
            filter.put("division", division.value());
            filter.put("q", text);
            filter.put("status", status);
            filter.put("kind", kind);
            filter.put("mainCause", mainCause);
            return filter;
        }
    }

    record Listed(
            UUID id,
            String divisionCode,
            String number,
            @Nullable String headName,
            @Nullable String status,
            @Nullable String kind,
            @Nullable String mainCause,
            int people,
            boolean incomplete) {}

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND for a division that is not in the actor's area */
    @Transactional(readOnly = true)
    Page<Listed> page(Sought sought, ListPosition after, int limit) {
        requireWithin(sought.division());
        var rows = statement(PAGE, sought)
                .param("afterDivision", after.division())
                .param("afterNumber", after.number())
                .param("afterId", after.id())
                .param("limit", limit + 1)
                .query(Listed.class)
                .list();
        return rows.size() <= limit
                ? new Page<>(rows, null)
                : new Page<>(
                        List.copyOf(rows.subList(0, limit)),
                        ListPosition.of(rows.get(limit - 1)).cursor());
    }

    /** How many households the list has in all. */
    @Transactional(readOnly = true)
    long count(Sought sought) {
        requireWithin(sought.division());
        return statement("select count(*)\n" + FILTERED, sought)
                .query(Long.class)
                .single();
    }

    private void requireWithin(DivisionCode division) {
        if (!actors.require(Right.READ_RECORDS).area().contains(division)
                || divisions.find(division).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }

    private JdbcClient.StatementSpec statement(String query, Sought sought) {
        return jdbc.sql(query)
                .param("here", divisions.isLiving(sought.division()))
                .param("from", sought.division().value())
                .param("to", sought.division().rangeEnd())
                .param("sought", pattern(sought.text()))
                .param("status", sought.status())
                .param("kind", sought.kind())
                .param("mainCause", sought.mainCause());
    }

    private static @Nullable String pattern(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
