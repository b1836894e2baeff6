package org.lingtouyan.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.Here;
import org.lingtouyan.visit.VisitShowing.NeedShown;
import org.lingtouyan.visit.VisitShowing.VisitShown;
import org.lingtouyan.visit.VisitShowing.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known already when somebody comes to visit: the form opens with it and asks only for what is otherwise now. */
@Component
public class VisitForms {

    private final KnownHouseholds households;
    private final VisitTable table;
    private final Visits visits;
    private final Needs needs;
    private final VisitShowing showing;
    private final Codes codes;
    private final Actors actors;

    VisitForms(
            KnownHouseholds households,
            VisitTable table,
            Visits visits,
            Needs needs,
            VisitShowing showing,
            Codes codes,
            Actors actors) {
        this.households = households;
        this.table = table;
        this.visits = visits;
        this.needs = needs;
        this.showing = showing;
        this.codes = codes;
        this.actors = actors;
    }

    public record FormMember(UUID id, String name, String relation, String relationLabel) {}

    /**
     * {@code householdVersion} goes back with whatever changed. {@code helper} visits unless somebody else does; open needs
     * are asked after.
     */
    public record VisitFormHeld(
            UUID householdId,
            String householdVersion,
            String number,
            @Nullable String headName,
            String place,
            @Nullable String statusLabel,
            @Nullable String mainCauseLabel,
            List<FormMember> members,
            @Nullable Visitor helper,
            @Nullable VisitShown lastVisit,
            List<NeedShown> openNeeds,
            LocalDate today) {}

    @Transactional(readOnly = true)
    public VisitFormHeld held(UUID id) {
        actors.require(Right.READ_RECORDS);
        var known = households.requireOpen(id);
        var today = Here.today();
        var village = known.division().value();
        var helper = table.mainHelper(known.countyCode(), village, id, today).orElse(null);
        var last = visits.ofHousehold(id, 1);
        return new VisitFormHeld(
                id,
                String.valueOf(known.version()),
                known.number(),
                known.headName(),
                showing.place(known.division()),
                label("status", known.status()),
                label("cause", known.mainCause()),
                members(known),
                helper == null ? null : VisitShowing.visitor(helper, showing.named(List.of(helper))),
                last.isEmpty() ? null : showing.visits(last).get(0),
                showing.cases(needs.ofHousehold(id).stream()
                        .filter(Need::open)
                        .map(need -> needs.find(need.id()))
                        .toList()),
                today);
    }

    private List<FormMember> members(KnownHousehold known) {
        return table.members(List.of(known)).getOrDefault(known.id(), List.of()).stream()
                .map(member -> new FormMember(
                        member.id(), member.name(), member.relation(), codes.told("relation", member.relation())))
                .toList();
    }

    private @Nullable String label(String list, @Nullable String code) {
        return code == null ? null : codes.told(list, code);
    }
}
