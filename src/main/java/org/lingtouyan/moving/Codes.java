package org.lingtouyan.moving;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;

/** Hands out codes for new divisions of one decision: the same digits where they are free, else the next; never one that was used. */
final class Codes {

    private final Divisions divisions;
    private final Set<DivisionCode> given = new HashSet<>();

    Codes(Divisions divisions) {
        this.divisions = divisions;
    }

    /** @throws org.lingtouyan.shared.Refusal CODE_UNFIT unless it lies directly below that parent, CODE_TAKEN if it was ever used */
    DivisionCode told(DivisionCode code, DivisionCode parent) {
        if (!code.parent().equals(Optional.of(parent))) {
            throw MovingRefused.CODE_UNFIT
                    .because(code, divisions.pathText(parent))
                    .with("field", "code");
        }
        if (!isFree(code)) {
            throw MovingRefused.CODE_TAKEN.because(code).with("field", "code");
        }
        given.add(code);
        return code;
    }

    /** Below that parent, of the class of the old one: a village committee stays one. */
    DivisionCode like(DivisionCode old, DivisionCode parent) {
        int digits = old.level().digits();
        int width = digits - parent.level().digits();
        int number = Integer.parseInt(old.value().substring(parent.level().digits(), digits));
        int first = width == 3 ? number / 100 * 100 : 0;
        int size = width == 3 ? 200 - first % 200 : 100;
        return IntStream.concat(IntStream.of(number), IntStream.range(Math.max(first, 1), first + size))
                .mapToObj(next -> code(parent, digits, width, next))
                .filter(this::isFree)
                .findFirst()
                .map(code -> {
                    given.add(code);
                    return code;
                })
                .orElseThrow(() -> MovingRefused.NO_CODE_LEFT.because(divisions.pathText(parent)));
    }

    private boolean isFree(DivisionCode code) {
        return divisions.find(code).isEmpty() && !given.contains(code);
    }

    private static DivisionCode code(DivisionCode parent, int digits, int width, int number) {
        var above = parent.value().substring(0, digits - width);
        return new DivisionCode(above + ("%0" + width + "d").formatted(number) + "0".repeat(12 - digits));
    }

    /** Whether records may lie there. */
    static boolean holdsRecords(DivisionCode code) {
        return code.level() == Level.VILLAGE;
    }
}
