package org.lingtouyan.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;

/** Which part of the trail an auditor wants to see. */
record TrailQuestion(
        DivisionCode division, @Nullable String tableName, @Nullable LocalDate from, @Nullable Long before, int limit) {

    /** The county it lies in, if it does not span several: then the trail's own key finds the newest entries. */
    @Nullable
    String county() {
        return division.level().compareTo(Level.COUNTY) < 0 ? null : division.countyCode();
    }
}
