package org.lingtouyan.access;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;

/** Which part of the trail an auditor wants to see: of an area, narrowed by whatever else is given. */
public record TrailQuestion(
        DivisionCode division,
        @Nullable String tableName,
        @Nullable String account,
        @Nullable UUID record,
        TrailEntry.@Nullable Operation kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long before,
        int limit) {

    /** The county it lies in, if it does not span several: then the trail's own key finds the newest entries. */
    @Nullable
    String county() {
        return division.level().compareTo(Level.COUNTY) < 0 ? null : division.countyCode();
    }

    TrailQuestion page(@Nullable Long older, int size) {
        return new TrailQuestion(division, tableName, account, record, kind, from, to, older, size);
    }

    Map<String, @Nullable Object> filter() {
        var filter = new LinkedHashMap<String, @Nullable Object>();
        filter.put("division", division.value());
        filter.put("table", tableName);
        filter.put("account", account);
        filter.put("record", record);
        filter.put("kind", kind);
        filter.put("from", from);
        filter.put("to", to);
        return filter;
    }
}
