package org.lingtouyan.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the database noted of every change. Nobody writes here: the entries are made by the changes themselves. */
@Service
public class Trail {

    private final TrailTable table;

    Trail(TrailTable table) {
        this.table = table;
    }

    /** The changes of these records within the actor's area, newest first, older than the entry {@code before} if given. */
    @Transactional(readOnly = true)
    public List<TrailEntry> of(String countyCode, Collection<UUID> records, @Nullable Long before, int limit) {
        return records.isEmpty() ? List.of() : table.ofRecords(countyCode, records, before, limit);
    }

    /** What changed in an area, without the values: enough to see who did what, too little to read a household. */
    @Transactional(readOnly = true)
    List<TrailNote> notes(TrailQuestion question) {
        return table.notes(question);
    }
}
