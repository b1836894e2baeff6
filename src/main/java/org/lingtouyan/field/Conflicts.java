package org.lingtouyan.field;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.field.Conflict.Choice;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.household.ToldAtVisits;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fields that two people changed wait here until a third, or one of them, says which holds. */
@Service
class Conflicts {

    /** How long a phone is told what was decided of what it sent. */
    private static final int TOLD_FOR_DAYS = 30;

    private final ConflictTable table;
    private final KnownHouseholds households;
    private final ToldAtVisits register;
    private final PlacedHomes places;
    private final DoneMeasures measures;
    private final Actors actors;

    Conflicts(
            ConflictTable table,
            KnownHouseholds households,
            ToldAtVisits register,
            PlacedHomes places,
            DoneMeasures measures,
            Actors actors) {
        this.table = table;
        this.households = households;
        this.register = register;
        this.places = places;
        this.measures = measures;
        this.actors = actors;
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND for a division that is not in the actor's area */
    @Transactional(readOnly = true)
    List<Conflict> page(
            DivisionCode division, boolean open, @Nullable LocalDate afterDay, @Nullable UUID afterId, int limit) {
        if (!actors.require(Right.READ_RECORDS).area().contains(division)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return table.page(division, open, afterDay, afterId, limit);
    }

    @Transactional(readOnly = true)
    List<Conflict> decidedOfMine() {
        var actor = actors.require(Right.READ_RECORDS);
        return table.decidedSince(actor.account(), Here.today().minusDays(TOLD_FOR_DAYS));
    }

    @Transactional(readOnly = true)
    Conflict find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /** The phone's value is written as if entered now, as true on the day it was told; the record's stays as it is. */
    @Transactional
    void decide(UUID id, String expectedVersion, Choice choice, @Nullable String word) {
        var actor = actors.require(Right.WRITE_RECORDS);
        var conflict = table.findToWrite(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        conflict.requireOpen(expectedVersion);
        if (choice == Choice.PHONE) {
            write(conflict);
        }
        table.decide(conflict, choice, actor.account(), word, Here.today());
    }

    private void write(Conflict conflict) {
        var household = households.goesOn(conflict.household()).orElseThrow(FieldRefused.FIELD_HOUSEHOLD_GONE::because);
        if (conflict.change().field() == Changeable.HOME) {
            places.write(conflict, household);
            return;
        }
        if (conflict.change().field() == Changeable.MEASURE) {
            measures.write(conflict);
            return;
        }
        var held = register.held(household.id());
        var told = FieldMerge.only(held.shown(), conflict.change());
        register.tell(household.id(), held.version(), conflict.saidOn(), told.told(), told.account());
    }
}
