package org.lingtouyan.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.lingtouyan.access.SearchKeyTable.SealedNumber;
import org.lingtouyan.access.SearchKeyTable.SearchKeyState;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.installation.Secrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the key that private values are found by, beside servers at work: first everything is found under the next key
 * too, then by that one alone. What is done stands in the records themselves, so whatever breaks it off, it goes on there.
 */
@Component
class SearchKeyRotation {

    private static final UUID BEGINNING = new UUID(0, 0);
    private static final int AT_ONCE = 500;

    private final Secrets secrets;
    private final Privacy privacy;
    private final SearchKeyTable table;
    private final TrailNotes notes;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final Duration pause;

    /** @param pause how long the earlier key's fingerprints stay after they are searched no more, for who looks one up just now */
    SearchKeyRotation(
            Secrets secrets,
            Privacy privacy,
            SearchKeyTable table,
            TrailNotes notes,
            Actors actors,
            TransactionTemplate transaction,
            @Value("${lingtouyan.search-key-pause:PT1M}") Duration pause) {
        this.secrets = secrets;
        this.privacy = privacy;
        this.table = table;
        this.notes = notes;
        this.actors = actors;
        this.transaction = transaction;
        this.pause = pause;
    }

    /** Makes the next key and asks for the change; nothing when one is under way. */
    SearchKeyState begin() {
        var use = asSystem(table::use);
        if (use.beside() == null) {
            int next = use.searched() + 1;
            PrivacyConfiguration.makeSearchKey(secrets, next);
            long all = table.tables().stream()
                    .mapToLong(name -> asSystem(() -> table.sealed(name)))
                    .sum();
            asSystem(() -> table.begin(next, all));
        }
        return state();
    }

    SearchKeyState state() {
        return asSystem(table::state);
    }

    /**
     * Goes on with a change that is under way, as far as it may.
     *
     * @param going asked before every portion
     * @return whether anything was done
     */
    boolean goOn(BooleanSupplier going) {
        var use = asSystem(table::use);
        if (use.beside() == null || use.clearing() && recent(state())) {
            return false;
        }
        for (var name : table.tables()) {
            for (var county : asSystem(() -> table.countiesToDo(name, use))) {
                if (!goOn(name, county, use, going)) {
                    return false;
                }
            }
        }
        return moveOn(use);
    }

    private boolean goOn(String name, String county, SearchKeyUse use, BooleanSupplier going) {
        int changed = 0;
        for (var after = BEGINNING; ; ) {
            if (!going.getAsBoolean()) {
                return false;
            }
            var last = after;
            var some = asSystem(() -> table.toDo(name, county, use, last, AT_ONCE));
            if (some.isEmpty()) {
                note(name, county, changed, use);
                return true;
            }
            changed += asSystem(() -> portion(name, county, use, some));
            after = some.get(some.size() - 1).id();
        }
    }

    private int portion(String name, String county, SearchKeyUse use, List<SealedNumber> some) {
        return use.filling()
                ? table.fill(
                        name,
                        county,
                        use,
                        some,
                        some.stream().map(one -> found(one, use)).toList())
                : table.clear(name, county, use, some);
    }

    private byte[] found(SealedNumber one, SearchKeyUse use) {
        var number = privacy.sealer(one.dataKey(), one.keyVersion()).open(one.identitySealed());
        int version = use.beside() == null ? use.searched() : use.beside();
        return privacy.fingerprintUnder(version, IdentityNumber.parse(number).citizen());
    }

    /** Only at a moment when nobody writes, and only if nobody has written without the next key since. */
    private boolean moveOn(SearchKeyUse use) {
        return asSystem(() -> {
            if (!table.lockOutWriters()
                    || !table.use().equals(use)
                    || table.tables().stream().anyMatch(name -> table.anyToDo(name, use))) {
                return false;
            }
            if (use.filling()) {
                table.searchByTheNext();
            } else {
                table.end();
            }
            return true;
        });
    }

    private boolean recent(SearchKeyState state) {
        var since = state.searchedAt();
        return since != null && since.plus(pause).isAfter(OffsetDateTime.now());
    }

    private void note(String name, String county, int changed, SearchKeyUse use) {
        var said =
                Map.of("searchKey", use.beside() == null ? 0 : use.beside(), "filled", use.filling(), "count", changed);
        asSystem(() -> {
            notes.note(
                    TrailEntry.Operation.WRAP,
                    new DivisionCode(county + "000000"),
                    name,
                    UuidCreator.getTimeOrderedEpoch(),
                    said);
            return changed;
        });
    }

    private <T> T asSystem(Supplier<T> work) {
        return actors.as(Actor.SYSTEM, () -> transaction.execute(begun -> work.get()));
    }
}
