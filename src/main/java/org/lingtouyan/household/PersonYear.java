package org.lingtouyan.household;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is true of a person in a year, by codes. */
public record PersonYear(
        @Nullable String education,
        @Nullable String school,
        List<String> health,
        @Nullable String labour,
        @Nullable String workArea,
        @Nullable BigDecimal workMonths,
        @Nullable Boolean seriousIllnessInsurance,
        @Nullable String politics,
        YearFacts more) {

    /** Nothing known. */
    public static final PersonYear UNKNOWN =
            new PersonYear(null, null, List.of(), null, null, null, null, null, YearFacts.NONE);

    public PersonYear {
        health = health == null ? List.of() : List.copyOf(health);
        workMonths = workMonths == null ? null : workMonths.stripTrailingZeros();
    }

    /** This year's facts, with what a writer told otherwise than it is now. */
    PersonYear amended(PersonYear now, PersonYear told) {
        return new PersonYear(
                Amended.value(now.education, told.education, education),
                Amended.value(now.school, told.school, school),
                now.health.equals(told.health) ? health : told.health,
                Amended.value(now.labour, told.labour, labour),
                Amended.value(now.workArea, told.workArea, workArea),
                Amended.value(now.workMonths, told.workMonths, workMonths),
                Amended.value(now.seriousIllnessInsurance, told.seriousIllnessInsurance, seriousIllnessInsurance),
                Amended.value(now.politics, told.politics, politics),
                more.amended(now.more, told.more));
    }
}
