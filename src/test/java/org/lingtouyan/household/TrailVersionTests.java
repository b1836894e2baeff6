package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.household.HouseholdFixtures.aHousehold;
import static org.lingtouyan.household.HouseholdFixtures.members;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What an auditor finds out of a record: its versions, two of them side by side, and all that in a workbook. */
@ServerTest
class TrailVersionTests {

    private final Caller nobody;
    private final Caller county;
    private final Caller auditor;
    private final Map<String, Object> household = aHousehold();
    private final String head = (String) members(household).get(0).get("id");
    private final String versions = "/api/trail/versions?division=621227101202&record=" + head;

    @Autowired
    TrailVersionTests(Environment environment) {
        nobody = Caller.of(environment);
        county = nobody.as("county-621227");
        auditor = nobody.as("auditor");
    }

    @BeforeEach
    void aHeadOfAHouseholdIsRenamedAndGetsAPhone() {
        var created = county.post("/api/households", household);
        assertThat(created.statusCode()).isEqualTo(201);
        var changed = new LinkedHashMap<>(household);
        changed.put("mode", "CORRECT");
        members(household).get(0).put("name", "赵铭");
        members(household).get(0).put("phone", "13711112222");
        var answer = county.with(
                        "If-Match", created.headers().firstValue("ETag").orElseThrow())
                .put("/api/households/" + household.get("id"), changed);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void onlyTheAuditorCompares() {
        for (var account : new String[] {"county-621227", "admin", "security"}) {
            assertThat(nobody.as(account).get(versions).statusCode())
                    .as(account)
                    .isEqualTo(403);
            assertThat(nobody.as(account).get("/api/trail/state").statusCode())
                    .as(account)
                    .isEqualTo(403);
            assertThat(nobody.as(account).get("/api/trail/export.xlsx").statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
    }

    @Test
    void twoVersionsStandSideBySideInWordsAndPrivateFieldsOnlyAsChanged() {
        var all = json(auditor.get(versions));
        assertThat(all.size()).isEqualTo(2);
        var compared = auditor.get("/api/trail/comparison?division=621227101202&record=" + head + "&older="
                + all.at("/1/id").asLong() + "&newer=" + all.at("/0/id").asLong());
        assertThat(compared.statusCode()).isEqualTo(200);
        var fields = json(compared).get("fields").valueStream().toList();
        assertThat(fields).anySatisfy(field -> {
            assertThat(field.get("column").asString()).isEqualTo("name");
            assertThat(field.get("older").asString()).isEqualTo("赵明");
            assertThat(field.get("newer").asString()).isEqualTo("赵铭");
            assertThat(field.get("changed").asBoolean()).isTrue();
        });
        assertThat(fields).anySatisfy(field -> {
            assertThat(field.get("column").asString()).isEqualTo("phone_sealed");
            assertThat(field.get("sealed").asBoolean()).isTrue();
            assertThat(field.get("changed").asBoolean()).isTrue();
        });
        assertThat(compared.body()).doesNotContain("13711112222", "identity_fingerprint", "data_key");
        var views = auditor.get("/api/trail?division=621227101202&kind=VIEW&record=" + head);
        assertThat(json(views).get("items").size()).isEqualTo(1);
        assertThat(json(views).at("/items/0/displayName").asString()).isEqualTo("审计员");
    }

    @Test
    void theTrailIsNarrowedByPersonAndKindAndDay() {
        var mine = json(auditor.get(
                "/api/trail?division=621227101202&account=county-621227&kind=UPDATE&table=household.person&record="
                        + head));
        assertThat(mine.get("items").size()).isEqualTo(1);
        assertThat(json(auditor.get("/api/trail?division=621227101202&account=admin&record=" + head))
                        .get("items")
                        .size())
                .isZero();
        assertThat(json(auditor.get("/api/trail?to=2001-01-01")).get("items").size())
                .isZero();
        assertThat(auditor.get("/api/trail?kind=NONSENSE").statusCode()).isEqualTo(400);
    }

    @Test
    void theAuditorTakesTheTrailAwayAndSeesHowFarItIsSealed() {
        assertThat(auditor.download("/api/trail/export.xlsx?division=621227101202"))
                .startsWith((byte) 'P', (byte) 'K');
        var exports = auditor.get("/api/trail?division=621227101202&kind=EXPORT&table=access.trail");
        assertThat(json(exports).get("items").size()).isPositive();
        var state = json(auditor.get("/api/trail/state"));
        assertThat(state.at("/sealed/waiting").isNumber()).isTrue();
        assertThat(state.get("heads").isArray()).isTrue();
        assertThat(auditor.get("/api/trail/heads/2001-01-01.txt").statusCode()).isEqualTo(404);
    }
}
