package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.lingtouyan.cadre.ToldCadre;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;

/** Invented people who lead villages or answer for them; each has the name of a people of the county. */
final class VillagePeople {

    private static final String HAN = "01";

    private final County county;
    private final Divisions divisions;
    private final Chance chance;
    private final Map<UUID, ToldCadre> told = new LinkedHashMap<>();

    VillagePeople(County county, Divisions divisions, Chance chance) {
        this.county = county;
        this.divisions = divisions;
        this.chance = chance;
    }

    /** Somebody of that place with that post. */
    UUID of(DivisionCode place, String title) {
        return of(place, divisions.require(place).shortName(), title);
    }

    UUID of(DivisionCode place, String unit, String title) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var nationality = nationality();
        var sex = chance.in(84) ? "1" : "2";
        var name = Names.full(Names.surname(nationality, chance), nationality, sex, chance);
        told.put(id, ToldCadre.named(place, name, null, unit, title, null));
        return id;
    }

    Map<UUID, ToldCadre> told() {
        return told;
    }

    private String nationality() {
        int lot = chance.between(1, 100);
        for (var share : county.nationalities()) {
            lot -= share.percent();
            if (lot <= 0) {
                return share.nationality();
            }
        }
        return HAN;
    }
}
