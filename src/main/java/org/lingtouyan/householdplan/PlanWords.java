package org.lingtouyan.householdplan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.parameter.Code;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;

/** Reads what a client wrote of plans, and says words and places in the reader's language. */
@Component
class PlanWords {

    private static final int LONGEST = 1000;
    private static final BigDecimal MOST = new BigDecimal("99999999.99");

    private final Codes codes;
    private final Divisions divisions;
    private final Actors actors;

    PlanWords(Codes codes, Divisions divisions, Actors actors) {
        this.codes = codes;
        this.divisions = divisions;
        this.actors = actors;
    }

    /** The asked division, or the actor's own area. */
    DivisionCode place(@Nullable DivisionCode division) {
        var area = actors.require(Right.READ_RECORDS).area();
        return division == null ? new DivisionCode(area.from()) : division;
    }

    static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw RequestRefused.INVALID_REQUEST.because(field).with("field", field);
        }
        return value;
    }

    /** Nothing where nothing is written. */
    @Nullable
    String text(@Nullable String written, String field) {
        if (written == null || written.isBlank()) {
            return null;
        }
        var text = written.strip();
        if (text.length() > LONGEST) {
            throw RequestRefused.INVALID_REQUEST.because(field).with("field", field);
        }
        return text;
    }

    String said(@Nullable String written, PlanRefused otherwise, String field) {
        var text = text(written, field);
        if (text == null) {
            throw otherwise.because().with("field", field);
        }
        return text;
    }

    /** A sum of money or a number that is not below nothing. */
    @Nullable
    BigDecimal amount(@Nullable BigDecimal written, String field) {
        if (written != null && written.signum() < 0) {
            throw PlanRefused.PLAN_AMOUNT_WRONG.because().with("field", field);
        }
        return signed(written, field);
    }

    @Nullable
    BigDecimal signed(@Nullable BigDecimal written, String field) {
        if (written != null
                && (written.abs().compareTo(MOST) > 0
                        || written.stripTrailingZeros().scale() > 2)) {
            throw PlanRefused.PLAN_AMOUNT_WRONG.because().with("field", field);
        }
        return written;
    }

    String kind(@Nullable String written) {
        return written == null ? "" : code(PlanRules.KINDS, written, PlanRefused.MEASURE_KIND_UNKNOWN, "kind");
    }

    @Nullable
    String fund(@Nullable String written) {
        return written == null || written.isBlank()
                ? null
                : code(PlanRules.FUNDS, written, PlanRefused.MEASURE_FUND_UNKNOWN, "fund");
    }

    private String code(String list, String written, PlanRefused otherwise, String field) {
        return codes.find(list, written)
                .map(Code::code)
                .orElseThrow(() -> otherwise.because().with("field", field));
    }

    @Nullable
    String label(String list, @Nullable String code) {
        return code == null ? null : word(list, code);
    }

    /** What a code is called in the reader's language. */
    String word(String list, String code) {
        return codes.told(list, code);
    }

    List<String> words(String list, List<String> some) {
        return some.stream().map(code -> word(list, code)).toList();
    }

    /** The village with its township: villages of one name are many. */
    String place(String village) {
        var code = new DivisionCode(village);
        return divisions
                        .townshipOf(code)
                        .map(township -> township.shortName() + " ")
                        .orElse("")
                + divisions.find(code).map(found -> found.shortName()).orElse(village);
    }

    String path(DivisionCode village) {
        return divisions.pathText(village);
    }
}
