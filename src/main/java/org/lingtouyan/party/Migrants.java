package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.party.AwayContact.Way;
import org.lingtouyan.party.MemberAway.Whereabouts;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Members who are away: where and for what, who keeps touch with them, and each contact. */
@Component
public class Migrants {

    static final String PURPOSES = "awayFor";

    private static final String AWAY = Entered.MEMBER_AWAY.table();
    private static final String CONTACT = Entered.AWAY_CONTACT.table();

    private final PartyTable table;
    private final TakenBack takenBack;
    private final Organisations organisations;
    private final MemberLifeLists members;
    private final MigrantRules rules;
    private final Codes codes;
    private final Divisions divisions;
    private final Actors actors;

    Migrants(
            PartyTable table,
            TakenBack takenBack,
            Organisations organisations,
            MemberLifeLists members,
            MigrantRules rules,
            Codes codes,
            Divisions divisions,
            Actors actors) {
        this.table = table;
        this.takenBack = takenBack;
        this.organisations = organisations;
        this.members = members;
        this.rules = rules;
        this.codes = codes;
        this.divisions = divisions;
        this.actors = actors;
    }

    /** Takes over what is sound already. */
    @Transactional
    public void takeOver(Collection<MemberAway> away, Collection<AwayContact> contacts) {
        actors.require(Right.WRITE_RECORDS);
        table.addAll(AWAY, away);
        table.addAll(CONTACT, contacts);
    }

    /** @return false if just this was told before */
    @Transactional
    boolean left(UUID id, UUID organisationId, UUID cadre, LocalDate leftOn, Whereabouts now, LocalDate today) {
        actors.require(Right.WRITE_RECORDS);
        var branch = organisations.living(organisationId);
        branch.requireHasMembers();
        var told = MemberAway.begun(id, branch, cadre, rules.days(branch.divisionCode(), leftOn), now);
        var held = table.find(AWAY, id, MemberAway.class);
        if (held.isPresent()) {
            if (!held.get().isSame(told)) {
                throw PartyRefused.PARTY_ID_TAKEN.because();
            }
            return false;
        }
        requireNotAhead(leftOn, "leftOn", today);
        if (!members.members(branch, today).contains(cadre)) {
            throw PartyRefused.NOT_MEMBERS_THAT_DAY.because().with("field", "cadreId");
        }
        requireSound(branch, cadre, now, today);
        return table.add(AWAY, told);
    }

    /** Where somebody is now or who keeps touch from now on, or the right days. */
    @Transactional
    void correct(UUID id, int version, LocalDate leftOn, @Nullable LocalDate backOn, Whereabouts now, LocalDate today) {
        var held = toWrite(id);
        var branch = organisations.find(held.organisationId());
        requireNotAhead(leftOn, "leftOn", today);
        requireSound(branch, held.cadreId(), now, today);
        var right = held.corrected(rules.days(held.divisionCode(), leftOn), now, backOn, version);
        if (backOn != null && !backOn.isAfter(right.validFrom())) {
            throw PartyRefused.ENDS_BEFORE_IT_BEGINS.because().with("field", "backOn");
        }
        table.change(AWAY, right);
    }

    @Transactional
    void back(UUID id, int version, LocalDate on, LocalDate today) {
        requireNotAhead(on, "on", today);
        table.change(AWAY, toWrite(id).back(on, version));
    }

    /** The branch was in touch on a day, in one way, with each of them; the keys are the ids of the contacts. */
    @Transactional
    void contacted(UUID organisationId, Map<UUID, UUID> contacts, LocalDate on, Way way, LocalDate today) {
        actors.require(Right.WRITE_RECORDS);
        var branch = organisations.find(organisationId);
        requireNotAhead(on, "heldOn", today);
        var away = table.of(branch, AWAY, "left_on", MemberAway.class);
        for (var cadre : contacts.values()) {
            if (away.stream().noneMatch(one -> one.cadreId().equals(cadre) && one.isOn(on))) {
                throw PartyRefused.NOT_AWAY_THAT_DAY.because().with("field", "cadreId");
            }
        }
        var due = rules.nextContact(branch.divisionCode(), on);
        table.addAll(
                CONTACT,
                contacts.entrySet().stream()
                        .map(one -> new AwayContact(
                                one.getKey(), branch.divisionCode(), branch.id(), one.getValue(), on, way, due, 1))
                        .toList());
    }

    /** Contacts of a branch with somebody, the latest first. */
    @Transactional(readOnly = true)
    List<AwayContact> contacts(Organisation branch, UUID cadre) {
        actors.require(Right.READ_RECORDS);
        return table.of(branch, CONTACT, "held_on", AwayContact.class).stream()
                .filter(one -> one.cadreId().equals(cadre))
                .toList();
    }

    private void requireSound(Organisation branch, UUID cadre, Whereabouts now, LocalDate today) {
        if ((now.awayTo() == null) == (now.place() == null)) {
            throw PartyRefused.AWAY_NOWHERE.because().with("field", "place");
        }
        if (now.awayTo() != null && divisions.find(now.awayTo()).isEmpty()) {
            throw PartyRefused.AWAY_NOWHERE.because().with("field", "division");
        }
        if (codes.get(PURPOSES, now.purpose()).isEmpty()) {
            throw PartyRefused.AWAY_FOR_UNKNOWN.because().with("field", "purpose");
        }
        var keeper = now.keeperId();
        if (keeper != null
                && (keeper.equals(cadre) || !members.members(branch, today).contains(keeper))) {
            throw PartyRefused.KEEPER_NOT_OF_THE_BRANCH.because().with("field", "keeperId");
        }
    }

    private static void requireNotAhead(LocalDate day, String field, LocalDate today) {
        if (day.isAfter(today)) {
            throw PartyRefused.NOT_YET.because().with("field", field);
        }
    }

    private MemberAway toWrite(UUID id) {
        actors.require(Right.WRITE_RECORDS);
        takenBack.requireHere(Entered.MEMBER_AWAY, id);
        return table.find(AWAY, id, MemberAway.class).orElseThrow(RequestRefused.NOT_FOUND::because);
    }
}
