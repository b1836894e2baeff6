package org.lingtouyan.visit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** A need to be loaded; with the day on which the household said it is settled, if it did, and in which words. */
public record NewNeed(
        UUID id,
        DivisionCode division,
        UUID household,
        UUID owner,
        String kind,
        String text,
        LocalDate raisedOn,
        LocalDate dueOn,
        @Nullable LocalDate settledOn,
        @Nullable String word) {}
