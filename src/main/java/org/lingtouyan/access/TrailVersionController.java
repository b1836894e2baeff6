package org.lingtouyan.access;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.TrailComparison.ComparedField;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The versions of one record for the auditor, and any two of them side by side. */
@RestController
class TrailVersionController {

    private final Trail trail;
    private final TrailReading reading;
    private final TrailComparison comparison;
    private final Accounts accounts;

    TrailVersionController(Trail trail, TrailReading reading, TrailComparison comparison, Accounts accounts) {
        this.trail = trail;
        this.reading = reading;
        this.comparison = comparison;
        this.accounts = accounts;
    }

    record RecordVersion(
            long id, OffsetDateTime at, String displayName, String table, TrailEntry.Operation operation) {}

    record ComparedVersions(RecordVersion older, RecordVersion newer, List<ComparedField> fields) {}

    /** @param division the village, or the county, of the record */
    @GetMapping("/api/trail/versions")
    List<RecordVersion> versions(@RequestParam String division, @RequestParam UUID record) {
        var place = reading.within(division);
        return trail.of(place.countyCode(), List.of(record), null, 500).stream()
                .map(this::version)
                .toList();
    }

    @GetMapping("/api/trail/comparison")
    ComparedVersions compare(
            @RequestParam String division,
            @RequestParam UUID record,
            @RequestParam long older,
            @RequestParam long newer) {
        var compared = comparison.compare(reading.within(division), record, older, newer);
        return new ComparedVersions(version(compared.older()), version(compared.newer()), compared.fields());
    }

    private RecordVersion version(TrailEntry entry) {
        return new RecordVersion(entry.id(), entry.at(), name(entry.account()), entry.tableName(), entry.operation());
    }

    private String name(@Nullable UUID account) {
        return accounts.displayName(account == null ? Actor.SYSTEM.account() : account);
    }
}
