package org.lingtouyan.exit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Parameters;
import org.lingtouyan.parameter.Workdays;
import org.springframework.stereotype.Component;

/** The rules of the day and the place: how long a notice stands, and how a name is shown on it. */
@Component
class ExitRules {

    private static final int DAYS = 7;
    private static final int WORKDAYS = 5;

    private final Parameters parameters;
    private final Workdays workdays;

    ExitRules(Parameters parameters, Workdays workdays) {
        this.parameters = parameters;
        this.workdays = workdays;
    }

    /** The last day of a notice put up on a day: of households by days, of villages and counties by workdays. */
    LocalDate noticeUntil(Subject subject, DivisionCode place, LocalDate on) {
        return switch (subject) {
            case HOUSEHOLD -> on.plusDays(number("exit.notice-days", place, on, DAYS));
            case VILLAGE -> workdays.after(place, on, number("exit.village-notice-workdays", place, on, WORKDAYS));
            case COUNTY -> workdays.after(place, on, number("exit.county-notice-workdays", place, on, WORKDAYS));
        };
    }

    private int number(String key, DivisionCode place, LocalDate on, int otherwise) {
        return parameters.value(key, place, on).map(Integer::valueOf).orElse(otherwise);
    }

    boolean namesInFull(DivisionCode place, LocalDate on) {
        return parameters
                .value("exit.notice-name", place, on)
                .filter("FULL"::equals)
                .isPresent();
    }

    /** Of a name only how it begins. */
    static String masked(@Nullable String name) {
        return name == null || name.isBlank() ? "*" : name.substring(0, 1) + "*".repeat(Math.max(1, name.length() - 1));
    }
}
