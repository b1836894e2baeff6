package org.lingtouyan.parameter;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lingtouyan.division.DivisionCode;
import org.springframework.stereotype.Component;

/**
 * Which days are worked, with the swaps of the yearly notices (调休): what clocks in workdays are counted by. The smallest
 * area that says something of a day wins.
 */
@Component
public class Workdays {

    /** Longer than any clock of the field; a count beyond it is a fault and not a long wait. */
    private static final int AT_MOST = 3_000;

    private final SpecialDayTable table;

    Workdays(SpecialDayTable table) {
        this.table = table;
    }

    public boolean isWorkday(DivisionCode division, LocalDate day) {
        return within(division, day, day).test(day);
    }

    /** The workday on which a clock of so many workdays ends that begins on a day; the day itself does not count. */
    public LocalDate after(DivisionCode division, LocalDate day, int workdays) {
        if (workdays < 0 || workdays > AT_MOST) {
            throw new IllegalArgumentException("workdays must be 0 to " + AT_MOST);
        }
        var worked = within(division, day, day.plusDays(2L * workdays + 60));
        return workdays == 0
                ? day
                : Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                        .filter(worked)
                        .skip(workdays - 1L)
                        .findFirst()
                        .orElseThrow();
    }

    /** How many workdays lie after a day, up to and including another; 0 if that is not later. */
    public int between(DivisionCode division, LocalDate after, LocalDate until) {
        return until.isAfter(after)
                ? (int) after.plusDays(1)
                        .datesUntil(until.plusDays(1))
                        .filter(within(division, after, until))
                        .count()
                : 0;
    }

    private Predicate<LocalDate> within(DivisionCode division, LocalDate from, LocalDate to) {
        var special = table.kinds(Parameters.upwards(division), from, to);
        return day -> {
            var kind = special.get(day);
            return kind == null ? !isWeekend(day) : kind == SpecialDay.Kind.MAKE_UP;
        };
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
