package org.lingtouyan.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.field.Cards.Stamp;
import org.lingtouyan.homemap.HomePlace;
import org.lingtouyan.homemap.Homes;
import org.lingtouyan.household.ToldAtVisits;
import org.lingtouyan.householdplan.ToldMeasures;
import org.lingtouyan.householdplan.ToldMeasures.HeldMeasure;
import org.lingtouyan.shared.Here;
import org.lingtouyan.visit.VisitForms;
import org.lingtouyan.visit.VisitForms.VisitFormHeld;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Cards of households as a phone keeps them: what a visit asks after and no more; no identity number and no account travels. */
@Component
class CardShowing {

    /** This year and the last are told; the one before is what the last was prefilled from. */
    private static final int ACCOUNT_YEARS = 2;

    private final ToldAtVisits register;
    private final VisitForms forms;
    private final Homes homes;
    private final ToldMeasures measures;
    private final JsonMapper json;

    CardShowing(ToldAtVisits register, VisitForms forms, Homes homes, ToldMeasures measures, JsonMapper json) {
        this.register = register;
        this.forms = forms;
        this.homes = homes;
        this.measures = measures;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** Somebody of the household; {@code phone} is masked. */
    record CardMember(
            UUID id,
            String name,
            String relationLabel,
            @Nullable LocalDate birthDate,
            @Nullable String phone,
            @Nullable String education,
            @Nullable String school,
            List<String> health,
            @Nullable String labour,
            @Nullable String workArea,
            @Nullable BigDecimal workMonths) {}

    /** What of the household's record a visit asks after; {@code phone} is masked. */
    record CardFacts(
            @Nullable String phone,
            @Nullable Boolean safeWater,
            @Nullable Boolean dilapidatedHouse,
            @Nullable String naturalVillage,
            List<CardMember> members) {}

    /** A measure of the household's last plan; {@code kind}: a code. */
    record CardMeasure(
            UUID id,
            int year,
            String kind,
            String content,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            LocalDate plannedOn,
            LocalDate dueOn,
            @Nullable BigDecimal expectedIncome,
            @Nullable LocalDate doneOn,
            @Nullable BigDecimal realIncome,
            boolean inAccount,
            @Nullable LocalDate droppedOn) {

        static CardMeasure of(HeldMeasure held) {
            return new CardMeasure(
                    held.id(),
                    held.year(),
                    held.kind(),
                    held.content(),
                    held.quantity(),
                    held.unit(),
                    held.plannedOn(),
                    held.dueOn(),
                    held.expectedIncome(),
                    held.doneOn(),
                    held.realIncome(),
                    held.inAccount(),
                    held.droppedOn());
        }
    }

    record CardTransfer(
            @Nullable BigDecimal birthPlanning,
            @Nullable BigDecimal subsistence,
            @Nullable BigDecimal hardship,
            @Nullable BigDecimal pension,
            @Nullable BigDecimal ecological,
            @Nullable BigDecimal other) {}

    /** The account of a year, item by item. */
    record CardIncome(
            int year,
            @Nullable Integer people,
            @Nullable BigDecimal wages,
            @Nullable BigDecimal business,
            @Nullable BigDecimal property,
            CardTransfer transfer,
            @Nullable BigDecimal cost) {}

    /** {@code incomes}: the accounts a visit may put right, and those beneath which it shows. */
    record FieldCard(
            UUID id,
            String stamp,
            @Nullable LocalDate dueOn,
            CardFacts facts,
            @Nullable Integer incomeYear,
            @Nullable BigDecimal perCapita,
            List<CardIncome> incomes,
            @Nullable HomePlace home,
            List<CardMeasure> measures,
            VisitFormHeld form) {}

    List<FieldCard> cards(List<Stamp> stamps) {
        return stamps.stream().map(this::card).toList();
    }

    private FieldCard card(Stamp stamp) {
        var shown = register.held(stamp.id()).shown();
        var income = lastIncome(shown);
        return new FieldCard(
                stamp.id(),
                stamp.stamp(),
                stamp.dueOn(),
                json.treeToValue(shown, CardFacts.class),
                income == null ? null : income.path("year").intValue(),
                income == null ? null : amount(income),
                lastIncomes(shown),
                homes.of(stamp.id()).map(Homes.HeldHome::place).orElse(null),
                measures.ofLastPlan(stamp.id()).stream().map(CardMeasure::of).toList(),
                forms.held(stamp.id()));
    }

    private List<CardIncome> lastIncomes(ObjectNode shown) {
        var first = Here.today().getYear() - ACCOUNT_YEARS;
        return shown.path("incomes")
                .valueStream()
                .filter(account -> account.path("year").asInt(0) >= first)
                .map(account -> json.treeToValue(account, CardIncome.class))
                .toList();
    }

    private static @Nullable ObjectNode lastIncome(ObjectNode shown) {
        return shown.path("incomes")
                .valueStream()
                .map(ObjectNode.class::cast)
                .reduce((one, other) ->
                        one.path("year").intValue() > other.path("year").intValue() ? one : other)
                .orElse(null);
    }

    private static @Nullable BigDecimal amount(ObjectNode income) {
        for (var field : List.of("perCapita", "statedPerCapita")) {
            if (income.path(field).isNumber()) {
                return income.path(field).decimalValue();
            }
        }
        return null;
    }
}
