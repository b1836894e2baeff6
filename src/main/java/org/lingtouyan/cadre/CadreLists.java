package org.lingtouyan.cadre;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

/** The people of an area by place and name, narrowed by what is sought. */
@Component
class CadreLists {

    private static final String PAGE =
            """
            select id, division_code, name, sex, birth_date, politics, unit, title
              from cadre.cadre
             where division_code >= :from::char(12) and division_code < :to::char(12) and went_on is null
               and (:sought::text is null or search like :sought)
               and (:after::uuid is null
                    or (division_code, name, id)
                       > (select after.division_code, after.name, after.id from cadre.cadre after where after.id = :after))
             order by division_code, name, id
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Divisions divisions;

    CadreLists(JdbcClient jdbc, Actors actors, Divisions divisions) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.divisions = divisions;
    }

    record ListedCadre(
            UUID id,
            String divisionCode,
            String name,
            @Nullable String sex,
            @Nullable LocalDate birthDate,
            @Nullable String politics,
            @Nullable String unit,
            @Nullable String title) {}

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND for a division that is not in the actor's area */
    @Transactional(readOnly = true)
    Page<ListedCadre> page(DivisionCode division, @Nullable String text, @Nullable UUID after, int limit) {
        if (!actors.require(Right.READ_RECORDS).area().contains(division)
                || divisions.find(division).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        var rows = jdbc.sql(PAGE)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("sought", pattern(text))
                .param("after", after)
                .param("limit", limit + 1)
                .query(ListedCadre.class)
                .list();
        return rows.size() <= limit
                ? new Page<>(rows, null)
                : new Page<>(
                        List.copyOf(rows.subList(0, limit)),
                        rows.get(limit - 1).id().toString());
    }

    private static @Nullable String pattern(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
