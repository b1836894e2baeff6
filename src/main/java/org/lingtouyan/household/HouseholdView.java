package org.lingtouyan.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A household as it is shown, private values masked, with words beside codes in the reader's language. */
record HouseholdView(
        UUID id,
        String division,
        String divisionName,
        String number,
        @Nullable String status,
        @Nullable String statusLabel,
        @Nullable String kind,
        @Nullable String kindLabel,
        @Nullable String mainCause,
        @Nullable String mainCauseLabel,
        List<String> otherCauses,
        LocalDate registeredOn,
        @Nullable String phone,
        @Nullable String bankName,
        @Nullable String bankAccount,
        @Nullable Integer statedPeople,
        @Nullable String naturalVillage,
        @Nullable String standard,
        @Nullable Boolean dilapidatedHouse,
        @Nullable Boolean safeWater,
        @Nullable String monitoringKind,
        @Nullable Boolean riskRemoved,
        @Nullable LocalDate riskFoundOn,
        @Nullable LocalDate riskRemovedOn,
        Map<String, Object> facts,
        boolean incomplete,
        boolean voided,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MovedLink movedTo,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MovedLink movedFrom,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MergedLink mergedInto,
        int version,
        List<MemberView> members,
        List<SpellView> states,
        List<IncomeView> incomes,
        List<YearView> years,
        @Nullable String enteredBy,
        @Nullable OffsetDateTime enteredAt) {

    /** The same household in another village since that day; {@code open} if the reader may look there. */
    record MovedLink(UUID id, String division, String divisionName, LocalDate on, boolean open) {}

    /** The record that goes on in place of this one since that day, and the merge by which it does. */
    record MergedLink(UUID id, LocalDate on, UUID merge) {}

    record MemberView(
            UUID id,
            @Nullable String number,
            String name,
            String relation,
            String relationLabel,
            @Nullable String identityNumber,
            @Nullable String sex,
            @Nullable String sexLabel,
            @Nullable LocalDate birthDate,
            @Nullable String nationality,
            @Nullable String nationalityLabel,
            @Nullable String education,
            @Nullable String educationLabel,
            @Nullable String school,
            @Nullable String schoolLabel,
            List<String> health,
            List<String> healthLabels,
            @Nullable String labour,
            @Nullable String labourLabel,
            @Nullable String workArea,
            @Nullable BigDecimal workMonths,
            @Nullable Boolean seriousIllnessInsurance,
            @Nullable String politics,
            Map<String, Object> facts,
            @Nullable String phone,
            @Nullable LocalDate identifiedOn,
            LocalDate memberSince) {}

    record SpellView(
            LocalDate from,
            @Nullable LocalDate to,
            String status,
            String statusLabel,
            @Nullable String kind,
            @Nullable String kindLabel,
            @Nullable String mainCause,
            @Nullable String mainCauseLabel) {}

    record TransferView(
            @Nullable BigDecimal birthPlanning,
            @Nullable BigDecimal subsistence,
            @Nullable BigDecimal hardship,
            @Nullable BigDecimal pension,
            @Nullable BigDecimal ecological,
            @Nullable BigDecimal other) {}

    record IncomeView(
            int year,
            @Nullable Integer people,
            @Nullable BigDecimal wages,
            @Nullable BigDecimal business,
            @Nullable BigDecimal property,
            TransferView transfer,
            @Nullable BigDecimal transferTotal,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal total,
            @Nullable BigDecimal net,
            @Nullable BigDecimal perCapita,
            @Nullable BigDecimal statedPerCapita) {

        static IncomeView of(Income income) {
            return new IncomeView(
                    income.year(),
                    income.people(),
                    income.wages(),
                    income.business(),
                    income.property(),
                    new TransferView(
                            income.birthPlanning(),
                            income.subsistence(),
                            income.hardship(),
                            income.pension(),
                            income.ecological(),
                            income.other()),
                    income.transfer(),
                    income.cost(),
                    income.total(),
                    income.net(),
                    income.perCapita(),
                    income.statedPerCapita());
        }
    }

    record YearView(
            int year,
            @Nullable Integer people,
            List<String> otherCauses,
            @Nullable String naturalVillage,
            @Nullable Boolean dilapidatedHouse,
            @Nullable Boolean safeWater,
            @Nullable String monitoringKind,
            @Nullable Boolean riskRemoved,
            Map<String, Object> facts) {}
}
