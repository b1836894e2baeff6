package org.lingtouyan.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Qilihe warns until the end of 2021 and lets nobody take office unreviewed from 2022 on; two departments are enough for it. */
@ServerTest
class ReviewedBeforeOfficeTests {

    private static final String COUNTY = "620103000000";
    private static final String LIST = "/api/leadership/unreviewed";

    private final Caller nobody;
    private final Caller county;
    private String village = "";
    private static int used;

    @Autowired
    ReviewedBeforeOfficeTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-620103");
    }

    @BeforeEach
    void theRuleOfTheCountyAndAVillageOfItsOwn() {
        if (used == 0) {
            rule("leadership.review-departments", "2", "2015-01-01");
            rule("leadership.joint-review", "REQUIRED", "2022-01-01");
        }
        village = villages().get(used++);
    }

    @Test
    void whoMayNotSeesNoList() {
        assertThat(nobody.get(LIST + "?division=" + COUNTY).statusCode()).isEqualTo(401);
        var elsewhere = nobody.as("county-620121");
        assertThat(elsewhere.get(LIST + "?division=" + COUNTY).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get(LIST + "/rule?division=" + COUNTY).statusCode())
                .isEqualTo(404);
        assertThat(reason(nobody.as("province").get(LIST + "?division=620000000000")))
                .isEqualTo("REVIEWS_OF_ONE_COUNTY");
    }

    @Test
    void beforeTheDayOfTheRuleNobodyIsAskedAndTheClerkNever() {
        assertThat(begin(cadre(), "PARTY_SECRETARY", "2019-06-22").statusCode()).isEqualTo(201);
        assertThat(begin(cadre(), "CLERK", "2023-01-01").statusCode()).isEqualTo(201);
        assertThat(listed(village, false)).isEmpty();
        assertThat(listed(village, true)).hasSize(1);
    }

    @Test
    void whereItWarnsAReasonIsGivenAndListedUntilTheReviewIsPassed() {
        var candidate = cadre();
        var refused = begin(candidate, "VILLAGE_HEAD", "2021-03-01");
        assertThat(reason(refused)).isEqualTo("REVIEW_MISSING_SAY_WHY");
        assertThat(json(refused).path("field").asString()).isEqualTo("unreviewedBecause");
        assertThat(listed(village, true)).as("nothing was written").isEmpty();

        assertThat(begin(candidate, "VILLAGE_HEAD", "2021-03-01", "原任突发疾病，先行任职").statusCode())
                .isEqualTo(201);

        assertThat(listed(village, false)).containsExactly("原任突发疾病，先行任职");
        assertThat(listed(COUNTY, false)).contains("原任突发疾病，先行任职");
        passes(candidate, "2021-04-01", "01", "PASSED");
        assertThat(listed(village, false)).as("one department of two").hasSize(1);
        passes(candidate, "2021-04-02", "02", "PASSED");
        assertThat(listed(village, false)).isEmpty();
        passes(candidate, "2021-06-01", "05", "NOT_PASSED");
        assertThat(listed(village, false))
                .as("one that does not let pass is enough")
                .hasSize(1);
    }

    @Test
    void whereItIsRequiredNobodyTakesOfficeWithoutOne() {
        var candidate = cadre();
        assertThat(reason(begin(candidate, "PARTY_SECRETARY", "2022-03-01", "先行任职")))
                .isEqualTo("REVIEW_MISSING");
        passes(candidate, "2021-02-28", "01", "PASSED");
        passes(candidate, "2022-02-01", "02", "PASSED");
        assertThat(reason(begin(candidate, "PARTY_SECRETARY", "2022-03-01", null)))
                .as("the first is older than twelve months")
                .isEqualTo("REVIEW_MISSING");
        passes(candidate, "2022-02-15", "01", "PASSED");

        assertThat(begin(candidate, "PARTY_SECRETARY", "2022-03-01", null).statusCode())
                .isEqualTo(201);
        assertThat(begin(candidate, "VILLAGE_HEAD", "2024-07-01", null).statusCode())
                .as("within the term nobody is reviewed again")
                .isEqualTo(201);
    }

    @Test
    void whoFollowsOrIsPutInTheirPlaceIsReviewedToo() {
        var held = tenure(cadre(), "PARTY_SECRETARY", "2018-01-01");
        assertThat(county.post("/api/tenures", held).statusCode()).isEqualTo(201);
        var path = "/api/tenures/" + held.get("id");
        var ending = Map.of("on", "2022-05-01", "why", "RESIGNED");
        var next = Map.of("id", Shandan.id(), "cadre", cadre(), "filledBy", "APPOINTED");
        assertThat(reason(put(path).post(path + "/replacement", Map.of("ending", ending, "successor", next))))
                .isEqualTo("REVIEW_MISSING");
        assertThat(json(county.get(path)).path("to").isNull())
                .as("the predecessor stays in office")
                .isTrue();
        var corrected = new HashMap<>(held);
        corrected.remove("id");
        corrected.remove("division");
        assertThat(put(path).put(path, corrected).statusCode())
                .as("the same person on the same day is asked nothing")
                .isEqualTo(200);
        corrected.put("from", "2022-04-01");
        assertThat(reason(put(path).put(path, corrected))).isEqualTo("REVIEW_MISSING");
    }

    @Test
    void whoIsAboutToWriteThePostIsToldBeforeSaving() {
        var candidate = cadre();
        var asked = "/api/tenures/review?division=%s&cadre=%s&post=VILLAGE_HEAD&from=".formatted(village, candidate);
        var warned = json(county.get(asked + "2021-03-01"));
        assertThat(warned.path("asked").asString()).isEqualTo("WARN");
        assertThat(warned.path("missing").asBoolean()).isTrue();
        assertThat(json(county.get(asked + "2022-03-01")).path("asked").asString())
                .isEqualTo("REQUIRED");
        passes(candidate, "2022-02-01", "01", "PASSED");
        passes(candidate, "2022-02-01", "02", "PASSED");
        assertThat(json(county.get(asked + "2022-03-01")).path("missing").asBoolean())
                .isFalse();
        assertThat(nobody.as("county-620121").get(asked + "2022-03-01").statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("auditor").get(asked + "2022-03-01").statusCode()).isEqualTo(403);
    }

    @Test
    void aTownshipLearnsNoMoreThanThatThereIsNone() {
        var candidate = cadre();
        passes(candidate, "2022-01-10", "01", "NOT_PASSED");
        var township = nobody.as("township-" + villages().get(0).substring(0, 9));
        var told = tenure(candidate, "VILLAGE_HEAD", "2022-02-01");
        told.put("division", villages().get(0));
        var refused = township.post("/api/tenures", told);
        assertThat(reason(refused)).isEqualTo("REVIEW_MISSING");
        assertThat(refused.body()).doesNotContain("NOT_PASSED", "联审〔", "不通过");
    }

    private Caller put(String path) {
        return county.with(
                "If-Match", county.get(path).headers().firstValue("ETag").orElseThrow());
    }

    private HttpResponse<String> begin(String cadre, String post, String from) {
        return begin(cadre, post, from, null);
    }

    private HttpResponse<String> begin(String cadre, String post, String from, String because) {
        var told = tenure(cadre, post, from);
        if (because != null) {
            told.put("unreviewedBecause", because);
        }
        return county.post("/api/tenures", told);
    }

    private Map<String, Object> tenure(String cadre, String post, String from) {
        return new HashMap<>(Map.of(
                "id",
                Shandan.id(),
                "division",
                village,
                "cadre",
                cadre,
                "post",
                post,
                "filledBy",
                "ELECTED",
                "from",
                from));
    }

    private void passes(String cadre, String on, String department, String result) {
        var answer = review(cadre, on, department, result);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private HttpResponse<String> review(String cadre, String on, String department, String result) {
        return county.post(
                "/api/joint-reviews",
                Map.of(
                        "id",
                        Shandan.id(),
                        "county",
                        COUNTY,
                        "village",
                        village,
                        "cadre",
                        cadre,
                        "department",
                        department,
                        "result",
                        result,
                        "document",
                        "联审〔2021〕3号",
                        "on",
                        on));
    }

    private List<String> listed(String division, boolean all) {
        return json(county.get(LIST + "?division=%s&all=%s".formatted(division, all)))
                .path("items")
                .valueStream()
                .map(one -> one.path("because").asString())
                .toList();
    }

    private String cadre() {
        var id = Shandan.id();
        var told = Map.of("id", id, "division", COUNTY, "name", "候选人", "unit", "测试" + id);
        assertThat(county.post("/api/cadres", told).statusCode()).isEqualTo(201);
        return id;
    }

    private List<String> villages() {
        var found = new ArrayList<String>();
        for (var township : codes(COUNTY)) {
            codes(township).stream().filter(code -> code.charAt(9) == '2').forEach(found::add);
        }
        return found;
    }

    private List<String> codes(String division) {
        return json(county.get("/api/divisions/" + division + "/children")).findValuesAsString("code").stream()
                .sorted()
                .toList();
    }

    private void rule(String key, String value, String from) {
        var answer = county.post(
                "/api/parameters/" + key + "/values",
                Map.of("id", Shandan.id(), "division", COUNTY, "value", value, "from", from, "basis", "测试"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
