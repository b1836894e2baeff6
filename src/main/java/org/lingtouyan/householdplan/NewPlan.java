package org.lingtouyan.householdplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.Income;

/** A plan to be loaded with all that came of it, where records are known to be new and right. */
public record NewPlan(
        UUID id,
        DivisionCode division,
        UUID household,
        int year,
        LocalDate madeOn,
        Income forecast,
        @Nullable String demand,
        @Nullable String target,
        List<NewMeasure> measures,
        List<Signed> signatures,
        List<String> quarters) {

    /** A measure and, if it is done, what it brought; that income stands in the account that is loaded. */
    public record NewMeasure(
            UUID id,
            String kind,
            String content,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable String fund,
            @Nullable BigDecimal amount,
            @Nullable String body,
            @Nullable UUID owner,
            LocalDate dueOn,
            @Nullable BigDecimal expectedIncome,
            @Nullable LocalDate doneOn,
            @Nullable BigDecimal realIncome) {}

    /** Who signed; of the household somebody who is in it. */
    public record Signed(Role role, UUID who, LocalDate on) {}

    /** The five of the paper: head of household, helper, village secretary, captain or first secretary, cadre of the township. */
    public enum Role {
        HOUSEHOLD,
        HELPER,
        SECRETARY,
        CAPTAIN,
        CADRE
    }
}
