package org.lingtouyan.leadership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.sheet.Faults;
import org.springframework.stereotype.Component;

/** Who a ledger means that names whoever brings somebody on (帮带人): people who are entered, and nobody new. */
@Component
class Mentors {

    private final Cadres cadres;

    Mentors(Cadres cadres) {
        this.cadres = cadres;
    }

    /** Whoever is held where the name is theirs; else the only one of it in the village, in its township, in its county. */
    @Nullable
    UUID of(@Nullable String name, DivisionCode village, @Nullable UUID held, Faults faults) {
        if (name == null || held != null && isCalled(held, name)) {
            return held;
        }
        var called = cadres.called(village, name);
        for (var level : List.of(Level.VILLAGE, Level.TOWNSHIP, Level.COUNTY)) {
            var within = called.stream()
                    .filter(one -> village.at(level).contains(one.division()))
                    .toList();
            if (within.size() == 1) {
                return within.get(0).id();
            }
            if (within.size() > 1) {
                faults.add("mentor", ReserveRefused.MENTOR_NOT_ALONE, within.size());
                return null;
            }
        }
        faults.add("mentor", ReserveRefused.MENTOR_UNKNOWN);
        return null;
    }

    private boolean isCalled(UUID held, String name) {
        return Optional.ofNullable(cadres.named(List.of(held)).get(held))
                .filter(one -> one.name().equals(name))
                .isPresent();
    }
}
