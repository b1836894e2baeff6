package org.lingtouyan.pairing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Code;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.parameter.Parameters;
import org.springframework.stereotype.Component;

/** How many households a helper of each kind may have, by the rule of the place and the day. */
@Component
class PairLimits {

    static final String KINDS = "helperKind";

    private final Parameters parameters;
    private final Codes codes;
    private final PairTable table;

    PairLimits(Parameters parameters, Codes codes, PairTable table) {
        this.parameters = parameters;
        this.codes = codes;
        this.table = table;
    }

    /** Nothing where no rule limits that kind. */
    Optional<Integer> most(String kind, DivisionCode place, LocalDate day) {
        return parameters.value("pairing.most-households-" + kind, place, day).map(Integer::valueOf);
    }

    /** By kind, for those that are limited. */
    Map<String, Integer> all(DivisionCode place, LocalDate day) {
        var limits = new LinkedHashMap<String, Integer>();
        codes.all(KINDS).stream().map(Code::code).forEach(kind -> most(kind, place, day)
                .ifPresent(most -> limits.put(kind, most)));
        return limits;
    }

    /**
     * Asked before the pair is written.
     *
     * @return the reason to keep with the pair: none unless the helper has more households with it than the rule allows
     * @throws org.lingtouyan.shared.Refusal TOO_MANY_HOUSEHOLDS when that is so and nobody said why
     */
    @Nullable
    String reasonNeeded(Pair pair, @Nullable String told) {
        var most = most(pair.kind(), pair.division(), pair.from());
        int load = table.load(pair.cadre(), pair.from());
        if (most.isEmpty() || load < most.get()) {
            return null;
        }
        if (told == null || told.isBlank()) {
            throw PairingRefused.TOO_MANY_HOUSEHOLDS.because(load, most.get()).with("field", "beyondLimit");
        }
        return told.strip();
    }
}
