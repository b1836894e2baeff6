package org.lingtouyan.pairing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.cadre.Cadres.Known;
import org.springframework.stereotype.Component;

/** The people who help, by the ids under which the roster of people who work knows them. */
@Component
class Helpers {

    private final Cadres cadres;

    Helpers(Cadres cadres) {
        this.cadres = cadres;
    }

    Map<UUID, Known> named(Collection<UUID> ids) {
        return cadres.named(ids.stream().distinct().toList());
    }

    /** Empty where nobody knows the id. */
    String name(UUID id) {
        var known = named(List.of(id)).get(id);
        return known == null ? "" : known.name();
    }

    /** @throws org.lingtouyan.shared.Refusal UNKNOWN_HELPER when nobody has been entered under that id */
    void require(UUID id) {
        if (!named(List.of(id)).containsKey(id)) {
            throw PairingRefused.UNKNOWN_HELPER.because().with("field", "cadreId");
        }
    }
}
