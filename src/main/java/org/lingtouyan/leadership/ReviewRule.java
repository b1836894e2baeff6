package org.lingtouyan.leadership;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 凡进必审: whoever takes a post of the two committees has passed the county's joint review, as the rule of the place and the day has
 * it. Whoever may not read reviews learns only that there is no passed one.
 */
@Component
class ReviewRule {

    static final String PASSED =
            "leadership.review_passed(t.cadre_id, t.county_code, t.valid_from, :on::date, :months::integer, :departments::integer)";

    private final Parameters parameters;
    private final JdbcClient jdbc;

    ReviewRule(Parameters parameters, JdbcClient jdbc) {
        this.parameters = parameters;
        this.jdbc = jdbc;
    }

    /** What a place asks of whoever takes office. */
    enum Asked {
        OFF,
        WARN,
        REQUIRED
    }

    Asked asked(DivisionCode place, LocalDate day) {
        return parameters
                .value("leadership.joint-review", place, day)
                .map(Asked::valueOf)
                .orElse(Asked.OFF);
    }

    int months(DivisionCode place, LocalDate day) {
        return number("leadership.review-months", place, day);
    }

    int departments(DivisionCode place, LocalDate day) {
        return number("leadership.review-departments", place, day);
    }

    /** What the place asks of whoever takes a post, whether that is missing, and how many months a review holds. */
    @Schema(name = "ReviewBeforeOffice")
    record Standing(Asked asked, boolean missing, int months) {}

    Standing standing(Tenure wanted) {
        return new Standing(
                asked(wanted.division(), wanted.from()), isMissing(wanted), months(wanted.division(), wanted.from()));
    }

    /** Whether somebody takes the post unreviewed although the rule asks for a review. */
    boolean isMissing(Tenure tenure) {
        return tenure.post().ofTheTwoCommittees()
                && asked(tenure.division(), tenure.from()) != Asked.OFF
                && !passed(tenure.cadre(), tenure.division(), tenure.from());
    }

    /**
     * @return why somebody takes the post unreviewed; nothing where the review was passed or none is asked for
     * @throws org.lingtouyan.shared.Refusal REVIEW_MISSING, REVIEW_MISSING_SAY_WHY where the rule warns and nobody said why
     */
    @Nullable
    String require(Tenure tenure, @Nullable String because) {
        if (!isMissing(tenure)) {
            return null;
        }
        int months = months(tenure.division(), tenure.from());
        if (asked(tenure.division(), tenure.from()) == Asked.REQUIRED) {
            throw LeadershipRefused.REVIEW_MISSING.because(months).with("field", "cadre");
        }
        if (because == null || because.isBlank()) {
            throw LeadershipRefused.REVIEW_MISSING_SAY_WHY.because(months).with("field", "unreviewedBecause");
        }
        return because.strip();
    }

    private boolean passed(UUID cadre, DivisionCode village, LocalDate takesOffice) {
        return jdbc.sql("select leadership.review_passed(:cadre, :county, :on, :on, :months, :departments)")
                .param("cadre", cadre)
                .param("county", village.countyCode())
                .param("on", takesOffice)
                .param("months", months(village, takesOffice))
                .param("departments", departments(village, takesOffice))
                .query(Boolean.class)
                .single();
    }

    private int number(String key, DivisionCode place, LocalDate day) {
        return parameters.number(key, place, day).orElseThrow().intValue();
    }
}
