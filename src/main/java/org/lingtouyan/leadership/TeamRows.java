package org.lingtouyan.leadership;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.RowJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds rows of one county in one statement however many they are: the trail and the marks work by statement. */
@Component
class TeamRows {

    private final JdbcClient jdbc;

    TeamRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A time in a post as its table holds it. */
    record TenureRow(
            String countyCode,
            UUID id,
            String divisionCode,
            UUID cadreId,
            String post,
            String filledBy,
            @Nullable String filledNote,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String endReason,
            @Nullable String removalReason,
            @Nullable String endNote,
            @Nullable UUID successorId,
            boolean voided,
            @Nullable String bodyHash,
            int version) {

        static TenureRow of(Tenure tenure, @Nullable String told) {
            var ending = tenure.ending();
            return new TenureRow(
                    tenure.division().countyCode(),
                    tenure.id(),
                    tenure.division().value(),
                    tenure.cadre(),
                    tenure.post().name(),
                    tenure.filledBy().name(),
                    tenure.filledNote(),
                    tenure.from(),
                    tenure.to(),
                    TenureTable.endReason(ending),
                    TenureTable.removal(ending),
                    ending == null ? null : ending.note(),
                    tenure.successor(),
                    false,
                    told,
                    1);
        }
    }

    /** @return how many were new; whoever is there already under its id stays as it is */
    int add(String table, List<? extends Record> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        return jdbc.sql(
                        """
                        insert into leadership.%1$s (%2$s)
                        select %2$s from json_populate_recordset(null::leadership.%1$s, :rows::json)
                            on conflict (county_code, id) do nothing
                        """
                                .formatted(table, columns(rows.get(0).getClass())))
                .param("rows", RowJson.write(rows))
                .update();
    }

    private static String columns(Class<? extends Record> row) {
        return Arrays.stream(row.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
