package org.lingtouyan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.pairing.PairedCounty;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Heads of townships, secretaries of their committees and helpers are in rotation, each as what they are, and none is entered for it. */
@ServerTest
class ChiefsAndHelpersInRotationTests {

    private static final String COUNTY = "621227";
    private static final String TOWNSHIP = "621227105000";
    private static final String DAY = "2021-12-31";

    private final Caller nobody;
    private final Caller county;
    private final PairedCounty paired;

    @Autowired
    ChiefsAndHelpersInRotationTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-" + COUNTY);
        this.paired = new PairedCounty(county, COUNTY);
    }

    @Test
    void nobodyElseReadsWhoWasNotTrained() {
        var asked = "/api/training-rotation/untrained?roll=HELPERS&division=" + TOWNSHIP;
        assertThat(nobody.get(asked).statusCode()).isEqualTo(401);
        assertThat(nobody.as("county-620121").get(asked).statusCode()).isEqualTo(404);
        assertThat(nobody.as("auditor").get(asked).statusCode()).isEqualTo(403);
    }

    @Test
    void headsOfTownshipsAndSecretariesOfTheirCommitteesAreTrainedAsChiefs() {
        var head = paired.helper("某乡长");
        var secretary = paired.helper("某党委书记");
        var post = Map.of(
                "id",
                PairedCounty.newId(),
                "division",
                TOWNSHIP,
                "cadre",
                head,
                "post",
                "TOWNSHIP_HEAD",
                "from",
                "2020-05-01");
        assertThat(county.post("/api/township-posts", post).statusCode()).isEqualTo(201);
        var committee = PairedCounty.newId();
        var founded = Map.of(
                "id",
                committee,
                "division",
                TOWNSHIP,
                "name",
                "中共某乡委员会",
                "kind",
                "COMMITTEE",
                "setting",
                "ORGAN",
                "validFrom",
                "2014-01-01");
        var made = county.post("/api/party/organisations", founded);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var officer = Map.of(
                "id", PairedCounty.newId(), "cadreId", secretary, "post", "SECRETARY", "validFrom", "2020-05-01");
        assertThat(county.post("/api/party/organisations/" + committee + "/officers", officer)
                        .statusCode())
                .isEqualTo(201);
        assertThat(untrained("TOWNSHIP_CHIEFS", TOWNSHIP)).containsExactlyInAnyOrder(head, secretary);

        trained("02", head, TOWNSHIP);
        trained("01", secretary, TOWNSHIP);
        assertThat(untrained("TOWNSHIP_CHIEFS", TOWNSHIP))
                .as("a class for village secretaries is none for chiefs")
                .containsExactly(secretary);
        assertThat(json(county.get("/api/training-rotation?roll=TOWNSHIP_CHIEFS&division=%s&day=%s"
                                .formatted(TOWNSHIP, DAY)))
                        .get("trained")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whoeverHelpsAHouseholdIsTrainedAsAHelperOnceHoweverManyTheyHelp() {
        var village = paired.villages().get(5);
        var helper = paired.helper("某帮扶责任人");
        paired.paired(paired.household(village), helper, "2020-01-01");
        paired.paired(paired.household(village), helper, "2020-01-01");
        assertThat(untrained("HELPERS", village).stream().filter(helper::equals))
                .hasSize(1);

        var ahead = course("05", Here.today().plusDays(3).toString());
        var all = "/api/courses/%s/attendances/in-post?untrainedOnly=true&division=%s".formatted(ahead, village);
        assertThat(nobody.as("county-620121").post(all, "").statusCode()).isEqualTo(404);
        assertThat(json(county.post(all, "")).get("changed").asInt()).isPositive();
        assertThat(json(county.post(all, "")).get("changed").asInt())
                .as("they are on the list")
                .isZero();
        assertThat(json(county.get("/api/courses/" + ahead + "/attendances?state=ENROLLED&limit=200"))
                        .get("items")
                        .findValuesAsString("cadre"))
                .contains(helper);
        trained("05", helper, COUNTY + "000000");

        assertThat(untrained("HELPERS", village)).doesNotContain(helper);
    }

    private String course(String audience, String day) {
        var course = new HashMap<String, Object>(Map.of("id", PairedCounty.newId(), "division", COUNTY + "000000"));
        course.putAll(Map.of("kind", "CLASS", "name", "培训班", "audience", audience, "outside", false));
        course.putAll(Map.of("begins", day, "ends", day));
        assertThat(county.post("/api/courses", course).statusCode()).isEqualTo(201);
        return course.get("id").toString();
    }

    private void trained(String audience, String cadre, String serves) {
        var course = course(audience, "2021-06-01");
        var came = Map.of("id", PairedCounty.newId(), "cadre", cadre, "division", serves, "state", "CAME");
        assertThat(county.post("/api/courses/" + course + "/attendances", List.of(came))
                        .statusCode())
                .isEqualTo(200);
    }

    private List<String> untrained(String roll, String division) {
        return json(county.get("/api/training-rotation/untrained?limit=200&roll=%s&division=%s&day=%s"
                        .formatted(roll, division, DAY)))
                .get("items")
                .findValuesAsString("cadre");
    }
}
