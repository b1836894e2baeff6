package org.lingtouyan.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.posting.PostedVillages.firstSecretary;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Sent cadres belong in poor counties or the field, graduate officers in a team and a hard village; whoever is not there is listed. */
@ServerTest
class PlacementTests {

    private static final String RICH = "620102";
    private static final String RICH_VILLAGE = "620102024209";
    private static final String POOR = "622925";

    private final Caller nobody;
    private final PostedVillages villages;

    @Autowired
    PlacementTests(Environment environment, PostedVillages villages) {
        this.nobody = Caller.of(environment);
        this.villages = villages;
    }

    @Test
    void aSentCadreInACountyThatIsNotPoorIsListedAndInAVillageOfItIsNot() {
        var inTheCounty = posted(RICH, RICH + "000000", "SENT_CADRE", false);
        posted(RICH, RICH_VILLAGE, "SENT_CADRE", false);
        var inThePoorCounty = posted(POOR, POOR + "000000", "SENT_CADRE", false);

        assertThat(misplaced(RICH)).contains(inTheCounty);
        assertThat(misplaced(POOR)).doesNotContain(inThePoorCounty);
        assertThat(figure(RICH, RICH_VILLAGE, "posting.sent_cadres_placed")).isEqualTo(1);
        assertThat(figure(RICH, RICH_VILLAGE, "posting.sent_cadre_placement")).isEqualTo(100);
    }

    @Test
    void aGraduateOfficerBelongsToATeamAndToAHardVillage() {
        var village = villages.next(POOR);
        done(
                POOR,
                Map.of(
                        "id",
                        id(),
                        "division",
                        village,
                        "reason",
                        "HARSH",
                        "hardship",
                        true,
                        "basis",
                        "条件艰苦村",
                        "validFrom",
                        "2015-07-01"));
        var inTheTeam = posted(POOR, village, "GRADUATE_OFFICER", true);
        var besideIt = posted(POOR, village, "GRADUATE_OFFICER", false);

        assertThat(misplaced(POOR)).contains(besideIt).doesNotContain(inTheTeam);
        assertThat(figure(POOR, village, "posting.graduate_officers_placed")).isEqualTo(1);
        assertThat(figure(POOR, village, "posting.graduate_officer_placement")).isEqualTo(50);
    }

    private String posted(String county, String place, String role, boolean inTeam) {
        var told = firstSecretary(place, villages.cadre(county, "选派人"), "2017-03-01");
        told.put("role", role);
        told.put("inTeam", inTeam);
        var answer = nobody.as("county-" + county).post("/api/postings", told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return (String) told.get("id");
    }

    private List<String> misplaced(String county) {
        return json(nobody.as("county-" + county)
                        .get("/api/postings?misplaced=true&limit=200&day=2018-12-31&division=%s000000"
                                .formatted(county)))
                .path("items")
                .findValuesAsString("id");
    }

    private int figure(String county, String village, String key) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(nobody.as("county-" + county)
                                .get("/api/indicators/values?keys=%s&division=%s&from=2018-12&to=2018-12"
                                        .formatted(key, village))),
                        told -> told.path("pending").asInt() == 0)
                .at("/values/0/value")
                .asInt();
    }

    private void done(String county, Map<String, Object> target) {
        var answer = nobody.as("county-" + county).post("/api/posting-targets", target);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static String id() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
