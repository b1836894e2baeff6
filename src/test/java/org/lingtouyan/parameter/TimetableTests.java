package org.lingtouyan.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.lingtouyan.division.DivisionCode;

class TimetableTests {

    private static final DivisionCode PROVINCE = new DivisionCode("620000000000");

    @Test
    void aNewValueEndsTheOneBeforeOnItsFirstDay() {
        var after = set(List.of(value("2800", 2014, 0)), value("2855", 2015, 0));

        assertThat(after).extracting(Value::value).containsExactly("2800", "2855");
        assertThat(after.get(0).to()).isEqualTo(after.get(1).from());
    }

    @Test
    void aValueForATimeLetsTheOneBeforeGoOnAfterIt() {
        var after = set(List.of(value("2800", 2014, 0)), value("3000", 2016, 2017));

        assertThat(after).extracting(Value::value).containsExactly("2800", "3000", "2800");
    }

    @Test
    void aValueWithoutAnEndHoldsUntilTheNextThatWasAlreadySet() {
        var after = set(List.of(value("2800", 2014, 2018), value("2995", 2018, 0)), value("2952", 2016, 0));

        assertThat(after).extracting(Value::value).containsExactly("2800", "2952", "2995");
        assertThat(after.get(1).to()).isEqualTo(day(2018));
    }

    @Test
    void aValueIsNotLaidOverAnotherThatBeginsLater() {
        assertThatThrownBy(() -> set(List.of(value("2995", 2018, 0)), value("2952", 2016, 2019)))
                .hasMessage("VALUE_OVERLAPS");
    }

    @Test
    void aValueOfTheSameDayReplacesTheOneBefore() {
        assertThat(set(List.of(value("2800", 2014, 0)), value("2700", 2014, 0)))
                .extracting(Value::value)
                .containsExactly("2700");
    }

    @Test
    void whatIsTakenBackIsAsIfItHadNotBeenSet() {
        var before = List.of(value("2800", 2014, 0));
        var after = set(before, value("2855", 2015, 0));

        assertThat(new Timetable(after).withdraw(after.get(1)).appliedTo(after))
                .extracting(Value::value, Value::from, Value::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("2800", day(2014), Value.OPEN));
    }

    @Property
    void aDayNeverHasTwoValues(@ForAll @Size(max = 12) List<@IntRange(min = 2000, max = 2030) Integer> years) {
        List<Value> values = List.of();
        for (var year : years) {
            values = set(values, value(String.valueOf(year), year, 0));
        }
        for (int i = 1; i < values.size(); i++) {
            assertThat(values.get(i - 1).to()).isBeforeOrEqualTo(values.get(i).from());
        }
        for (var year : years) {
            assertThat(values.stream().filter(value -> value.holdsOn(day(year))))
                    .extracting(Value::value)
                    .containsExactly(String.valueOf(year));
        }
    }

    private static List<Value> set(List<Value> values, Value told) {
        return new Timetable(values).set(told, UUID::randomUUID).appliedTo(values);
    }

    private static Value value(String value, int from, int to) {
        return new Value(
                UUID.randomUUID(), "poverty.line", PROVINCE, day(from), to == 0 ? Value.OPEN : day(to), value, "文件");
    }

    private static LocalDate day(int year) {
        return LocalDate.of(year, 1, 1);
    }
}
