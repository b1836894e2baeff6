package org.lingtouyan.homemap;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the map: homes are placed, put right and taken off. */
@Service
public class Homes {

    private final HomeTable table;
    private final BaseTable bases;
    private final KnownHouseholds households;
    private final Actors actors;

    Homes(HomeTable table, BaseTable bases, KnownHouseholds households, Actors actors) {
        this.table = table;
        this.bases = bases;
        this.households = households;
        this.actors = actors;
    }

    /** Where a household lives now, who said so and when. */
    public record HeldHome(
            UUID id, HomePlace place, int version, @Nullable UUID enteredBy, @Nullable OffsetDateTime enteredAt) {}

    /** A place told of the past. */
    public record PastHome(UUID id, DivisionCode village, UUID household, HomePlace place, LocalDate since) {}

    /** Many at once; for loading. */
    @Transactional
    public void load(List<PastHome> past) {
        actors.require(Right.WRITE_RECORDS);
        table.insert(past.stream()
                .map(one -> Home.of(one.id(), one.village(), one.household(), one.place(), one.since()))
                .toList());
    }

    /** Nothing also where the actor may not look. */
    @Transactional(readOnly = true)
    public Optional<HeldHome> of(UUID household) {
        actors.require(Right.READ_RECORDS);
        return table.ofHousehold(household);
    }

    /** The same place as it is said on what lies under the map now: a drawing may have been photographed anew since. */
    @Transactional(readOnly = true)
    public HomePlace asOfNow(HomePlace place, DivisionCode village) {
        return place.baseId() == null
                ? place
                : bases.inForce(village)
                        .filter(base -> base.kind() == Base.Kind.PICTURE)
                        .filter(base -> bases.sameDrawing(base.id()).contains(place.baseId()))
                        .map(base -> place.on(base.id()))
                        .orElseThrow(HomeMapRefused.HOME_BASE_REPLACED::because);
    }

    /** Says where a household lives, wherever it was said to live before. */
    @Transactional
    public void say(UUID id, UUID household, HomePlace told) {
        actors.require(Right.WRITE_RECORDS);
        var known = households.requireOpen(household);
        var place = fit(told, known);
        var held = table.ofHouseholdToWrite(known.id());
        if (held.isPresent()) {
            write(held.get().at(place));
        } else {
            table.insert(List.of(Home.of(id, known.division(), known.id(), place, Here.today())));
        }
    }

    /** @return false if just this was placed before */
    @Transactional
    boolean place(UUID id, UUID household, HomePlace told) {
        actors.require(Right.WRITE_RECORDS);
        var known = households.requireOpen(household);
        var there = table.find(id);
        if (there.isPresent()) {
            requireSame(there.get(), known, told);
            return false;
        }
        table.insert(List.of(Home.of(id, known.division(), known.id(), fit(told, known), Here.today())));
        return true;
    }

    /** What was put right since was placed all the same. */
    private static void requireSame(Home held, KnownHousehold household, HomePlace told) {
        boolean same = held.version() > 1 || held.place().sameAs(told);
        if (!held.householdId().equals(household.id()) || !same) {
            throw HomeMapRefused.HOME_ID_TAKEN.because().with("field", "id");
        }
    }

    @Transactional
    void change(UUID id, String expectedVersion, HomePlace told) {
        var held = toWrite(id, expectedVersion);
        write(held.at(fit(told, households.requireOpen(held.householdId()))));
    }

    @Transactional
    void takeOff(UUID id, String expectedVersion) {
        write(toWrite(id, expectedVersion).ended(Here.today(), "TAKEN_OFF"));
    }

    @Transactional(readOnly = true)
    Home find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    private Home toWrite(UUID id, String expectedVersion) {
        actors.require(Right.WRITE_RECORDS);
        var held = table.findToWrite(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        held.requireOpen(expectedVersion);
        return held;
    }

    private void write(Home home) {
        if (!table.update(home)) {
            throw HomeMapRefused.HOME_STALE.because(home.version(), home.version() + 1);
        }
    }

    private HomePlace fit(HomePlace told, KnownHousehold household) {
        told.requireFit();
        return asOfNow(told, household.division());
    }
}
