package org.lingtouyan.division;

import org.jspecify.annotations.Nullable;

/** Something a division was in certain years, true at the end of each year from {@code yearFrom} until before {@code yearTo}. */
public record Flag(
        DivisionCode divisionCode, String flag, @Nullable Integer yearFrom, @Nullable Integer yearTo, String source) {

    public static final String POOR_VILLAGE = "POOR_VILLAGE";
    public static final String POOR_COUNTY = "POOR_COUNTY";
    public static final String DEEP_POVERTY_COUNTY = "DEEP_POVERTY_COUNTY";

    /** The source of flags that a demonstration chose and nobody published. */
    public static final String SCENARIO = "scenario";
}
