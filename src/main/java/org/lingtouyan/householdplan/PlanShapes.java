package org.lingtouyan.householdplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.household.Income;
import org.lingtouyan.householdplan.NewPlan.Role;

/** The shapes in which plans go out. */
final class PlanShapes {

    private PlanShapes() {}

    /** How far a plan is: nobody signed, some did, all five did. */
    enum PlanState {
        DRAFT,
        SIGNING,
        SIGNED
    }

    /** What became of a measure. */
    enum MeasureState {
        OPEN,
        OVERDUE,
        DONE,
        DROPPED
    }

    /** Somebody who works, by name and unit. */
    record PlanCadre(UUID id, String name, @Nullable String unit) {}

    record PlanHousehold(
            UUID id,
            String division,
            String place,
            String number,
            @Nullable String headName,
            @Nullable String statusLabel,
            @Nullable String kindLabel,
            LocalDate registeredOn,
            int people,
            @Nullable PlanCadre helper,
            boolean open) {}

    record PlanMember(
            UUID id,
            String name,
            String relationLabel,
            @Nullable String sexLabel,
            @Nullable Integer age,
            @Nullable String educationLabel,
            @Nullable String schoolLabel,
            List<String> healthLabels,
            @Nullable String labourLabel,
            @Nullable BigDecimal workMonths) {}

    /** An account of a year, held or expected, with its sums. */
    record PlanIncome(
            int year,
            @Nullable BigDecimal wages,
            @Nullable BigDecimal business,
            @Nullable BigDecimal property,
            @Nullable BigDecimal birthPlanning,
            @Nullable BigDecimal subsistence,
            @Nullable BigDecimal hardship,
            @Nullable BigDecimal pension,
            @Nullable BigDecimal ecological,
            @Nullable BigDecimal other,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal total,
            @Nullable BigDecimal net,
            @Nullable BigDecimal perCapita) {

        static @Nullable PlanIncome of(@Nullable Income income) {
            return income == null
                    ? null
                    : new PlanIncome(
                            income.year(),
                            income.wages(),
                            income.business(),
                            income.property(),
                            income.birthPlanning(),
                            income.subsistence(),
                            income.hardship(),
                            income.pension(),
                            income.ecological(),
                            income.other(),
                            income.cost(),
                            income.total(),
                            income.net(),
                            income.perCapita());
        }
    }

    /** {@code schooling}: no child is out of school; of each nothing where nothing is known. */
    record PlanCondition(
            @Nullable String mainCauseLabel,
            List<String> otherCauseLabels,
            @Nullable Boolean schooling,
            @Nullable Boolean safeHouse,
            @Nullable Boolean safeWater,
            @Nullable Boolean able) {}

    /** What the record asks of the plan; any of the measures answers it. */
    record AskedMeasure(String rule, String says, List<String> measures, boolean answered) {}

    record PlanMeasure(
            UUID id,
            String kind,
            String kindLabel,
            String content,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable String fund,
            @Nullable String fundLabel,
            @Nullable BigDecimal amount,
            @Nullable String body,
            @Nullable PlanCadre owner,
            LocalDate plannedOn,
            LocalDate dueOn,
            @Nullable BigDecimal expectedIncome,
            MeasureState state,
            @Nullable LocalDate doneOn,
            @Nullable BigDecimal realIncome,
            @Nullable Integer incomeYear,
            boolean inAccount,
            @Nullable String item,
            @Nullable LocalDate droppedOn,
            @Nullable String dropReason,
            int version) {}

    record PlanQuarter(int quarter, LocalDate on, String text) {}

    record PlanSignature(Role role, UUID who, String name, @Nullable String unit, LocalDate on) {}

    record PlanEdition(int number, LocalDate editionOn, LocalDate replacedOn) {}

    /** A whole plan: its ten parts. */
    record HouseholdPlan(
            UUID id,
            int year,
            LocalDate madeOn,
            int edition,
            LocalDate editionOn,
            @Nullable String editionReason,
            PlanState state,
            PlanHousehold household,
            List<PlanMember> members,
            @Nullable PlanIncome lastYear,
            @Nullable PlanIncome thisYear,
            @Nullable PlanIncome forecast,
            PlanCondition condition,
            @Nullable String demand,
            List<PlanMeasure> measures,
            List<AskedMeasure> asked,
            @Nullable String target,
            @Nullable LocalDate targetOn,
            List<PlanQuarter> quarters,
            List<PlanSignature> signatures,
            List<PlanEdition> editions,
            int version) {}

    /** What is known already when somebody begins a plan. */
    record PlanForm(
            PlanHousehold household,
            List<PlanMember> members,
            @Nullable PlanIncome lastYear,
            @Nullable PlanIncome thisYear,
            PlanCondition condition,
            List<AskedMeasure> asked,
            LocalDate today) {}

    /** What a plan said before it was changed. */
    record EarlierEdition(
            int number,
            LocalDate editionOn,
            LocalDate replacedOn,
            @Nullable String editionReason,
            @Nullable PlanIncome forecast,
            @Nullable String demand,
            @Nullable String target,
            @Nullable LocalDate targetOn,
            List<PlanMeasure> measures,
            List<PlanSignature> signatures) {}

    /** A plan in the list of its household. */
    record PlanOfYear(UUID id, int year, int edition, LocalDate editionOn, PlanState state) {}
}
