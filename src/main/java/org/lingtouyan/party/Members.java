package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.party.Member.Left;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is a member of which organisation since when. The register itself belongs to the national system: what stands here was
 * taken from it, or says beforehand what will come from it.
 */
@Component
public class Members {

    private static final String MEMBER = "member";
    private static final String ABLE_HAND = "able_hand";

    private final PartyTable table;
    private final Organisations organisations;
    private final PartyLeadership leadership;
    private final DevelopmentRules rules;
    private final MigrantMoves migrants;
    private final Actors actors;

    Members(
            PartyTable table,
            Organisations organisations,
            PartyLeadership leadership,
            DevelopmentRules rules,
            MigrantMoves migrants,
            Actors actors) {
        this.table = table;
        this.organisations = organisations;
        this.leadership = leadership;
        this.rules = rules;
        this.migrants = migrants;
        this.actors = actors;
    }

    /** Takes over memberships and trained people that fit together already. */
    @Transactional
    public void takeOver(Collection<Member> members, Collection<AbleHand> ableHands) {
        actors.require(Right.WRITE_RECORDS);
        table.addAll(MEMBER, members);
        table.addAll(ABLE_HAND, ableHands);
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND outside the actor's area */
    @Transactional(readOnly = true)
    Member find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(MEMBER, id, Member.class).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /** @return false if just this was said before */
    @Transactional
    boolean join(Member told) {
        actors.require(Right.WRITE_RECORDS);
        told.requireSound();
        rules.requireOnTrial(told);
        organisations.living(told.organisationId()).requireHasMembers();
        leadership.requireKnown(told.cadreId());
        if (table.add(MEMBER, told)) {
            return true;
        }
        if (!find(told.id()).isSame(told)) {
            throw PartyRefused.PARTY_ID_TAKEN.because();
        }
        return false;
    }

    /** Moves a member to another organisation on a day; both memberships stay, one after the other. */
    @Transactional
    void move(UUID id, int version, UUID newId, UUID toOrganisation, LocalDate on) {
        actors.require(Right.WRITE_RECORDS);
        if (table.find(MEMBER, newId, Member.class).isPresent()) {
            return;
        }
        var held = find(id);
        var other = organisations.living(toOrganisation);
        other.requireHasMembers();
        if (other.id().equals(held.organisationId())) {
            throw PartyRefused.MOVES_TO_ITSELF.because().with("field", "organisationId");
        }
        table.change(MEMBER, held.left(on, Left.MOVED, version));
        table.add(MEMBER, held.movedTo(other, newId, on));
        migrants.follow(held, other, newId, on);
    }

    @Transactional
    void leave(UUID id, int version, LocalDate on, Left because) {
        actors.require(Right.WRITE_RECORDS);
        table.change(MEMBER, find(id).left(on, because, version));
    }

    @Transactional(readOnly = true)
    List<AbleHand> trained(Organisation by) {
        actors.require(Right.READ_RECORDS);
        return table.of(by, ABLE_HAND, "trained_on", AbleHand.class);
    }

    /** @return false if just this was said before */
    @Transactional
    boolean train(UUID id, UUID organisationId, UUID cadreId, LocalDate on) {
        actors.require(Right.WRITE_RECORDS);
        var organisation = organisations.living(organisationId);
        if (organisation.chainNode() == null) {
            throw PartyRefused.NOT_ON_CHAIN.because().with("field", "organisationId");
        }
        leadership.requireKnown(cadreId);
        var hand = new AbleHand(id, organisation.divisionCode(), organisationId, cadreId, on, 1);
        if (table.add(ABLE_HAND, hand)) {
            return true;
        }
        if (table.find(ABLE_HAND, id, AbleHand.class).filter(hand::equals).isEmpty()) {
            throw PartyRefused.PARTY_ID_TAKEN.because();
        }
        return false;
    }
}
