package org.lingtouyan.division;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.lingtouyan.shared.RequestRefused;

/** A 12-digit division code (统计用区划代码). Its zeros at the end say its level, its prefix is its parent. */
public record DivisionCode(String value) implements Comparable<DivisionCode> {

    public DivisionCode {
        if (!value.matches("\\d{12}")) {
            throw new IllegalArgumentException("not a 12-digit division code");
        }
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND unless the text is 12 digits */
    @JsonCreator
    public static DivisionCode parse(String text) {
        if (!text.matches("\\d{12}")) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return new DivisionCode(text);
    }

    public Level level() {
        if (!value.endsWith("000")) {
            return Level.VILLAGE;
        }
        if (!value.endsWith("000000")) {
            return Level.TOWNSHIP;
        }
        if (!value.startsWith("00", 4)) {
            return Level.COUNTY;
        }
        return value.startsWith("00", 2) ? Level.PROVINCE : Level.CITY;
    }

    public Optional<DivisionCode> parent() {
        return level() == Level.PROVINCE ? Optional.empty() : Optional.of(at(Level.values()[level().ordinal() - 1]));
    }

    /** The division of that level this one lies in; itself if it is of that level or above. */
    public DivisionCode at(Level level) {
        return level.ordinal() >= level().ordinal()
                ? this
                : new DivisionCode(value.substring(0, level.digits()) + "0".repeat(12 - level.digits()));
    }

    /** Whether this is a village committee's village and not a residents' committee's: digits ten to twelve say so. */
    public boolean isRuralVillage() {
        int number = Integer.parseInt(value.substring(9));
        return number >= 200 && number < 400 || number >= 500;
    }

    /** The first code after all codes of this division: the open end of its range. */
    public String rangeEnd() {
        int digits = level().digits();
        var next = Long.parseLong(value.substring(0, digits)) + 1;
        return ("%0" + digits + "d").formatted(next) + "0".repeat(12 - digits);
    }

    public boolean contains(DivisionCode other) {
        return other.value.compareTo(value) >= 0 && other.value.compareTo(rangeEnd()) < 0;
    }

    /** The first six digits: the part of every key that keeps a county's records together. */
    public String countyCode() {
        return value.substring(0, 6);
    }

    @Override
    public int compareTo(DivisionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
