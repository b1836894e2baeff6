package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Accounts;
import org.lingtouyan.access.Predecessors;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.household.HouseholdLists.Listed;
import org.lingtouyan.household.HouseholdRows.MembershipRow;
import org.lingtouyan.household.HouseholdRows.StateRow;
import org.lingtouyan.household.HouseholdView.IncomeView;
import org.lingtouyan.household.HouseholdView.MemberView;
import org.lingtouyan.household.HouseholdView.MergedLink;
import org.lingtouyan.household.HouseholdView.MovedLink;
import org.lingtouyan.household.HouseholdView.SpellView;
import org.lingtouyan.household.HouseholdView.YearView;
import org.lingtouyan.parameter.Code;
import org.lingtouyan.parameter.Codes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts a held household into the shape that travels. */
@Component
class Showing {

    private final Codes codes;
    private final Divisions divisions;
    private final Accounts accounts;
    private final Amending amending;
    private final Predecessors predecessors;

    Showing(Codes codes, Divisions divisions, Accounts accounts, Amending amending, Predecessors predecessors) {
        this.codes = codes;
        this.divisions = divisions;
        this.accounts = accounts;
        this.amending = amending;
        this.predecessors = predecessors;
    }

    HouseholdView view(HeldHousehold held) {
        var row = held.row();
        var facts = amending.shown(held);
        var state = facts.state();
        var year = facts.year();
        var entered = held.entered();
        return new HouseholdView(
                row.id(),
                row.divisionCode(),
                divisionName(row.divisionCode()),
                row.number(),
                state.status(),
                label("status", state.status()),
                state.kind(),
                label("kind", state.kind()),
                state.mainCause(),
                label("cause", state.mainCause()),
                year.otherCauses(),
                row.registeredOn(),
                facts.phone(),
                facts.bankName(),
                facts.bankAccount(),
                year.people(),
                year.naturalVillage(),
                year.standard(),
                year.dilapidatedHouse(),
                year.safeWater(),
                year.monitoringKind(),
                year.riskRemoved(),
                year.riskFoundOn(),
                year.riskRemovedOn(),
                year.more().values(),
                facts.members().stream().noneMatch(MemberFacts::head),
                row.voided(),
                link(
                        held.links().movedTo(),
                        held.links().movedToDivision(),
                        held.links().movedOn()),
                link(
                        held.links().movedFrom(),
                        held.links().movedFromDivision(),
                        held.links().movedInOn()),
                merged(held.links()),
                entered.version(),
                members(held, facts),
                held.states().stream().map(StateRow::spell).map(this::spell).toList(),
                held.incomes().stream()
                        .map(income -> IncomeView.of(income.facts()))
                        .toList(),
                held.years().stream()
                        .map(each -> year(each.year(), each.facts()))
                        .toList(),
                entered.enteredBy() == null ? null : accounts.displayName(entered.enteredBy()),
                entered.enteredAt());
    }

    HouseholdItem item(Listed listed) {
        return new HouseholdItem(
                listed.id(),
                listed.number(),
                listed.headName(),
                listed.divisionCode(),
                divisionName(listed.divisionCode()),
                divisions
                        .townshipOf(new DivisionCode(listed.divisionCode()))
                        .map(Division::shortName)
                        .orElse(null),
                listed.status(),
                label("status", listed.status()),
                listed.kind(),
                label("kind", listed.kind()),
                listed.mainCause(),
                label("cause", listed.mainCause()),
                listed.people(),
                listed.incomplete());
    }

    private @Nullable MovedLink link(@Nullable UUID id, @Nullable String division, @Nullable LocalDate on) {
        if (id == null || division == null || on == null) {
            return null;
        }
        var village = new DivisionCode(division);
        return new MovedLink(id, division, divisions.pathText(village), on, predecessors.mayRead(village));
    }

    private static @Nullable MergedLink merged(Links links) {
        return links.mergedInto() == null || links.mergedOn() == null || links.mergedBy() == null
                ? null
                : new MergedLink(links.mergedInto(), links.mergedOn(), links.mergedBy());
    }

    String divisionName(String division) {
        return divisions
                .find(new DivisionCode(division))
                .map(Division::shortName)
                .orElse(division);
    }

    /** The word for a code in the reader's language. */
    @Nullable
    String label(String list, @Nullable String code) {
        return code == null ? null : codes.get(list, code).map(Showing::worded).orElse(code);
    }

    private static String worded(Code code) {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? code.labelEn()
                : code.label();
    }

    private List<MemberView> members(HeldHousehold held, HouseholdFacts facts) {
        var memberships = held.currentMemberships();
        return facts.members().stream()
                .map(member -> member(
                        member,
                        memberships.stream()
                                .filter(membership -> membership.personId().equals(member.id()))
                                .findFirst()
                                .orElseThrow()))
                .toList();
    }

    private MemberView member(MemberFacts member, MembershipRow membership) {
        var year = member.year();
        return new MemberView(
                member.id(),
                member.number(),
                member.name(),
                member.relation(),
                Objects.requireNonNull(label("relation", member.relation())),
                member.identityNumber(),
                member.sex(),
                label("sex", member.sex()),
                member.birthDate(),
                member.nationality(),
                label("nationality", member.nationality()),
                year.education(),
                label("education", year.education()),
                year.school(),
                label("school", year.school()),
                year.health(),
                year.health().stream()
                        .map(code -> Objects.requireNonNull(label("health", code)))
                        .toList(),
                year.labour(),
                label("labour", year.labour()),
                year.workArea(),
                year.workMonths(),
                year.seriousIllnessInsurance(),
                year.politics(),
                year.more().values(),
                member.phone(),
                member.identifiedOn(),
                membership.validFrom());
    }

    private SpellView spell(Spell spell) {
        var state = spell.state();
        return new SpellView(
                spell.from(),
                spell.to(),
                state.status(),
                Objects.requireNonNull(label("status", state.status())),
                state.kind(),
                label("kind", state.kind()),
                state.mainCause(),
                label("cause", state.mainCause()));
    }

    private static YearView year(int year, HouseholdYear facts) {
        return new YearView(
                year,
                facts.people(),
                facts.otherCauses(),
                facts.naturalVillage(),
                facts.dilapidatedHouse(),
                facts.safeWater(),
                facts.monitoringKind(),
                facts.riskRemoved(),
                facts.more().values());
    }
}
