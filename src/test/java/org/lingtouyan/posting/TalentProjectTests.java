package org.lingtouyan.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The province sends doctors to two counties for a project with a special fund; one of the counties says who of them is on it. */
@ServerTest
class TalentProjectTests {

    private static final String PROVINCE = "620000000000";
    private static final String COUNTY = "621126000000";
    private static final String OTHER = "621223000000";
    private static final String PATH = "/api/talent-projects";

    private final Caller nobody;
    private final Caller province;
    private final Caller county;
    private final PostedVillages people;

    @Autowired
    TalentProjectTests(Environment environment, PostedVillages people) {
        this.nobody = Caller.of(environment);
        this.province = nobody.as("province");
        this.county = nobody.as("county-621126");
        this.people = people;
    }

    @Test
    void whoMayNotNeitherSeesNorWrites() {
        var project = entered(project(PROVINCE, COUNTY));
        var elsewhere = nobody.as("county-620121");
        assertThat(nobody.get(project).statusCode()).isEqualTo(401);
        assertThat(elsewhere.get(project).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get(PATH + "?division=" + COUNTY).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get(project + "/experts?division=620121000000").statusCode())
                .isEqualTo(404);
        assertThat(elsewhere
                        .post(project + "/experts", joining(posted(COUNTY, "MEDICAL_EXPERT", "2018-03-01")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("auditor").post(PATH, project(PROVINCE, COUNTY)).statusCode())
                .isEqualTo(403);
        assertThat(county.post(PATH, project(PROVINCE, COUNTY)).statusCode())
                .as("the province's projects are the province's")
                .isEqualTo(404);
        assertThat(county.with("If-Match", "\"1\"")
                        .put(project, project(PROVINCE, COUNTY))
                        .statusCode())
                .isIn(400, 404);
        assertThat(county.with("If-Match", "\"1\"").delete(project).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCountySeesWhatReachesItButNotTheFund() {
        var told = project(PROVINCE, COUNTY, OTHER);
        var project = entered(told);
        var here = json(county.get(project));
        assertThat(here.path("name").asString()).isEqualTo("医疗人才组团帮扶");
        assertThat(here.path("granted").isNull()).isTrue();
        assertThat(here.path("counties").findValuesAsString("division")).containsExactly(COUNTY);
        assertThat(ids(county, COUNTY)).contains((String) told.get("id"));
        assertThat(ids(nobody.as("county-620121"), "620121000000")).doesNotContain((String) told.get("id"));
        var above = json(province.get(project));
        assertThat(above.path("granted").decimalValue())
                .as("nothing granted yet")
                .isEqualByComparingTo("0");
        assertThat(above.path("counties").findValuesAsString("division")).containsExactly(COUNTY, OTHER);
    }

    @Test
    void whatCannotBeTrueIsRefused() {
        refused("TALENT_PROJECT_ENDS_BEFORE_IT_BEGINS", Map.of("endsOn", "2018-01-01"));
        refused("TALENT_PROJECT_IS_FOR_COUNTIES_OF_ITS_OWNER", Map.of("counties", List.of("621126100000")));
        refused("TALENT_PROJECT_IS_FOR_COUNTIES_OF_ITS_OWNER", Map.of("counties", List.of(COUNTY, COUNTY)));
        refused("TALENT_PROJECT_IS_FOR_COUNTIES_OF_ITS_OWNER", Map.of("division", OTHER));
        refused("TALENT_PROJECT_OF_A_COUNTY_OR_ABOVE", Map.of("division", "621126100000"));
    }

    @Test
    void enteredTwiceItIsOneAndChangedOnlyByWhoSawItAsItIs() {
        var told = project(PROVINCE, COUNTY);
        var project = entered(told);
        assertThat(province.post(PATH, told).statusCode()).isEqualTo(200);
        assertThat(reason(province.post(PATH, with(told, Map.of("name", "别的项目")))))
                .isEqualTo("TALENT_PROJECT_ID_TAKEN");
        var now = with(told, Map.of("purpose", "带教当地医生", "counties", List.of(OTHER)));
        assertThat(province.put(project, now).statusCode())
                .as("nothing was seen")
                .isEqualTo(428);
        done(province.with("If-Match", "\"1\"").put(project, now));
        assertThat(reason(province.with("If-Match", "\"1\"").put(project, told)))
                .isEqualTo("TALENT_PROJECT_STALE");
        var seen = json(province.get(project));
        assertThat(seen.path("purpose").asString()).isEqualTo("带教当地医生");
        assertThat(seen.path("counties").findValuesAsString("division")).containsExactly(OTHER);
        assertThat(county.get(project).statusCode())
                .as("no longer for this county")
                .isEqualTo(404);
        done(province.with("If-Match", "\"2\"").delete(project));
        assertThat(province.get(project).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyTalentOfItsCountiesInItsDaysComesOnAProject() {
        var project = entered(project(PROVINCE, COUNTY));
        var expert = posted(COUNTY, "MEDICAL_EXPERT", "2018-03-01");
        assertThat(reason(join(province, project, posted(COUNTY, "POVERTY_OFFICE", "2018-03-01"))))
                .isEqualTo("TALENT_PROJECT_IS_FOR_TALENT");
        assertThat(reason(join(province, project, posted(OTHER, "TALENT", "2018-03-01"))))
                .isEqualTo("TALENT_PROJECT_NOT_FOR_THIS_COUNTY");
        assertThat(reason(join(county, project, posted(COUNTY, "TALENT", "2019-01-01"))))
                .isEqualTo("POSTING_OUTSIDE_THE_PROJECT");
        assertThat(experts(project, true)).contains(expert);

        assertThat(json(join(county, project, expert)).path("joined").asInt()).isEqualTo(1);
        assertThat(json(join(county, project, expert)).path("joined").asInt())
                .as("said again it is the same")
                .isZero();

        assertThat(experts(project, false)).containsExactly(expert);
        assertThat(experts(project, true)).doesNotContain(expert);
        assertThat(json(county.get(PATH + "/of/" + expert)).path("name").asString())
                .isEqualTo("医疗人才组团帮扶");
        assertThat(reason(join(county, entered(project(PROVINCE, COUNTY)), expert)))
                .isEqualTo("POSTING_ON_ANOTHER_PROJECT");
        done(county.delete(project + "/experts/" + expert));
        assertThat(experts(project, false)).isEmpty();
        assertThat(county.get(PATH + "/of/" + expert).statusCode()).isEqualTo(204);
    }

    @Test
    void aCountyWithExpertsOnAProjectStaysWithIt() {
        var told = project(PROVINCE, COUNTY, OTHER);
        var project = entered(told);
        done(join(province, project, posted(COUNTY, "TALENT", "2018-03-01")));
        var without = with(told, Map.of("counties", List.of(OTHER)));
        assertThat(reason(province.with("If-Match", "\"1\"").put(project, without)))
                .isEqualTo("TALENT_PROJECT_HAS_EXPERTS_THERE");
        assertThat(reason(province.with("If-Match", "\"1\"").delete(project))).isEqualTo("TALENT_PROJECT_HAS_EXPERTS");
    }

    @Test
    void figuresCountProjectsAndWhoIsOnThem() {
        var told = with(project(COUNTY, COUNTY), Map.of("beginsOn", "2016-02-01", "endsOn", "2016-11-30"));
        var project = entered(told);
        var expert = posted(COUNTY, "MEDICAL_EXPERT", "2016-03-10");
        done(join(county, project, expert));

        assertThat(figure("talent_projects", "2016-10")).isEqualByComparingTo("1");
        assertThat(figure("project_experts", "2016-02")).as("not there yet").isZero();
        assertThat(figure("project_experts", "2016-10")).isEqualByComparingTo("1");
        assertThat(figure("project_experts", "2016-12"))
                .as("the project is over")
                .isZero();
        assertThat(figure("talent", "2016-12")).as("the posting goes on").isEqualByComparingTo("1");

        done(county.with("If-Match", "\"1\"").put(project, with(told, Map.of("endsOn", "2017-01-31"))));
        assertThat(figure("project_experts", "2016-12"))
                .as("who is on it follows its days")
                .isEqualByComparingTo("1");
    }

    private Map<String, Object> project(String owner, String... counties) {
        return new HashMap<>(Map.of(
                "id",
                UuidCreator.getTimeOrderedEpoch().toString(),
                "division",
                owner,
                "name",
                "医疗人才组团帮扶",
                "year",
                2018,
                "purpose",
                "每县派一组省级医院专家，带教当地医生",
                "beginsOn",
                "2018-01-01",
                "endsOn",
                "2018-12-31",
                "counties",
                List.of(counties)));
    }

    private static Map<String, Object> with(Map<String, Object> told, Map<String, ?> changes) {
        var changed = new HashMap<>(told);
        changed.putAll(changes);
        return changed;
    }

    private String entered(Map<String, Object> told) {
        var answer = province.post(PATH, told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return PATH + "/" + told.get("id");
    }

    private void refused(String reason, Map<String, ?> changes) {
        assertThat(reason(province.post(PATH, with(project(PROVINCE, COUNTY), changes))))
                .isEqualTo(reason);
    }

    private String posted(String place, String role, String from) {
        var told = PostedVillages.firstSecretary(place, people.cadre(place.substring(0, 6), "专家"), from);
        told.put("role", role);
        done(province.post("/api/postings", told));
        return (String) told.get("id");
    }

    private static HttpResponse<String> join(Caller who, String project, String posting) {
        return who.post(project + "/experts", joining(posting));
    }

    private static Map<String, Object> joining(String posting) {
        return Map.of("postings", List.of(posting));
    }

    private List<String> experts(String project, boolean waiting) {
        return json(county.get("%s/experts?waiting=%s&limit=200&division=%s".formatted(project, waiting, COUNTY)))
                .path("items")
                .findValuesAsString("id");
    }

    private static List<String> ids(Caller who, String division) {
        return json(who.get(PATH + "?limit=200&division=" + division))
                .path("items")
                .findValuesAsString("id");
    }

    private BigDecimal figure(String key, String month) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(county.get("/api/indicators/values?keys=posting.%s&division=%s&from=%s&to=%s"
                                .formatted(key, COUNTY, month, month))),
                        told -> told.path("pending").asInt() == 0)
                .at("/values/0/value")
                .decimalValue(BigDecimal.ZERO);
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204);
    }
}
