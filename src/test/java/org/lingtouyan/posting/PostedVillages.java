package org.lingtouyan.posting;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.cadre.ToldCadre;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.springframework.stereotype.Component;

/** Villages nobody else writes postings in, people to post, and the words in which a posting is told. */
@Component
class PostedVillages {

    private static final AtomicInteger USED = new AtomicInteger();

    private final Divisions divisions;
    private final Cadres cadres;
    private final Actors actors;

    PostedVillages(Divisions divisions, Cadres cadres, Actors actors) {
        this.divisions = divisions;
        this.cadres = cadres;
        this.actors = actors;
    }

    /** A village of that county which no test has had before. */
    String next(String county) {
        var villages = divisions.descendants(new DivisionCode(county + "000000"), Level.VILLAGE).stream()
                .map(Division::code)
                .filter(DivisionCode::isRuralVillage)
                .toList();
        return villages.get(USED.getAndIncrement()).value();
    }

    UUID cadre(String county, String name) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var told = ToldCadre.named(new DivisionCode(county + "000000"), name, null, "县农牧局", "科员", null);
        actors.as(Actor.SYSTEM, () -> cadres.register(Map.of(id, told)));
        return id;
    }

    static Map<String, Object> firstSecretary(String village, UUID cadre, String from) {
        var told = new HashMap<String, Object>();
        told.put("id", UuidCreator.getTimeOrderedEpoch().toString());
        told.put("division", village);
        told.put("cadre", cadre.toString());
        told.put("role", "FIRST_SECRETARY");
        told.put("sendingUnit", "县农牧局");
        told.put("unitLevel", "04");
        told.put("validFrom", from);
        return told;
    }
}
