package org.lingtouyan.quality;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** What a list of findings is narrowed to. */
record Sought(
        DivisionCode division,
        Finding.State state,
        @Nullable String rule,
        @Nullable Severity severity,
        @Nullable UUID household) {

    /** For the trail. */
    Map<String, @Nullable String> filter() {
        var filter = new LinkedHashMap<String, @Nullable String>();
        filter.put("division", division.value());
        filter.put("state", state.name());
        filter.put("rule", rule);
        filter.put("severity", severity == null ? null : severity.name());
        return filter;
    }
}
