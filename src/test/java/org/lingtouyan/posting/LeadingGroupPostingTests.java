package org.lingtouyan.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.posting.PostedVillages.firstSecretary;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.cadre.ToldCadre;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Into the leading groups of cities and counties come cadres who know agriculture, relief, water or industry; each for a field of theirs. */
@ServerTest
class LeadingGroupPostingTests {

    private static final String COUNTY = "621124";
    private static final String PLACE = COUNTY + "000000";
    private static final String CROPS = "01";
    private static final String WATER = "04";

    private final Caller nobody;
    private final Caller county;
    private final Caller province;
    private final PostedVillages villages;
    private final Cadres cadres;
    private final Actors actors;

    @Autowired
    LeadingGroupPostingTests(Environment environment, PostedVillages villages, Cadres cadres, Actors actors) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-" + COUNTY);
        this.province = nobody.as("province");
        this.villages = villages;
        this.cadres = cadres;
        this.actors = actors;
    }

    @Test
    void theyArePostedToACityOrACountyAndNowhereElse() {
        var water = knowing(WATER);
        assertRefused(county, told(villages.next(COUNTY), water, WATER), 400, "POSTING_IN_A_CITY_OR_COUNTY");
        assertRefused(county, told(COUNTY + "100000", water, WATER), 400, "POSTING_IN_A_CITY_OR_COUNTY");
        assertRefused(province, told("620000000000", water, WATER), 400, "POSTING_IN_A_CITY_OR_COUNTY");
        assertThat(post(province, told("621100000000", water, WATER)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void eachIsChosenForAFieldThatIsAmongTheirTrades() {
        var both = knowing(CROPS, WATER);
        assertRefused(county, told(PLACE, both, null), 400, "POSTING_FOR_A_FIELD");
        assertRefused(county, told(PLACE, both, "14"), 409, "POSTING_FOR_A_FIELD_NOT_KNOWN");
        assertRefused(county, told(PLACE, both, "no such"), 400, "POSTING_CODE_UNKNOWN");

        var answer = post(county, told(PLACE, both, CROPS));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(json(answer).path("expertise").asString()).isEqualTo(CROPS);
    }

    @Test
    void otherRolesHaveNoSuchField() {
        var told = told(PLACE, knowing(WATER), WATER);
        told.put("role", "COUNTY_DEPUTY");
        assertRefused(county, told, 400, "POSTING_FOR_A_FIELD");
    }

    @Test
    void figuresCountThemAllAndByFieldAndOpenToThem() {
        var place = "621126000000";
        var here = nobody.as("county-621126");
        var water = told(place, knowingIn("621126", WATER), WATER);
        post(here, water);
        post(here, told(place, knowingIn("621126", "15"), "15"));

        assertThat(figure(here, place, "posting.city_leading_groups")).isEqualTo(2);
        assertThat(figure(here, place, "posting.city_leading_groups_water")).isEqualTo(1);
        assertThat(figure(here, place, "posting.city_leading_groups_industry")).isEqualTo(1);
        assertThat(figure(here, place, "posting.city_leading_groups_relief")).isZero();
        var behind = json(
                here.get("/api/indicators/posting.city_leading_groups_water/records?month=2018-12&division=" + place));
        assertThat(behind.path("records").findValuesAsString("id")).containsExactly((String) water.get("id"));
    }

    @Test
    void aRosterBringsThemWithTheFieldAndGoesOutAsItComesIn() {
        var place = "621125000000";
        var here = nobody.as("county-621125");
        var headings = List.of("区划代码", "姓名", "派出单位", "岗位", "到任时间", "熟悉领域");
        var report = sent(
                here,
                Workbooks.of(List.of(
                        headings,
                        List.of(place, "班一", "省水利厅", "充实县区领导班子", "2018-03-01", "水利"),
                        List.of(place, "班二", "省农业农村厅", "进县区班子", "2018-03-01", "产业"),
                        List.of(place, "班三", "省农业农村厅", "进县区班子", "2018-03-01", ""))));
        assertThat(report.path("accepted").asInt()).as(report.toString()).isEqualTo(2);
        assertThat(report.path("rejected").asInt()).isEqualTo(1);

        var out = here.download("/api/postings/export.xlsx?role=CITY_LEADING_GROUP&division=" + place);

        assertThat(Workbooks.read(out, 0).stream().flatMap(List::stream)).contains("班一", "充实市县领导班子", "水利", "产业发展");
        assertThat(sent(here, out).path("unchanged").asInt()).isEqualTo(2);
    }

    private UUID knowing(String... trades) {
        return knowingIn(COUNTY, trades);
    }

    private UUID knowingIn(String where, String... trades) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var told = ToldCadre.named(new DivisionCode(where + "000000"), "懂行人", null, "省水利厅", "处长", null)
                .able(List.of(trades), List.of(), null, null, false);
        actors.as(Actor.SYSTEM, () -> cadres.register(Map.of(id, told)));
        return id;
    }

    private static Map<String, Object> told(String place, UUID who, @Nullable String field) {
        var told = firstSecretary(place, who, "2018-03-01");
        told.put("role", "CITY_LEADING_GROUP");
        told.put("unitLevel", "02");
        if (field != null) {
            told.put("expertise", field);
        }
        return told;
    }

    private static HttpResponse<String> post(Caller who, Map<String, Object> told) {
        return who.post("/api/postings", told);
    }

    private static void assertRefused(Caller who, Map<String, Object> told, int status, String why) {
        var answer = post(who, told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(reason(answer)).isEqualTo(why);
    }

    private static int figure(Caller who, String place, String key) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(who.get("/api/indicators/values?keys=%s&division=%s&from=2018-12&to=2018-12"
                                .formatted(key, place))),
                        told -> told.path("pending").asInt() == 0)
                .at("/values/0/value")
                .asInt();
    }

    private static JsonNode sent(Caller sender, byte[] file) {
        var sent = sender.upload("/api/imports?table=posting", "名册.xlsx", file);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var path = "/api/imports/" + json(sent).path("id").asString();
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> json(sender.get(path)), report -> !List.of(
                        "QUEUED", "RUNNING")
                .contains(report.path("state").asString()));
    }
}
