package org.lingtouyan.householdplan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.cadre.Cadres.Known;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.householdplan.NewPlan.Role;
import org.lingtouyan.householdplan.PlanReading.Member;
import org.lingtouyan.householdplan.PlanReading.Reading;
import org.lingtouyan.householdplan.PlanShapes.AskedMeasure;
import org.lingtouyan.householdplan.PlanShapes.EarlierEdition;
import org.lingtouyan.householdplan.PlanShapes.HouseholdPlan;
import org.lingtouyan.householdplan.PlanShapes.MeasureState;
import org.lingtouyan.householdplan.PlanShapes.PlanCadre;
import org.lingtouyan.householdplan.PlanShapes.PlanCondition;
import org.lingtouyan.householdplan.PlanShapes.PlanEdition;
import org.lingtouyan.householdplan.PlanShapes.PlanForm;
import org.lingtouyan.householdplan.PlanShapes.PlanHousehold;
import org.lingtouyan.householdplan.PlanShapes.PlanIncome;
import org.lingtouyan.householdplan.PlanShapes.PlanMeasure;
import org.lingtouyan.householdplan.PlanShapes.PlanMember;
import org.lingtouyan.householdplan.PlanShapes.PlanQuarter;
import org.lingtouyan.householdplan.PlanShapes.PlanSignature;
import org.lingtouyan.householdplan.PlanShapes.PlanState;
import org.lingtouyan.householdplan.Plans.Whole;
import org.lingtouyan.shared.Here;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans as they go out: with what is read of the household, the names of people and the words of codes beside them. */
@Component
class PlanShowing {

    private final PlanReading reading;
    private final PlanRules rules;
    private final Signatories signatories;
    private final KnownHouseholds households;
    private final Cadres cadres;
    private final PlanWords words;

    PlanShowing(
            PlanReading reading,
            PlanRules rules,
            Signatories signatories,
            KnownHouseholds households,
            Cadres cadres,
            PlanWords words) {
        this.reading = reading;
        this.rules = rules;
        this.signatories = signatories;
        this.households = households;
        this.cadres = cadres;
        this.words = words;
    }

    @Transactional(readOnly = true)
    HouseholdPlan shown(Whole whole) {
        var plan = whole.plan();
        var read = reading.read(households.require(plan.householdId()), plan.year());
        var signed = whole.signatures().stream()
                .filter(signature -> signature.edition() == plan.edition())
                .toList();
        int people = read.members().size();
        return new HouseholdPlan(
                plan.id(),
                plan.year(),
                plan.madeOn(),
                plan.edition(),
                plan.editionOn(),
                plan.editionReason(),
                state(signed.size()),
                household(read),
                read.members().stream().map(this::member).toList(),
                PlanIncome.of(read.lastYear()),
                PlanIncome.of(read.thisYear()),
                PlanIncome.of(plan.forecast(people)),
                condition(read),
                plan.demand(),
                measures(whole.measures()),
                asked(read, whole.measures()),
                plan.target(),
                plan.targetOn(),
                whole.progress().stream()
                        .map(told -> new PlanQuarter(told.quarter(), told.toldOn(), told.text()))
                        .toList(),
                signatures(plan, signed),
                whole.editions().stream()
                        .map(edition -> new PlanEdition(edition.number(), edition.editionOn(), edition.replacedOn()))
                        .toList(),
                plan.version());
    }

    @Transactional(readOnly = true)
    PlanForm form(UUID household, int year) {
        var read = reading.read(households.requireOpen(household), year);
        return new PlanForm(
                household(read),
                read.members().stream().map(this::member).toList(),
                PlanIncome.of(read.lastYear()),
                PlanIncome.of(read.thisYear()),
                condition(read),
                asked(read, List.of()),
                Here.today());
    }

    @Transactional(readOnly = true)
    EarlierEdition earlier(Edition edition) {
        var said = edition.content();
        return new EarlierEdition(
                edition.number(),
                edition.editionOn(),
                edition.replacedOn(),
                said.plan().editionReason(),
                PlanIncome.of(said.plan().forecast(null)),
                said.plan().demand(),
                said.plan().target(),
                said.plan().targetOn(),
                measures(said.measures()),
                signatures(said.plan(), said.signatures()));
    }

    static PlanState state(int signatures) {
        return signatures == 0
                ? PlanState.DRAFT
                : signatures < Role.values().length ? PlanState.SIGNING : PlanState.SIGNED;
    }

