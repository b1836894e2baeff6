package org.lingtouyan.cadre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Area;
import org.lingtouyan.access.IdentityNumber;
import org.lingtouyan.access.Role;
import org.lingtouyan.division.DivisionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ServerTest
class CadreTests {

    private static final String COUNTY = "621227000000";

    private final Caller nobody;
    private final Caller county;
    private final Caller village;
    private final Cadres cadres;
    private final Actors actors;

    @Autowired
    CadreTests(Environment environment, Cadres cadres, Actors actors) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
        this.village = nobody.as("village-621227101202");
        this.cadres = cadres;
        this.actors = actors;
    }

    @Test
    void aPersonOfAnotherAreaIsNotFoundAndNotEntered() {
        var told = told(COUNTY);
        assertThat(county.post("/api/cadres", told).statusCode()).isEqualTo(201);

        assertThat(nobody.get("/api/cadres/" + told.get("id")).statusCode()).isEqualTo(401);
        assertThat(village.get("/api/cadres/" + told.get("id")).statusCode()).isEqualTo(404);
        assertThat(nobody.as("county-620121")
                        .get("/api/cadres/" + told.get("id"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(village.get("/api/cadres?division=" + COUNTY).statusCode()).isEqualTo(404);
        assertThat(village.post("/api/cadres", told(COUNTY)).statusCode()).isEqualTo(404);
        assertThat(nobody.as("auditor").get("/api/cadres?division=" + COUNTY).statusCode())
                .isEqualTo(403);
    }

    @Test
    void thePrivateIsShownMaskedAndAMaskedValueSentBackStays() {
        var told = told(COUNTY);
        var id = told.get("id");
        county.post("/api/cadres", told);

        var read = county.get("/api/cadres/" + id);
        var shown = json(read);
        assertThat(shown.get("phone").asString()).contains("*").doesNotContain("13999990000");
        assertThat(read.body()).doesNotContain(told.get("identityNumber").toString());

        told.put("phone", shown.get("phone").asString());
        told.put("identityNumber", shown.get("identityNumber").asString());
        told.put("title", "科长");
        var etag = read.headers().firstValue("ETag").orElseThrow();
        assertThat(county.with("If-Match", etag).put("/api/cadres/" + id, told).statusCode())
                .isEqualTo(204);

        var after = json(county.get("/api/cadres/" + id));
        assertThat(after.get("phone")).isEqualTo(shown.get("phone"));
        assertThat(after.get("title").asString()).isEqualTo("科长");
        assertThat(reason(county.with("If-Match", etag).put("/api/cadres/" + id, told)))
                .isEqualTo("CADRE_STALE");
    }

    @Test
    void sentTwiceItIsEnteredOnceAndAnIdentityNumberBelongsToOnePerson() {
        var told = told(COUNTY);
        assertThat(county.post("/api/cadres", told).statusCode()).isEqualTo(201);
        assertThat(county.post("/api/cadres", told).statusCode()).isEqualTo(200);

        var again = new HashMap<>(told);
        again.put("id", UuidCreator.getTimeOrderedEpoch().toString());
        assertThat(reason(county.post("/api/cadres", again))).isEqualTo("CADRE_ENTERED_ALREADY");
        again.put("id", told.get("id"));
        again.put("name", "另一人");
        assertThat(reason(county.post("/api/cadres", again))).isEqualTo("CADRE_ID_TAKEN");
    }

    @Test
    void theListIsSearchedByNameInitialsAndUnitAndGoesOnWhereItEnded() {
        var unit = "农业农村局" + ThreadLocalRandom.current().nextInt(1_000_000);
        for (int i = 0; i < 3; i++) {
            var told = told(COUNTY);
            told.put("unit", unit);
            county.post("/api/cadres", told);
        }
        var first = json(county.get("/api/cadres?limit=2&division=%s&q=%s".formatted(COUNTY, unit)));
        assertThat(first.get("items")).hasSize(2);
        var rest = json(county.get("/api/cadres?limit=2&division=%s&q=%s&cursor=%s"
                .formatted(COUNTY, unit, first.get("next").asString())));
        assertThat(rest.get("items")).hasSize(1);
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(json(county.get("/api/cadres?limit=1&division=%s&q=csry".formatted(COUNTY)))
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void aNameIsKnownToTheVillageSomebodyWasSentTo() {
        var told = told(COUNTY);
        county.post("/api/cadres", told);
        var id = UUID.fromString(told.get("id").toString());

        var asVillage = actors.as(
                new Actor(new UUID(0, 7), "village", Role.VILLAGE_CADRE, Area.of(new DivisionCode("621227101202"))),
                () -> cadres.named(List.of(id)));
        assertThat(asVillage.get(id).name()).isEqualTo("测试人员");
    }

    private static Map<String, Object> told(String division) {
        var told = new HashMap<String, Object>();
        told.put("id", UuidCreator.getTimeOrderedEpoch().toString());
        told.put("division", division);
        told.put("name", "测试人员");
        told.put("identityNumber", identityNumber());
        told.put("phone", "13999990000");
        told.put("unit", "县委组织部");
        told.put("title", "干部");
        told.put("politics", "01");
        told.put("trades", List.of("01"));
        return told;
    }

    private static String identityNumber() {
        var random = ThreadLocalRandom.current();
        return IdentityNumber.withCheckDigit("62999919%02d01%02d%03d"
                .formatted(random.nextInt(50, 99), random.nextInt(1, 29), random.nextInt(1000)));
    }
}
