package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Organisations and members as the wire shows them: with the names of people and places beside their codes. */
@Component
class PartyShowing {

    private final Organisations organisations;
    private final PartyLeadership leadership;
    private final Cadres cadres;
    private final Divisions divisions;
    private final Actors actors;

    PartyShowing(
            Organisations organisations,
            PartyLeadership leadership,
            Cadres cadres,
            Divisions divisions,
            Actors actors) {
        this.organisations = organisations;
        this.leadership = leadership;
        this.cadres = cadres;
        this.divisions = divisions;
        this.actors = actors;
    }

    record ListedOrganisation(
            UUID id,
            DivisionCode division,
            String place,
            String name,
            Organisation.Kind kind,
            Organisation.Setting setting,
            Organisation.@Nullable SetupMode setupMode,
            Organisation.@Nullable ChainNode chainNode,
            @Nullable String industry,
            @Nullable UUID parentId,
            @Nullable String secretary,
            int members,
            int below,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate validTo) {}

    /** One that stands above another. */
    record AboveIt(UUID id, String name) {}

    record ShownOfficer(
            UUID id,
            UUID cadreId,
            @Nullable String name,
            Officer.Post post,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int version,
            boolean ofTheTeam) {}

    record ShownTerm(UUID id, LocalDate electedOn, LocalDate dueOn, @Nullable LocalDate endedOn, int version) {}

    record ShownOrganisation(
            UUID id,
            DivisionCode division,
            String place,
            String name,
            Organisation.Kind kind,
            Organisation.Setting setting,
            @Nullable UUID parentId,
            Organisation.@Nullable SetupMode setupMode,
            Organisation.@Nullable ChainNode chainNode,
            @Nullable String industry,
            Organisation.@Nullable Joins joins,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int version,
            List<AboveIt> above,
            boolean ledByTheTeam,
            List<ShownOfficer> officers,
            List<ShownTerm> terms) {}

    record ListedMember(
            UUID id,
            UUID organisationId,
            String organisation,
            UUID cadreId,
            @Nullable String name,
            LocalDate admittedOn,
            @Nullable LocalDate fullOn,
            boolean onChain,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            Member.@Nullable Left leftBecause,
            int version,
            @Nullable String group) {}

    /** The division asked for, or all of the actor's area. */
    DivisionCode area(@Nullable DivisionCode division) {
        return division != null
                ? division
                : new DivisionCode(actors.require(Right.READ_RECORDS).area().from());
    }

    Page<ListedOrganisation> listed(Page<OrganisationLists.Found> page) {
        var names = names(page.items().stream().map(OrganisationLists.Found::secretary));
        return new Page<>(
                page.items().stream().map(found -> listed(found, names)).toList(), page.next());
    }

    @Transactional(readOnly = true)
    public ShownOrganisation shown(Organisation one) {
        var officers = leadership.posts(one);
        var names = names(officers.stream().map(HeldPost::cadreId));
        return new ShownOrganisation(
                one.id(),
                one.divisionCode(),
                divisions.pathText(one.divisionCode()),
                one.name(),
                one.kind(),
                one.setting(),
                one.parentId(),
                one.setupMode(),
                one.chainNode(),
                one.industry(),
                one.joins(),
                one.validFrom(),
                one.validTo(),
                one.version(),
                organisations.above(one).stream()
                        .map(above -> new AboveIt(above.id(), above.name()))
                        .toList(),
                leadership.isLedByTheTeam(one),
                officers.stream()
                        .map(officer -> new ShownOfficer(
                                officer.postId(),
                                officer.cadreId(),
                                names.get(officer.cadreId()),
                                officer.post(),
                                officer.validFrom(),
                                officer.validTo(),
                                officer.version(),
                                officer.ofTheTeam()))
                        .toList(),
                leadership.terms(one).stream()
                        .map(term -> new ShownTerm(
                                term.id(), term.electedOn(), term.dueOn(), term.endedOn(), term.version()))
                        .toList());
    }

    Page<ListedMember> members(Page<MemberLists.Found> page) {
        var names = names(page.items().stream().map(MemberLists.Found::cadreId));
        var listed = new ArrayList<ListedMember>();
        for (var found : page.items()) {
            listed.add(new ListedMember(
                    found.id(),
                    found.organisationId(),
                    found.organisation(),
                    found.cadreId(),
                    names.get(found.cadreId()),
                    found.admittedOn(),
                    found.fullOn(),
                    found.onChain(),
                    found.validFrom(),
                    found.validTo(),
                    found.leftBecause(),
                    found.version(),
                    found.groupName()));
        }
        return new Page<>(listed, page.next());
    }

    /** Who they are by name; names are not hidden by scope. */
    Map<UUID, String> names(Stream<@Nullable UUID> people) {
        var known = cadres.named(people.filter(Objects::nonNull).distinct().toList());
        var names = new java.util.HashMap<UUID, String>();
        known.forEach((id, one) -> names.put(id, one.name()));
        return names;
    }

    String place(String division) {
        return divisions.pathText(new DivisionCode(division));
    }

    private ListedOrganisation listed(OrganisationLists.Found found, Map<UUID, String> names) {
        return new ListedOrganisation(
                found.id(),
                new DivisionCode(found.divisionCode()),
                place(found.divisionCode()),
                found.name(),
                found.kind(),
                found.setting(),
                found.setupMode(),
                found.chainNode(),
                found.industry(),
                found.parentId(),
                found.secretary() == null ? null : names.get(found.secretary()),
                found.members(),
                found.below(),
                found.dueOn(),
                found.validTo());
    }
}
