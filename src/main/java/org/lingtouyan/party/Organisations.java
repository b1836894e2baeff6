package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Founds, changes, moves and ends Party organisations. */
@Component
public class Organisations {

    private static final String TABLE = "organisation";

    private final PartyTable table;
    private final ChainOrganisations chain;
    private final Actors actors;
    private final Divisions divisions;

    Organisations(PartyTable table, ChainOrganisations chain, Actors actors, Divisions divisions) {
        this.table = table;
        this.chain = chain;
        this.actors = actors;
        this.divisions = divisions;
    }

    /** Takes over organisations that fit together already: parents stand before those below them or are held. */
    @Transactional
    public void found(Collection<Organisation> organisations) {
        actors.require(Right.WRITE_RECORDS);
        table.addAll(TABLE, organisations);
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND outside the actor's area */
    @Transactional(readOnly = true)
    public Organisation find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(TABLE, id, Organisation.class).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /** What it stands below, from the top of the county down, as far as the actor may see. */
    @Transactional(readOnly = true)
    List<Organisation> above(Organisation organisation) {
        return table.upwards(organisation);
    }

    /** @return false if just this was created before */
    @Transactional
    boolean create(Organisation told) {
        requireOwn(told.divisionCode());
        var founded = placed(told);
        if (table.add(TABLE, founded)) {
            return true;
        }
        if (table.find(TABLE, told.id(), Organisation.class)
                .filter(founded::isSame)
                .isEmpty()) {
            throw PartyRefused.PARTY_ID_TAKEN.because();
        }
        return false;
    }

    /** Says what it is now; its place stays. Put below another, all below it go along. */
    @Transactional
    void change(Organisation told) {
        actors.require(Right.WRITE_RECORDS);
        var held = find(told.id());
        var now = placed(told);
        if (held.version() != told.version()) {
            throw PartyRefused.PARTY_STALE.because();
        }
        if (now.parentId() != null && (now.parentId().equals(held.id()) || isAbove(held, find(now.parentId())))) {
            throw PartyRefused.OWN_ANCESTOR.because().with("field", "parentId");
        }
        if (now.depth() != held.depth() || !java.util.Objects.equals(now.parentId(), held.parentId())) {
            table.moveBelow(held, now);
        }
        table.change(TABLE, now);
    }

    /** Ends it on that day; its members and what exists below it go elsewhere first, whom it carries along has to be told. */
    @Transactional
    void end(UUID id, int version, LocalDate on) {
        actors.require(Right.WRITE_RECORDS);
        var held = find(id);
        if (held.validTo() != null) {
            throw PartyRefused.ORGANISATION_HAS_ENDED.because();
        }
        int below = table.below(held);
        if (below > 0) {
            throw PartyRefused.ORGANISATION_STILL_HAS.because(below);
        }
        var known = chain.named(held.divisionCode().countyCode(), List.of(id)).get(id);
        if (known != null && known.carries() > 0) {
            throw PartyRefused.ORGANISATION_STILL_CARRIES.because(known.carries());
        }
        if (!on.isAfter(held.validFrom())) {
            throw PartyRefused.ENDS_BEFORE_IT_BEGINS.because().with("field", "on");
        }
        if (on.isAfter(Here.today())) {
            throw PartyRefused.NOT_YET.because().with("field", "on");
        }
        long members = table.of(held, Entered.MEMBER.table(), "valid_from", Member.class).stream()
                .filter(member -> member.validTo() == null || member.validTo().isAfter(on))
                .count();
        if (members > 0) {
            throw PartyRefused.ORGANISATION_STILL_HAS_MEMBERS.because(members);
        }
        table.change(TABLE, held.endedOn(on, version));
    }

    /** @throws org.lingtouyan.shared.Refusal ORGANISATION_HAS_ENDED */
    Organisation living(UUID id) {
        var found = find(id);
        if (found.validTo() != null) {
            throw PartyRefused.ORGANISATION_HAS_ENDED.because();
        }
        return found;
    }

    void requireOwn(DivisionCode division) {
        if (!actors.require(Right.WRITE_RECORDS).area().contains(division) || !divisions.isLiving(division)) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }

    private boolean isAbove(Organisation one, Organisation other) {
        return table.upwards(other).stream().anyMatch(above -> above.id().equals(one.id()));
    }

    /** With the depth that its parent gives it. */
    private Organisation placed(Organisation told) {
        var parent = parent(told);
        told.requireSound(parent);
        return parent == null ? told : told.below(parent);
    }

    private @Nullable Organisation parent(Organisation told) {
        if (told.parentId() == null) {
            return null;
        }
        return table.find(TABLE, told.parentId(), Organisation.class)
                .filter(parent -> parent.divisionCode()
                        .countyCode()
                        .equals(told.divisionCode().countyCode()))
                .orElseThrow(() -> PartyRefused.PARENT_UNKNOWN.because().with("field", "parentId"));
    }
}
