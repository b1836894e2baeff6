package org.lingtouyan.household;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A yearly income account as a client writes it. Totals that it may send along are computed anew. */
record IncomeBody(
        @Nullable Integer people,
        @Nullable BigDecimal wages,
        @Nullable BigDecimal business,
        @Nullable BigDecimal property,
        @Nullable Transfer transfer,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal statedPerCapita) {

    private static final BigDecimal MOST = new BigDecimal("99999999.99");
    private static final int MOST_PEOPLE = 99;

    record Transfer(
            @Nullable BigDecimal birthPlanning,
            @Nullable BigDecimal subsistence,
            @Nullable BigDecimal hardship,
            @Nullable BigDecimal pension,
            @Nullable BigDecimal ecological,
            @Nullable BigDecimal other) {

        static final Transfer NONE = new Transfer(null, null, null, null, null, null);
    }

    static IncomeBody of(Overlay overlay, JsonNode sent) {
        return overlay.read(sent, IncomeBody.class);
    }

    /** @throws org.lingtouyan.shared.Refusal naming the item that is no sum of money */
    Income income(int year) {
        if (people != null && (people < 0 || people > MOST_PEOPLE)) {
            throw Words.refusal(HouseholdRefused.INVALID_NUMBER, "people");
        }
        var items = transfer == null ? Transfer.NONE : transfer;
        return new Income(
                year,
                people,
                money("wages", wages),
                signed("business", business),
                money("property", property),
                money("transfer.birthPlanning", items.birthPlanning()),
                money("transfer.subsistence", items.subsistence()),
                money("transfer.hardship", items.hardship()),
                money("transfer.pension", items.pension()),
                money("transfer.ecological", items.ecological()),
                money("transfer.other", items.other()),
                money("cost", cost),
                signed("statedPerCapita", statedPerCapita));
    }

    private static @Nullable BigDecimal money(String field, @Nullable BigDecimal amount) {
        if (amount != null && amount.signum() < 0) {
            throw Words.refusal(HouseholdRefused.INVALID_NUMBER, field);
        }
        return signed(field, amount);
    }

    private static @Nullable BigDecimal signed(String field, @Nullable BigDecimal amount) {
        if (amount != null
                && (amount.abs().compareTo(MOST) > 0
                        || amount.stripTrailingZeros().scale() > 2)) {
            throw Words.refusal(HouseholdRefused.INVALID_NUMBER, field);
        }
        return amount;
    }
}
