package org.lingtouyan.household;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What one row tells of its household; of what it does not tell, what is held stays. */
final class ToldHousehold {

    private final Map<ToldFact, Object> facts = new EnumMap<>(ToldFact.class);
    private final Map<String, Object> more = new LinkedHashMap<>();

    void tell(ToldFact fact, @Nullable Object value) {
        if (value != null) {
            facts.put(fact, value);
        }
    }

    void tellMore(Map<String, Object> told) {
        more.putAll(told);
    }

    boolean tells(ToldFact fact) {
        return facts.containsKey(fact);
    }

    /** What is told, else what is held, where something is. */
    @SuppressWarnings("unchecked")
    <T> T orHeld(ToldFact fact, T held) {
        return (T) Objects.requireNonNull(facts.getOrDefault(fact, held));
    }

    /** What is told, else what is held. */
    @SuppressWarnings("unchecked")
    <T> @Nullable T or(ToldFact fact, @Nullable T held) {
        return (T) facts.getOrDefault(fact, held);
    }

    /** Without what an earlier row of the same import has told: of rows that differ the first one counts. */
    ToldHousehold except(long told) {
        var rest = new ToldHousehold();
        facts.forEach((fact, value) -> {
            if ((told & fact.bit()) == 0) {
                rest.facts.put(fact, value);
            }
        });
        YearFact.OF_HOUSEHOLDS.stream()
                .filter(fact -> more.containsKey(fact.name()) && (told & ToldFact.bit(fact)) == 0)
                .forEach(fact -> rest.more.put(fact.name(), more.get(fact.name())));
        return rest;
    }

    long told() {
        var ofTheYear = YearFact.OF_HOUSEHOLDS.stream()
                .filter(fact -> more.containsKey(fact.name()))
                .mapToLong(ToldFact::bit);
        return LongStream.concat(facts.keySet().stream().mapToLong(ToldFact::bit), ofTheYear)
                .reduce(0, (all, bit) -> all | bit);
    }

    State state(@Nullable State held, java.time.LocalDate day) {
        return new State(
                Standing.status(this, held == null ? null : held.status(), day),
                or(ToldFact.KIND, held == null ? null : held.kind()),
                or(ToldFact.MAIN_CAUSE, held == null ? null : held.mainCause()));
    }

    HouseholdYear year(HouseholdYear held) {
        return new HouseholdYear(
                orHeld(ToldFact.OTHER_CAUSES, held.otherCauses()),
                or(ToldFact.PEOPLE, held.people()),
                or(ToldFact.NATURAL_VILLAGE, held.naturalVillage()),
                or(ToldFact.IDENTIFIED_BY, held.standard()),
                or(ToldFact.DILAPIDATED_HOUSE, held.dilapidatedHouse()),
                or(ToldFact.SAFE_WATER, held.safeWater()),
                or(ToldFact.MONITORING_KIND, held.monitoringKind()),
                or(ToldFact.RISK_REMOVED, held.riskRemoved()),
                or(ToldFact.RISK_FOUND_ON, held.riskFoundOn()),
                or(ToldFact.RISK_REMOVED_ON, held.riskRemovedOn()),
                held.more().with(more));
    }

    boolean tellsIncome() {
        return facts.keySet().stream()
                .anyMatch(
                        fact -> fact.compareTo(ToldFact.WAGES) >= 0 && fact.compareTo(ToldFact.STATED_PER_CAPITA) <= 0);
    }

    Income income(Income held) {
        return new Income(
                held.year(),
                or(ToldFact.PEOPLE, held.people()),
                money(ToldFact.WAGES, held.wages()),
                money(ToldFact.BUSINESS, held.business()),
                money(ToldFact.PROPERTY, held.property()),
                money(ToldFact.BIRTH_PLANNING, held.birthPlanning()),
                money(ToldFact.SUBSISTENCE, held.subsistence()),
                money(ToldFact.HARDSHIP, held.hardship()),
                money(ToldFact.PENSION, held.pension()),
                money(ToldFact.ECOLOGICAL, held.ecological()),
                money(ToldFact.OTHER_TRANSFER, held.other()),
                money(ToldFact.COST, held.cost()),
                money(ToldFact.STATED_PER_CAPITA, held.statedPerCapita()));
    }

    /** 3000 and 3000.00 are the same money: what is held stays as it is written. */
    private @Nullable BigDecimal money(ToldFact fact, @Nullable BigDecimal held) {
        var told = or(fact, held);
        return told != null && held != null && told.compareTo(held) == 0 ? held : told;
    }
}
