package org.lingtouyan.household;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lingtouyan.access.TrailEntry;

/** What an import did to one household, read from the trail: of each row the first change it made; and whether others came after. */
record ImportTrace(Map<UUID, TrailEntry> firstOfEachRow, boolean changedSince) {

    /** @param newestFirst all entries of all rows of the household */
    static ImportTrace of(UUID importId, List<TrailEntry> newestFirst) {
        var entries = new ArrayList<>(newestFirst);
        java.util.Collections.reverse(entries);
        var first = new LinkedHashMap<UUID, TrailEntry>();
        boolean since = false;
        for (var entry : entries) {
            if (importId.toString().equals(entry.request())) {
                first.putIfAbsent(entry.recordId(), entry);
            } else {
                since |= !first.isEmpty();
            }
        }
        return new ImportTrace(first, since);
    }
}