    private PlanHousehold household(Reading read) {
        var known = read.household();
        return new PlanHousehold(
                known.id(),
                known.division().value(),
                words.path(known.division()),
                known.number(),
                known.headName(),
                words.label("status", known.status()),
                words.label("kind", known.kind()),
                known.registeredOn(),
                read.members().size(),
                read.helper() == null ? null : cadre(read.helper(), cadres.named(List.of(read.helper()))),
                known.open());
    }

    private PlanMember member(Member member) {
        return new PlanMember(
                member.personId(),
                member.name(),
                words.word("relation", member.relation()),
                words.label("sex", member.sex()),
                member.birthDate() == null
                        ? null
                        : member.birthDate().until(Here.today()).getYears(),
                words.label("education", member.education()),
                words.label("school", member.school()),
                words.words("health", member.health()),
                words.label("labour", member.labour()),
                member.workMonths());
    }

    private PlanCondition condition(Reading read) {
        var held = read.condition();
        var missing = read.members().stream()
                .map(member -> member.misses(Here.today()))
                .filter(Objects::nonNull)
                .toList();
        return new PlanCondition(
                words.label("cause", held.mainCause()),
                words.words("cause", held.otherCauses()),
                missing.isEmpty() ? null : !missing.contains(true),
                held.dilapidatedHouse() == null ? null : !held.dilapidatedHouse(),
                held.safeWater(),
                held.able());
    }

    private List<AskedMeasure> asked(Reading read, List<Measure> planned) {
        return rules.asked(read.household().division(), read.household().id()).stream()
                .map(asked -> new AskedMeasure(
                        asked.rule(),
                        words.word(PlanRules.RULES, asked.rule()),
                        asked.measures(),
                        asked.answeredBy(planned)))
                .toList();
    }

    List<PlanMeasure> measures(List<Measure> measures) {
        var named = named(measures.stream().map(Measure::ownerId));
        return measures.stream().map(measure -> measure(measure, named)).toList();
    }

    private PlanMeasure measure(Measure measure, Map<UUID, Known> named) {
        return new PlanMeasure(
                measure.id(),
                measure.kind(),
                words.word(PlanRules.KINDS, measure.kind()),
                measure.content(),
                measure.quantity(),
                measure.unit(),
                measure.fund(),
                words.label(PlanRules.FUNDS, measure.fund()),
                measure.amount(),
                measure.body(),
                measure.ownerId() == null ? null : cadre(measure.ownerId(), named),
                measure.plannedOn(),
                measure.dueOn(),
                measure.expectedIncome(),
                state(measure, Here.today()),
                measure.doneOn(),
                measure.realIncome(),
                measure.incomeYear(),
                measure.inAccount(),
                measure.item(),
                measure.droppedOn(),
                measure.dropReason(),
                measure.version());
    }

    static MeasureState state(Measure measure, LocalDate today) {
        return measure.done()
                ? MeasureState.DONE
                : measure.droppedOn() != null
                        ? MeasureState.DROPPED
                        : measure.overdue(today) ? MeasureState.OVERDUE : MeasureState.OPEN;
    }

    private List<PlanSignature> signatures(Plan plan, List<Signature> signatures) {
        var named = named(signatures.stream().map(Signature::cadreId));
        var members = signatories.members(
                plan,
                signatures.stream()
                        .map(Signature::personId)
                        .filter(Objects::nonNull)
                        .toList());
        return signatures.stream()
                .map(signature -> {
                    if (signature.personId() != null) {
                        return new PlanSignature(
                                signature.role(),
                                signature.personId(),
                                members.getOrDefault(signature.personId(), ""),
                                null,
                                signature.signedOn());
                    }
                    var who = cadre(Objects.requireNonNull(signature.cadreId()), named);
                    return new PlanSignature(signature.role(), who.id(), who.name(), who.unit(), signature.signedOn());
                })
                .toList();
    }

    Map<UUID, Known> named(Stream<@Nullable UUID> ids) {
        Collection<UUID> known = ids.filter(Objects::nonNull).distinct().toList();
        return cadres.named(known);
    }

    static PlanCadre cadre(UUID id, Map<UUID, Known> named) {
        var known = named.get(id);
        return known == null ? new PlanCadre(id, "", null) : new PlanCadre(id, known.name(), known.unit());
    }
}
