package org.lingtouyan.leadership;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Accounts;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Trail;
import org.lingtouyan.access.TrailEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Who changed what of a time in a post, read from the trail. */
@Component
class TenureHistory {

    private static final int LONGEST = 200;
    private static final List<String> COLUMNS = List.of(
            "cadre_id",
            "post",
            "filled_by",
            "filled_note",
            "valid_from",
            "valid_to",
            "end_reason",
            "removal_reason",
            "end_note",
            "successor_id",
            "voided");

    private final Tenures tenures;
    private final Trail trail;
    private final Accounts accounts;

    TenureHistory(Tenures tenures, Trail trail, Accounts accounts) {
        this.tenures = tenures;
        this.trail = trail;
        this.accounts = accounts;
    }

    /** One write of it; of each field what it was and became. */
    record TenureChange(OffsetDateTime at, String by, TrailEntry.Operation operation, List<TenureField> fields) {}

    record TenureField(String field, @Nullable String old, @Nullable String now) {}

    /** Newest first. */
    @Transactional(readOnly = true)
    List<TenureChange> of(UUID id) {
        var tenure = tenures.find(id).record();
        return trail.of(tenure.division().countyCode(), List.of(id), null, LONGEST).stream()
                .map(this::change)
                .toList();
    }

    private TenureChange change(TrailEntry entry) {
        var fields = new ArrayList<TenureField>();
        for (var column : COLUMNS) {
            var old = text(entry.before(), column);
            var now = text(entry.after(), column);
            if (!Objects.equals(old, now)) {
                fields.add(new TenureField(column, old, now));
            }
        }
        var by = Optional.ofNullable(entry.account()).orElse(Actor.SYSTEM.account());
        return new TenureChange(entry.at(), accounts.displayName(by), entry.operation(), fields);
    }

    private static @Nullable String text(@Nullable JsonNode row, String column) {
        var value = row == null ? null : row.get(column);
        return value == null || value.isNull() ? null : value.asString();
    }
}
