package org.lingtouyan.quality;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Parameters;
import org.springframework.stereotype.Component;

/**
 * What rules leave to a dated parameter: {@code {quality.income-change}} as it is today, {@code {poverty.line@year}} as it was
 * at the end of the year in that column. A parameter that nobody has set makes the rule find nothing.
 */
@Component
class Thresholds {

    private static final Pattern PLACE = Pattern.compile("\\{([\\w.-]+)(?:@(\\w+))?}");
    private static final int FIRST_YEAR = 2013;
    private static final String SWITCHED_OFF = "quality.switched-off";

    private final Parameters parameters;

    Thresholds(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The condition with the numbers of that county in their places. */
    String in(String condition, DivisionCode county, LocalDate today) {
        return PLACE.matcher(condition)
                .replaceAll(place -> Matcher.quoteReplacement(
                        place.group(2) == null
                                ? number(place.group(1), county, today)
                                : yearly(place.group(1), place.group(2), county, today)));
    }

    /** The numbers of the rules that the county does not use. */
    Set<String> switchedOff(DivisionCode county, LocalDate today) {
        return parameters.value(SWITCHED_OFF, county, today).stream()
                .flatMap(text -> Arrays.stream(text.split("[,，、;；\\s]+")))
                .filter(number -> !number.isBlank())
                .collect(Collectors.toSet());
    }

    private String number(String key, DivisionCode county, LocalDate day) {
        return parameters
                .number(key, county, day)
                .map(number -> "(" + number.toPlainString() + ")::numeric")
                .orElse("null::numeric");
    }

    private String yearly(String key, String column, DivisionCode county, LocalDate today) {
        return IntStream.rangeClosed(FIRST_YEAR, today.getYear())
                .mapToObj(year -> "when %d then %s".formatted(year, number(key, county, LocalDate.of(year, 12, 31))))
                .collect(Collectors.joining(" ", "(case " + column + " ", " end)"));
    }
}
