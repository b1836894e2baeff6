package org.lingtouyan.sheet;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfYear;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjuster;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A day however people and spreadsheets write it. A month or a year stands for its first day, or, where it says until when, for its last. */
final class Dates {

    /** Day 0 of the spreadsheets' count, which believes that 1900 was a leap year. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;
    private static final int LATEST_SERIAL = 73_050;

    private static final List<Form> FORMS = List.of(
            new Form(
                    "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ]?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?",
                    found -> LocalDate.of(number(found, 1), number(found, 2), number(found, 3))),
            new Form(
                    "((?:19|20)\\d{2})(\\d{2})(\\d{2})",
                    found -> LocalDate.of(number(found, 1), number(found, 2), number(found, 3))),
            new Form(
                    "(\\d{4})[-/.年](\\d{1,2})月?",
                    found -> LocalDate.of(number(found, 1), number(found, 2), 1), lastDayOfMonth()),
            new Form(
                    "((?:19|20)\\d{2})(0[1-9]|1[0-2])",
                    found -> LocalDate.of(number(found, 1), number(found, 2), 1), lastDayOfMonth()),
            new Form("((?:19|20)\\d{2})年?", found -> LocalDate.of(number(found, 1), 1, 1), lastDayOfYear()),
            new Form("(\\d{4,5})(?:\\.\\d+)?", found -> serial(number(found, 1))));

    private static final Pattern DAY_IN_A_TITLE =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})");
    private static final Pattern MONTH_IN_A_TITLE = Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})(?!\\d)");
    private static final Pattern DIGITS_IN_A_TITLE = Pattern.compile("(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern YEAR_END_IN_A_TITLE = Pattern.compile("(\\d{4})\\s*年\\s*[底末]");

    private Dates() {}

    /** @param toItsEnd from the first day of what is written to its last */
    private record Form(Pattern pattern, Function<MatchResult, LocalDate> reading, TemporalAdjuster toItsEnd) {

        Form(String pattern, Function<MatchResult, LocalDate> reading, TemporalAdjuster toItsEnd) {
            this(Pattern.compile(pattern), reading, toItsEnd);
        }

        Form(String pattern, Function<MatchResult, LocalDate> reading) {
            this(pattern, reading, day -> day);
        }
    }

    static Optional<LocalDate> parse(String text) {
        return parse(text, form -> day -> day);
    }

    /** Until when something reaches that is written as a day, a month or a year. */
    static Optional<LocalDate> until(String text) {
        return parse(text, Form::toItsEnd);
    }

    private static Optional<LocalDate> parse(String text, Function<Form, TemporalAdjuster> adjusting) {
        for (var form : FORMS) {
            var matcher = form.pattern().matcher(text);
            if (matcher.matches()) {
                return plausible(matcher, form.reading()).map(day -> day.with(adjusting.apply(form)));
            }
        }
        return Optional.empty();
    }

    /** The day somewhere in a sentence; of a month, or of a year's end, its last day, because a sheet speaks of what was then. */
    static Optional<LocalDate> within(String sentence) {
        return find(
                        DAY_IN_A_TITLE,
                        sentence,
                        found -> LocalDate.of(number(found, 1), number(found, 2), number(found, 3)))
                .or(() -> find(
                        DIGITS_IN_A_TITLE,
                        sentence,
                        found -> LocalDate.of(number(found, 1), number(found, 2), number(found, 3))))
                .or(() -> find(MONTH_IN_A_TITLE, sentence, found -> YearMonth.of(number(found, 1), number(found, 2))
                        .atEndOfMonth()))
                .or(() -> find(YEAR_END_IN_A_TITLE, sentence, found -> LocalDate.of(number(found, 1), 12, 31)));
    }

    private static Optional<LocalDate> find(Pattern pattern, String text, Function<MatchResult, LocalDate> reading) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? plausible(matcher, reading) : Optional.empty();
    }

    private static Optional<LocalDate> plausible(MatchResult found, Function<MatchResult, LocalDate> reading) {
        try {
            var day = reading.apply(found);
            return day.getYear() >= EARLIEST && day.getYear() <= LATEST ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate serial(int days) {
        if (days > LATEST_SERIAL) {
            throw new DateTimeException("not a day");
        }
        return DAY_ZERO.plusDays(days);
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
