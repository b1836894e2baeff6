package org.lingtouyan.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lingtouyan.access.WrappedKeys.Wrapped;
import org.lingtouyan.division.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wraps the keys of all records by the newest master key, county by county, beside servers at work: they open what either
 * version wrapped. Whatever it is broken off at, it goes on there.
 */
@Component
class KeyRotation {

    private static final UUID BEGINNING = new UUID(0, 0);
    private static final int AT_ONCE = 500;

    private final MasterKeys keys;
    private final Privacy privacy;
    private final WrappedKeys table;
    private final TrailNotes notes;
    private final Actors actors;
    private final TransactionTemplate transaction;

    KeyRotation(
            MasterKeys keys,
            Privacy privacy,
            WrappedKeys table,
            TrailNotes notes,
            Actors actors,
            TransactionTemplate transaction) {
        this.keys = keys;
        this.privacy = privacy;
        this.table = table;
        this.notes = notes;
        this.actors = actors;
        this.transaction = transaction;
    }

    /** How many keys of one county's table were wrapped anew. */
    record Step(String table, String county, int wrapped, int version) {}

    /** Makes a new master key, unless an earlier rotation is still to be finished. @return the version all are under now */
    int rotate(Consumer<Step> progress) {
        int version = unfinished() ? keys.current() : keys.makeNext();
        for (var name : table.tables()) {
            for (var county : asSystem(() -> table.countiesOlderThan(name, version))) {
                progress.accept(new Step(name, county, wrapAnew(name, county, version), version));
            }
        }
        return version;
    }

    private boolean unfinished() {
        return table.tables().stream().anyMatch(name -> asSystem(() -> table.anyOlderThan(name, keys.current())));
    }

    private int wrapAnew(String name, String county, int version) {
        int wrapped = 0;
        for (var after = BEGINNING; ; ) {
            var last = after;
            var some = asSystem(() -> table.olderThan(name, county, version, last, AT_ONCE));
            if (some.isEmpty()) {
                break;
            }
            var anew = some.stream().map(each -> anew(each, version)).toList();
            wrapped += asSystem(() -> table.replace(name, county, some, anew, version));
            after = some.get(some.size() - 1).id();
        }
        note(name, county, wrapped, version);
        return wrapped;
    }

    private byte[] anew(Wrapped key, int version) {
        return privacy.wrappedAnew(key.dataKey(), key.keyVersion(), version);
    }

    private void note(String name, String county, int wrapped, int version) {
        var said = Map.of("keyVersion", version, "count", wrapped);
        asSystem(() -> {
            notes.note(
                    TrailEntry.Operation.WRAP,
                    new DivisionCode(county + "000000"),
                    name,
                    UuidCreator.getTimeOrderedEpoch(),
                    said);
            return wrapped;
        });
    }

    private <T> T asSystem(Supplier<T> work) {
        return actors.as(Actor.SYSTEM, () -> transaction.execute(begun -> work.get()));
    }
}
