package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who applied to become a member, and how far they have come; once admitted, their membership says the rest. */
@Component
public class Developments {

    private static final String TABLE = Entered.DEVELOPMENT.table();

    private final PartyTable table;
    private final TakenBack takenBack;
    private final Organisations organisations;
    private final PartyLeadership leadership;
    private final DevelopmentRules rules;
    private final Actors actors;

    Developments(
            PartyTable table,
            TakenBack takenBack,
            Organisations organisations,
            PartyLeadership leadership,
            DevelopmentRules rules,
            Actors actors) {
        this.table = table;
        this.takenBack = takenBack;
        this.organisations = organisations;
        this.leadership = leadership;
        this.rules = rules;
        this.actors = actors;
    }

    /** Takes over what is sound already. */
    @Transactional
    public void takeOver(Collection<Development> developments) {
        actors.require(Right.WRITE_RECORDS);
        table.addAll(TABLE, developments);
    }

    /** @return false if just this was noted before */
    @Transactional
    boolean begin(Development told) {
        actors.require(Right.WRITE_RECORDS);
        organisations.living(told.organisationId()).requireHasMembers();
        leadership.requireKnown(told.cadreId());
        var held = table.find(TABLE, told.id(), Development.class);
        if (held.isPresent()) {
            if (!held.get().isSame(told)) {
                throw PartyRefused.PARTY_ID_TAKEN.because();
            }
            return false;
        }
        requireSound(told);
        return table.add(TABLE, told);
    }

    /** The next stage, or the right days of those before. */
    @Transactional
    void reach(UUID id, int version, LocalDate applied, @Nullable LocalDate activist, @Nullable LocalDate object) {
        var now = toWrite(id).reached(applied, activist, object, version);
        requireSound(now);
        table.change(TABLE, now);
    }

    @Transactional
    void stop(UUID id, int version, LocalDate on, String because) {
        table.change(TABLE, toWrite(id).stopped(on, because, version));
    }

    private void requireSound(Development told) {
        told.requireSound(rules.activistMonths(told.divisionCode(), told.activistOn()), Here.today());
    }

    private Development toWrite(UUID id) {
        actors.require(Right.WRITE_RECORDS);
        takenBack.requireHere(Entered.DEVELOPMENT, id);
        return table.find(TABLE, id, Development.class).orElseThrow(RequestRefused.NOT_FOUND::because);
    }
}
