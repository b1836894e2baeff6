package org.lingtouyan.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.pairing.Pair.Role;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of pairing: pairs begin, end, take over from one another and are corrected here, one transaction a deed. */
@Service
public class Pairs {

    private static final String FIRST = "01";

    private final PairTable table;
    private final PairLimits limits;
    private final KnownHouseholds households;
    private final Helpers helpers;
    private final Actors actors;

    Pairs(PairTable table, PairLimits limits, KnownHouseholds households, Helpers helpers, Actors actors) {
        this.table = table;
        this.limits = limits;
        this.households = households;
        this.helpers = helpers;
        this.actors = actors;
    }

    /** Writes pairs of one county in one statement, for loading; what contradicts what is held fails by its constraints. */
    @Transactional
    public void load(List<NewPair> pairs) {
        actors.require(Right.WRITE_RECORDS);
        if (!pairs.isEmpty()) {
            table.insertAll(pairs.stream().map(Pairs::loaded).toList());
        }
    }

    private static Pair loaded(NewPair told) {
        return new Pair(
                told.id(),
                told.division(),
                told.household(),
                told.cadre(),
                told.main() ? Role.MAIN : Role.FURTHER,
                told.kind(),
                told.from(),
                told.to(),
                FIRST,
                told.to() == null ? null : "03",
                null,
                null,
                null,
                false,
                1);
    }

    /** Begins pairs that were proposed, as if each had been entered by hand; one that cannot be lets none be. */
    @Transactional
    public void accept(List<ProposedPair> proposed) {
        proposed.forEach(pair -> begin(pair.wish()));
    }

    /** @return false if just this had been begun before */
    @Transactional
    boolean begin(PairWish wish) {
        actors.require(Right.WRITE_RECORDS);
        var hash = DigestUtils.sha256Hex(wish.toString());
        var known = table.hash(wish.id());
        if (known.isPresent()) {
            if (!known.get().equals(hash)) {
                throw PairingRefused.PAIR_ID_TAKEN.because().with("field", "id");
            }
            return false;
        }
        var pair = wish.pair(households.requireOpen(wish.household()));
        helpers.require(pair.cadre());
        if (wish.inPlaceOf() != null) {
            giveWay(wish);
        }
        write(pair, wish.beyondLimit(), hash);
        return true;
    }

    /** The pair as it is to be written, once nobody else is in its place and the helper has room. */
    void write(Pair pair, @Nullable String beyondLimit, String hash) {
        table.oneAtATime(pair.cadre());
        requireAlone(pair);
        table.insert(
                pair.corrected(
                        pair.role(),
                        pair.kind(),
                        pair.from(),
                        pair.to(),
                        pair.beginReason(),
                        pair.endReason(),
                        pair.note(),
                        limits.reasonNeeded(pair, beyondLimit)),
                hash);
    }

    private void giveWay(PairWish wish) {
        var before = toWrite(Objects.requireNonNull(wish.inPlaceOf()));
        if (!before.household().equals(wish.household())) {
            throw PairingRefused.HANDOVER_OF_OTHERS.because().with("field", "inPlaceOf");
        }
        if (before.cadre().equals(wish.cadre())) {
            throw PairingRefused.HANDOVER_TO_THE_SAME.because().with("field", "cadreId");
        }
        table.update(before.endedOn(wish.from(), wish.endReason() == null ? "03" : wish.endReason(), null)
                .checked());
    }

    private void requireAlone(Pair pair) {
        table.openOfHouseholds(pair.division().countyCode(), List.of(pair.household()), pair.from()).stream()
                .filter(held -> pair.role() == Role.MAIN && held.role() == Role.MAIN)
                .filter(held -> pair.to() == null || held.from().isBefore(pair.to()))
                .findFirst()
                .ifPresent(held -> {
                    throw PairingRefused.HOUSEHOLD_HAS_A_HELPER
                            .because(helpers.name(held.cadre()), held.from())
                            .with("field", "role")
                            .with("pair", held.id());
                });
    }

    @Transactional
    Pair end(UUID id, String expectedVersion, LocalDate on, String reason, @Nullable String note) {
        actors.require(Right.WRITE_RECORDS);
        var held = toWrite(id);
        held.requireVersion(expectedVersion);
        table.update(held.endedOn(on, reason, note).checked());
        return find(id);
    }

    /** What had been entered wrongly is as told now. */
    @Transactional
    Pair correct(UUID id, String expectedVersion, java.util.function.UnaryOperator<Pair> correction) {
        actors.require(Right.WRITE_RECORDS);
        var held = toWrite(id);
        held.requireVersion(expectedVersion);
        table.update(correction.apply(held).checked());
        return find(id);
    }

    @Transactional(readOnly = true)
    Pair find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /** All pairs a household ever had, also where it lived before it moved and as what was merged into it. */
    @Transactional(readOnly = true)
    List<Pair> ofHousehold(UUID household) {
        actors.require(Right.READ_RECORDS);
        return table.ofHouseholds(
                households.wholeLife(households.require(household).id()));
    }

    private Pair toWrite(UUID id) {
        return table.findToWrite(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }
}
