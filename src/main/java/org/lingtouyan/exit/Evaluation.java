package org.lingtouyan.exit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.exit.ExitRecords.HouseholdRecords;
import org.lingtouyan.exit.Finding.Source;
import org.lingtouyan.parameter.Parameters;
import org.springframework.stereotype.Component;

/**
 * What the records say of the conditions of cases: which value against which limit of which day, by which records. Where they
 * say nothing there is no finding.
 */
@Component
class Evaluation {

    private static final String ACCOUNT = "income";
    private static final String YEAR = "householdYear";
    private static final String LINE = "poverty.line";

    private final ExitRecords records;
    private final Parameters parameters;
    private final VillagesOut villagesOut;

    Evaluation(ExitRecords records, Parameters parameters, VillagesOut villagesOut) {
        this.records = records;
        this.parameters = parameters;
        this.villagesOut = villagesOut;
    }

    /** What is judged of the year's end is judged by the year's end, however late somebody looks. */
    static LocalDate dayOf(ExitCase one, LocalDate day) {
        var end = LocalDate.of(one.exitYear(), 12, 31);
        return day.isAfter(end) ? end : day;
    }

    Map<UUID, Finding> of(ExitCase one, List<Condition> conditions, LocalDate day) {
        return ofAll(List.of(one), conditions, day).getOrDefault(one.id(), Map.of());
    }

    /** Of cases of one county under one set of conditions and for one year, by case and condition. */
    Map<UUID, Map<UUID, Finding>> ofAll(Collection<ExitCase> cases, List<Condition> conditions, LocalDate day) {
        var households = households(cases);
        var found = new LinkedHashMap<UUID, Map<UUID, Finding>>();
        for (var one : cases) {
            var held = one.householdId() == null ? null : households.get(one.householdId());
            found.put(
                    one.id(),
                    conditions.stream()
                            .filter(condition -> condition.rule() != null)
                            .flatMap(condition -> finding(one, condition, held, dayOf(one, day)).stream())
                            .collect(Collectors.toMap(Finding::conditionId, finding -> finding)));
        }
        return found;
    }

    private Map<UUID, HouseholdRecords> households(Collection<ExitCase> cases) {
        var ids = cases.stream()
                .map(ExitCase::householdId)
                .filter(Objects::nonNull)
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var one = cases.iterator().next();
        return records.ofHouseholds(one.divisionCode().countyCode(), ids, one.exitYear());
    }

    private Optional<Finding> finding(
            ExitCase one, Condition condition, @Nullable HouseholdRecords held, LocalDate day) {
        return switch (Objects.requireNonNull(condition.rule())) {
            case INCOME -> held == null ? Optional.empty() : income(one, condition, held, day);
            case HEADCOUNT -> headcount(one, condition, day);
            case VILLAGES_OUT -> villagesOut(one, condition, day);
            case FOOD_AND_CLOTHING -> assured(one, condition, held, day, held == null ? null : foodAndClothing(held));
            case WATER -> assured(one, condition, held, day, held == null ? null : water(held));
            case SCHOOLING -> assured(one, condition, held, day, held == null ? null : held.schooling());
            case MEDICAL -> assured(one, condition, held, day, held == null ? null : held.medical());
            case HOUSING -> assured(one, condition, held, day, held == null ? null : housing(held));
        };
    }

    /** Both, or what is missing of either. */
    static @Nullable Boolean foodAndClothing(HouseholdRecords held) {
        if (Boolean.FALSE.equals(held.food()) || Boolean.FALSE.equals(held.clothing())) {
            return false;
        }
        return held.food() == null || held.clothing() == null ? null : Boolean.TRUE;
    }

    static @Nullable Boolean water(HouseholdRecords held) {
        return Boolean.TRUE.equals(held.waterHardship()) ? Boolean.FALSE : held.water();
    }

    /** Nobody lives safely in a house that is falling down; that it is not falling down does not say yet that it is safe. */
    static @Nullable Boolean housing(HouseholdRecords held) {
        return Boolean.TRUE.equals(held.dilapidated()) ? Boolean.FALSE : held.housing();
    }

    private Optional<Finding> income(ExitCase one, Condition condition, HouseholdRecords held, LocalDate day) {
        var net = held.net();
        var people = held.people();
        var behind = held.accountId() == null ? List.<UUID>of() : List.of(held.accountId());
        if (net != null && people != null && people > 0) {
            return counted(one, condition, net, BigDecimal.valueOf(people), day, ACCOUNT, behind);
        }
        var stated = held.stated();
        return stated == null
                ? Optional.empty()
                : counted(one, condition, stated, BigDecimal.ONE, day, ACCOUNT, behind);
    }

    private Optional<Finding> headcount(ExitCase one, Condition condition, LocalDate day) {
        var headcount = records.headcount(one.divisionCode(), day);
        return headcount.population() == 0
                ? Optional.empty()
                : counted(
                        one,
                        condition,
                        BigDecimal.valueOf(headcount.poor()),
                        BigDecimal.valueOf(headcount.population()),
                        day,
                        null,
                        List.of());
    }

    /** Of the poor villages of the county those that are poor no longer at the year's end. */
    private Optional<Finding> villagesOut(ExitCase one, Condition condition, LocalDate day) {
        var villages = villagesOut.of(one.divisionCode(), day);
        long out =
                villages.stream().filter(village -> village.out(one.exitYear())).count();
        return villages.isEmpty()
                ? Optional.empty()
                : counted(
                        one,
                        condition,
                        BigDecimal.valueOf(out),
                        BigDecimal.valueOf(villages.size()),
                        day,
                        null,
                        List.of());
    }

    private Optional<Finding> assured(
            ExitCase one, Condition condition, @Nullable HouseholdRecords held, LocalDate day, @Nullable Boolean met) {
        return held == null || met == null
                ? Optional.empty()
                : Optional.of(finding(
                        one,
                        condition,
                        met,
                        null,
                        null,
                        null,
                        day,
                        YEAR,
                        held.yearId() == null ? List.of() : List.of(held.yearId())));
    }

    private Optional<Finding> counted(
            ExitCase one,
            Condition condition,
            BigDecimal numerator,
            BigDecimal denominator,
            LocalDate day,
            @Nullable String type,
            List<UUID> behind) {
        return limit(condition, one.divisionCode(), day)
                .map(limit -> finding(
                        one,
                        condition,
                        condition.isMet(numerator, denominator, limit),
                        numerator,
                        denominator,
                        limit,
                        day,
                        type,
                        behind));
    }

    /** The limit of the place and the day; an aim for incomes that nobody gave is the line. */
    Optional<BigDecimal> limit(Condition condition, DivisionCode place, LocalDate day) {
        if (condition.limitKey() == null) {
            return Optional.empty();
        }
        var limit = parameters.number(condition.limitKey(), place, day);
        return condition.rule() == Condition.Rule.INCOME ? limit.or(() -> parameters.number(LINE, place, day)) : limit;
    }

    private static Finding finding(
            ExitCase one,
            Condition condition,
            boolean met,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal limit,
            LocalDate day,
            @Nullable String type,
            List<UUID> behind) {
        return new Finding(
                UuidCreator.getTimeOrderedEpochFast(),
                one.divisionCode(),
                one.id(),
                condition.id(),
                met,
                Source.RECORDS,
                numerator,
                denominator,
                limit,
                day,
                type,
                behind,
                null,
                null,
                1);
    }
}
