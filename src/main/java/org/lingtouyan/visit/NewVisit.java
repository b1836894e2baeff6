package org.lingtouyan.visit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** A visit to be loaded, where records are known to be new and right. */
public record NewVisit(
        UUID id,
        DivisionCode division,
        UUID household,
        UUID cadre,
        LocalDate on,
        boolean atHome,
        @Nullable String found,
        @Nullable String done) {}
