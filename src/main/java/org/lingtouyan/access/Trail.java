package org.lingtouyan.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the database noted of every change. Nobody writes here: the entries are made by the changes themselves. */
@Service
public class Trail {

    private static final int PAGE = 1_000;

    private final TrailTable table;
    private final TrailNotes trailNotes;

    Trail(TrailTable table, TrailNotes trailNotes) {
        this.table = table;
        this.trailNotes = trailNotes;
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

    /** The same to its end, a page in memory at a time; that it is taken away is an entry too. */
    public void each(TrailQuestion question, Consumer<TrailNote> reader) {
        trailNotes.exported(question.division(), "access.trail", question.filter(), null, null);
        Long before = null;
        while (true) {
            var page = notes(question.page(before, PAGE));
            page.forEach(reader);
            if (page.size() < PAGE) {
                return;
            }
            before = page.get(PAGE - 1).id();
        }
    }
}
