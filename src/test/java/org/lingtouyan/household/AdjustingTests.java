package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.MovedVillage.aHouseholdWithAPast;
import static org.lingtouyan.household.MovedVillage.decided;
import static org.lingtouyan.household.MovedVillage.decision;
import static org.lingtouyan.household.MovedVillage.firstAccount;
import static org.lingtouyan.household.MovedVillage.household;
import static org.lingtouyan.household.MovedVillage.rural;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who may decide on divisions where households live, and what a decision does. In the city of the tests of moving. */
@ServerTest
class AdjustingTests {

    private final Caller nobody;
    private final Caller city;
    private final Caller county;

    @Autowired
    AdjustingTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.city = nobody.as("city-6210");
        this.county = nobody.as("county-621021");
    }

    @Test
    void onlyOfficersFromTheCountyUpDecideAndOnlyWithinTheirArea() {
        var merger = decision(city, "MERGE", "621021101000", 0, 1);
        assertThat(nobody.post("/api/adjustments", merger).statusCode()).isEqualTo(401);
        for (var account :
                List.of("auditor", "admin", firstAccount(county, "township"), firstAccount(county, "village"))) {
            assertThat(nobody.as(account).post("/api/adjustments", merger).statusCode())
                    .as(account)
                    .isEqualTo(403);
            assertThat(nobody.as(account)
                            .post("/api/adjustments/preview", merger)
                            .statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(nobody.as("county-621022").post("/api/adjustments", merger).statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("county-621022").get("/api/adjustments").body()).isEqualTo("[]");
    }

    @Test
    void aDecisionThatCannotBeCarriedOutIsRefusedWithItsReason() {
        var tomorrow = decision(city, "MERGE", "621021101000", 0, 1);
        tomorrow.put("on", "2999-01-01");
        assertThat(Caller.reason(county.post("/api/adjustments", tomorrow))).isEqualTo("DAY_IN_THE_FUTURE");
        var noDocument = decision(city, "MERGE", "621021101000", 0, 1);
        noDocument.put("basis", " ");
        assertThat(Caller.reason(county.post("/api/adjustments", noDocument))).isEqualTo("BASIS_NEEDED");
        var nowhere = decision(city, "TRANSFER", "621021101000", 0, 1);
        nowhere.put("parent", "621021101000");
        assertThat(Caller.reason(county.post("/api/adjustments", nowhere))).isEqualTo("PARENT_UNFIT");
        var unsaid = decision(city, "SPLIT", "621021101000", 0, 1);
        assertThat(Caller.reason(county.post("/api/adjustments", unsaid))).isEqualTo("PARTS_NEEDED");
        assertThat(Caller.reason(county.post("/api/adjustments", Map.of("kind", "MERGE"))))
                .isEqualTo("INVALID_REQUEST");
    }

    @Test
    void aPreviewCountsAndChangesNothing() {
        var villages = rural(city, "621021102000");
        aHouseholdWithAPast(county, villages.get(0), List.of());
        var merger = decision(city, "MERGE", "621021102000", 0, 1);
        var preview = Caller.json(county.post("/api/adjustments/preview", merger));
        assertThat(preview.path("households").asInt()).isEqualTo(1);
        assertThat(preview.path("persons").asInt()).isEqualTo(2);
        assertThat(rural(city, "621021102000")).isEqualTo(villages);
    }

    @Test
    void theSameDecisionTwiceIsOneDecision() {
        var merger = decision(city, "MERGE", "621021104000", 0, 1);
        decided(county, merger);
        assertThat(county.post("/api/adjustments", merger).statusCode()).isEqualTo(200);
        merger.put("basis", "另一份文件");
        assertThat(Caller.reason(county.post("/api/adjustments", merger))).isEqualTo("ADJUSTMENT_ID_TAKEN");
        var another = new HashMap<>(merger);
        another.put("id", UuidCreator.getTimeOrderedEpoch().toString());
        assertThat(Caller.reason(county.post("/api/adjustments", another))).isEqualTo("DIVISION_ALREADY_ENDED");
    }

    @Test
    void aSplitTakesTheNaturalVillagesThatItNames() {
        var village = rural(city, "621021105000").get(0);
        var goes = aHouseholdWithAPast(county, village, List.of());
        var stays = aHouseholdWithAPast(county, village, List.of());
        MovedVillage.put(
                county,
                "/api/households/" + goes.path("id").asString(),
                goes.path("version").asInt(),
                Map.of("mode", "CORRECT", "naturalVillage", "李家湾"));
        var split = decision(city, "SPLIT", "621021105000", 0, 0);
        split.put("divisions", List.of(village));
        split.put("parts", List.of(Map.of("name", "李家湾新村", "naturalVillages", List.of("李家湾"))));
        assertThat(decided(county, split).path("households").asInt()).isEqualTo(1);
        assertThat(household(county, goes.path("id").asString())
                        .path("movedTo")
                        .path("divisionName")
                        .asString())
                .endsWith("李家湾新村");
        assertThat(household(county, stays.path("id").asString()).has("movedTo"))
                .isFalse();
    }

    @Test
    void aNameOfADocumentIsNotedWithinOnesAreaAndThenMeansTheVillage() {
        var village = rural(city, "621021204000").get(0);
        var alias =
                Map.of("division", village, "name", "老城坡", "naturalVillage", true, "established", true, "source", "县志");
        assertThat(nobody.as(firstAccount(county, "village"))
                        .put("/api/aliases", alias)
                        .statusCode())
                .isEqualTo(403);
        assertThat(nobody.as("county-621022").put("/api/aliases", alias).statusCode())
                .isEqualTo(404);
        assertThat(county.put("/api/aliases", alias).statusCode()).isEqualTo(200);
        var found = Caller.json(county.get("/api/divisions/search?q=lcp&limit=50"))
                .valueStream()
                .filter(hit -> hit.path("alias").asString("").equals("老城坡"))
                .toList();
        assertThat(found).extracting(hit -> hit.path("code").asString()).containsExactly(village);
    }
}
