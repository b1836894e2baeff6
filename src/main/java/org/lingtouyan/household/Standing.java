package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a household is poor or out of poverty, as the endings of kinds say it: …贫困户 or …脱贫户. */
enum Standing {
    POOR(Set.of("01", "02", "05")),
    OUT(Set.of("03", "04", "06", "11", "12"));

    /** Since then a household out of poverty is simply called 脱贫户. */
    private static final LocalDate NEW_NAMES = LocalDate.of(2021, 1, 1);

    private final Set<String> statuses;

    Standing(Set<String> statuses) {
        this.statuses = statuses;
    }

    static @Nullable Standing of(String kindLabel) {
        if (kindLabel.endsWith("脱贫户")) {
            return OUT;
        }
        return kindLabel.endsWith("贫困户") ? POOR : null;
    }

    /** The status told, or the one that fits the standing told; a status held that fits already stays. */
    static String status(ToldHousehold told, @Nullable String held, LocalDate day) {
        if (told.tells(ToldFact.STATUS)) {
            return told.orHeld(ToldFact.STATUS, "");
        }
        Standing standing = told.or(ToldFact.STANDING, null);
        if (standing == null || (held != null && standing.statuses.contains(held))) {
            return held == null ? "01" : held;
        }
        return standing == POOR ? "01" : day.isBefore(NEW_NAMES) ? "03" : "11";
    }
}
