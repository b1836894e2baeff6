package org.lingtouyan.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Flag;
import org.lingtouyan.division.Flags;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ServerTest
class TargetTests {

    private static final String COUNTY = "622923";

    private final Caller nobody;
    private final Caller county;
    private final PostedVillages villages;
    private final Flags flags;

    @Autowired
    TargetTests(Environment environment, PostedVillages villages, Flags flags) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-" + COUNTY);
        this.villages = villages;
        this.flags = flags;
    }

    @Test
    void onlyTheCountyAndThoseAboveSettleWhichVillages() {
        var told = told(villages.next(COUNTY));

        assertThat(nobody.post("/api/posting-targets", told).statusCode()).isEqualTo(401);
        assertThat(nobody.as("county-620121").post("/api/posting-targets", told).statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("county-620121")
                        .get("/api/posting-targets?division=%s000000".formatted(COUNTY))
                        .statusCode())
                .isEqualTo(404);
        assertThat(county.post("/api/posting-targets", told).statusCode()).isEqualTo(201);
        assertThat(county.post("/api/posting-targets", told).statusCode()).isEqualTo(200);
    }

    @Test
    void aVillageIsOnTheListOnceAtATimeAndLeavesItOnADay() {
        var village = villages.next(COUNTY);
        var told = told(village);
        county.post("/api/posting-targets", told);

        assertThat(reason(county.post("/api/posting-targets", told(village)))).isEqualTo("VILLAGE_IS_A_TARGET");
        var path = "/api/posting-targets/%s/end".formatted(told.get("id"));
        assertThat(reason(county.post(path, Map.of("on", "2019-01-01")))).isEqualTo("VERSION_MISSING");
        assertThat(county.with("If-Match", "\"1\"")
                        .post(path, Map.of("on", "2019-01-01"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(listed(village, "2018-12-31")).isEqualTo(1);
        assertThat(listed(village, "2019-01-01")).isZero();
        assertThat(reason(county.post("/api/posting-targets", told(COUNTY + "000000"))))
                .isEqualTo("TARGET_IS_A_VILLAGE");
    }

    @Test
    void poorVillagesAreTakenOverOnceAlsoThoseThatLeftPoverty() {
        var still = villages.next(COUNTY);
        var left = villages.next(COUNTY);
        flags.note(List.of(
                new Flag(new DivisionCode(still), Flag.POOR_VILLAGE, 2013, null, "test"),
                new Flag(new DivisionCode(left), Flag.POOR_VILLAGE, 2013, 2017, "test")));
        var wanted = Map.of("division", COUNTY + "000000", "validFrom", "2018-01-01", "basis", "县选派名单");

        assertThat(json(county.post("/api/posting-targets/poor-villages", wanted))
                        .path("added")
                        .asInt())
                .isEqualTo(2);
        assertThat(json(county.post("/api/posting-targets/poor-villages", wanted))
                        .path("added")
                        .asInt())
                .isZero();
        assertThat(listed(left, "2018-12-31")).isEqualTo(1);
        assertThat(reason(nobody.as("province")
                        .post(
                                "/api/posting-targets/poor-villages",
                                Map.of("division", "620000000000", "validFrom", "2018-01-01", "basis", "x"))))
                .isEqualTo("TARGETS_OF_ONE_COUNTY");
    }

    private int listed(String village, String day) {
        return json(county.get("/api/posting-targets?division=%s&day=%s".formatted(village, day)))
                .path("items")
                .size();
    }

    private static Map<String, Object> told(String village) {
        return Map.of(
                "id", UuidCreator.getTimeOrderedEpoch().toString(),
                "division", village,
                "reason", "WEAK_ORGANISATION",
                "basis", "县委文件",
                "validFrom", "2018-01-01");
    }
}
