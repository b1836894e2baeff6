package org.lingtouyan.posting;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;

/**
 * What groups of talent are sent for, with a special fund ({@link TalentFund}), to some counties.
 *
 * @param divisionCode whose it is: the province, a city or a county
 * @param endsOn the last day
 * @param counties whom it is for
 */
public record TalentProject(
        UUID id,
        DivisionCode divisionCode,
        String name,
        int year,
        String purpose,
        LocalDate beginsOn,
        LocalDate endsOn,
        List<DivisionCode> counties) {

    public TalentProject {
        counties = counties.stream().sorted().toList();
    }

    /** @return this, if it can be true */
    TalentProject checked() {
        if (divisionCode.level().compareTo(Level.COUNTY) > 0) {
            throw PostingRefused.TALENT_PROJECT_OF_A_COUNTY_OR_ABOVE.because().with("field", "division");
        }
        if (!beginsOn.isBefore(endsOn)) {
            throw PostingRefused.TALENT_PROJECT_ENDS_BEFORE_IT_BEGINS.because().with("field", "endsOn");
        }
        if (new HashSet<>(counties).size() < counties.size()
                || !counties.stream().allMatch(this::mayBeFor)) {
            throw PostingRefused.TALENT_PROJECT_IS_FOR_COUNTIES_OF_ITS_OWNER
                    .because()
                    .with("field", "counties");
        }
        return this;
    }

    /** The first day on which it is over. */
    LocalDate until() {
        return endsOn.plusDays(1);
    }

    private boolean mayBeFor(DivisionCode county) {
        return county.level() == Level.COUNTY && divisionCode.contains(county);
    }
}
