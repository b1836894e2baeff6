package org.lingtouyan.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.optimisation.DraftedCounty.wish;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Drafts weigh how many kilometres another county is from home. In a county where no other test writes. */
@ServerTest
class FarFromHomeTests {

    private static final String COUNTY = "621126";

    private final Caller nobody;
    private final DraftedCounty here;

    @Autowired
    FarFromHomeTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.here = new DraftedCounty(nobody.as("county-" + COUNTY), COUNTY);
    }

    @Test
    void whoLivesNearerIsSentAndTheMoveSaysHowFarItIs() {
        assertThat(nobody.as("county-620121")
                        .post("/api/drafts", wish(COUNTY + "000000", "POSTING"))
                        .statusCode())
                .isEqualTo(404);
        var villages = here.villages();
        here.target(villages.get(0));
        here.cadre("家在敦煌", "县农牧局", List.of(), true, Map.of("home", "620982100200"));
        var near = here.cadre("家在宕昌", "县农牧局", List.of(), true, Map.of("home", "621223100200"));

        var moves = here.moves(here.drafted(wish(COUNTY + "000000", "POSTING")));

        assertThat(moves).hasSize(1);
        var move = moves.get(0);
        assertThat(move.path("after").path("id").asString()).isEqualTo(near);
        var far = move.path("reasons")
                .valueStream()
                .filter(why -> why.path("point").asString().equals("DISTANCE"))
                .findFirst()
                .orElseThrow();
        assertThat(far.at("/facts/0").asString()).isEqualTo("3");
        assertThat(Integer.parseInt(far.at("/facts/1").asString())).isBetween(20, 80);
        assertThat(far.at("/facts/2").asString()).isEqualTo("80");
        assertThat(far.path("points").asInt()).isEqualTo(-9);
    }
}
