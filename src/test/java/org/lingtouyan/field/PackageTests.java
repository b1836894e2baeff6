package org.lingtouyan.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.reason;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.pairing.PairedCounty;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What a phone takes along: of one village, without private values, and again only what changed. In a county of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackageTests {

    private static final String COUNTY = "621025";

    private final Caller nobody;
    private final PairedCounty county;
    private List<String> villages = List.of();

    @Autowired
    PackageTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = new PairedCounty(nobody.as("county-" + COUNTY), COUNTY);
    }

    @BeforeAll
    void findVillages() {
        villages = county.villages();
    }

    @Test
    void onlyTheOwnAreaIsTakenAlongAndOneVillageOfIt() {
        var path = "/api/field/package?division=" + villages.get(0);
        assertThat(nobody.get(path).statusCode()).isEqualTo(401);
        assertThat(nobody.as("auditor").get(path).statusCode()).isEqualTo(403);
        assertThat(nobody.as("county-621022").get(path).statusCode()).isEqualTo(404);
        assertThat(reason(county.officer().get("/api/field/package"))).isEqualTo("ONE_VILLAGE_A_PHONE");
        assertThat(nobody.as("village-" + villages.get(0))
                        .get("/api/field/package")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCardHoldsWhatAVisitAsksAfterAndNothingPrivate() {
        var village = villages.get(1);
        var household = county.household(village, Map.of("bankAccount", "6228480402564890018"));
        var helper = county.helper("走访的");
        county.paired(household, helper, "2018-01-01");
        var whole = Caller.json(county.officer().get("/api/field/package?division=" + village));
        assertThat(whole.path("today").asString()).isEqualTo(Here.today().toString());
        assertThat(whole.path("helpers").findValuesAsString("name")).containsExactly("走访的");
        assertThat(whole.at("/codes/needKind/0/label").asString()).isEqualTo("看病就医");
        var cards = county.officer().get("/api/field/cards?division=" + village + "&ids=" + household);
        var card = Caller.json(cards).get(0);
        assertThat(card.at("/form/headName").asString()).isEqualTo("赵明");
        assertThat(card.at("/facts/members/0/workMonths").asInt()).isEqualTo(6);
        assertThat(card.at("/dueOn").asString()).isEqualTo("2018-11-01");
        assertThat(card.at("/facts/phone").asString()).contains("*");
        assertThat(cards.body())
                .doesNotContain("identityNumber")
                .doesNotContain("bankAccount")
                .doesNotContain("13812341234");
    }

    @Test
    void onlyWhatChangedTravelsAgain() {
        var village = villages.get(2);
        var changed = county.household(village);
        county.household(village);
        var path = "/api/field/package?division=" + village;
        var before = county.officer().get(path);
        var etag = before.headers().firstValue("ETag").orElseThrow();
        assertThat(county.officer().with("If-None-Match", etag).get(path).statusCode())
                .isEqualTo(304);
        var phone = new PhoneTold(county.officer(), county.helper("走访的"), Duration.ZERO);
        assertThat(phone.outcomes(phone.visit(changed))).containsExactly("DONE");
        var after = county.officer().with("If-None-Match", etag).get(path);
        assertThat(after.statusCode()).isEqualTo(200);
        var stamps = Caller.json(before).path("households").valueStream().toList();
        var other = Caller.json(after)
                .path("households")
                .valueStream()
                .filter(stamp -> !stamps.contains(stamp))
                .map(stamp -> stamp.path("id").asString())
                .toList();
        assertThat(other).containsExactly(changed);
    }
}
