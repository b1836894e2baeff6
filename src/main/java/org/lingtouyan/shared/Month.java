package org.lingtouyan.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

/** A calendar month: written {@code 2018-12}, stored as the number 201812. */
public record Month(YearMonth value) implements Comparable<Month> {

    public static Month of(int number) {
        return new Month(YearMonth.of(number / 100, number % 100));
    }

    public static Month of(LocalDate day) {
        return new Month(YearMonth.from(day));
    }

    /** @throws Refusal INVALID_MONTH unless the text is of the form 2018-12, in the years 1900 to 2999 */
    @JsonCreator
    public static Month parse(String text) {
        try {
            var month = YearMonth.parse(text.strip());
            if (month.getYear() < 1900 || month.getYear() > 2999) {
                throw RequestRefused.INVALID_MONTH.because(text);
            }
            return new Month(month);
        } catch (DateTimeParseException notAMonth) {
            throw RequestRefused.INVALID_MONTH.because(text);
        }
    }

    public int number() {
        return value.getYear() * 100 + value.getMonthValue();
    }

    public LocalDate firstDay() {
        return value.atDay(1);
    }

    public LocalDate lastDay() {
        return value.atEndOfMonth();
    }

    public Month next() {
        return new Month(value.plusMonths(1));
    }

    /** This month and all that follow up to and including {@code last}; none if {@code last} is earlier. */
    public List<Month> upTo(Month last) {
        return Stream.iterate(this, month -> month.compareTo(last) <= 0, Month::next)
                .toList();
    }

    @Override
    public int compareTo(Month other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
