package org.lingtouyan.branchstandard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A county issues the handbook to its townships and villages; each of them confirms it, and those that have not are known. */
@ServerTest
class HandbookTests {

    private static final String COUNTY = "621002000000";
    private static final String TOWNSHIP = "621002003000";
    private static final String PATH = "/api/handbooks";
    private static final String DAY = "2019-10-08";

    private final Caller nobody;
    private final Caller county;
    private final Caller city;
    private final List<String> townships;

    @Autowired
    HandbookTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621002");
        this.city = nobody.as("city-6210");
        this.townships = children(COUNTY);
    }

    @Test
    void whoMayNotNeitherSeesNorIssuesNorConfirms() {
        var issue = issued();
        var elsewhere = nobody.as("county-620121");
        assertThat(nobody.get(PATH + "?division=" + COUNTY).statusCode()).isEqualTo(401);
        assertThat(elsewhere.get(PATH + "?division=" + COUNTY).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get(issue + "?division=620121000000").statusCode()).isEqualTo(404);
        assertThat(elsewhere.post(PATH, handbook(COUNTY)).statusCode()).isEqualTo(404);
        assertThat(elsewhere.delete(issue).statusCode()).isEqualTo(404);
        assertThat(confirm(elsewhere, issue, TOWNSHIP, DAY).statusCode()).isEqualTo(404);
        assertThat(nobody.as("auditor").post(PATH, handbook(COUNTY)).statusCode())
                .isEqualTo(403);
        var township = township();
        assertThat(reason(township.post(PATH, handbook(TOWNSHIP)))).isEqualTo("HANDBOOK_ISSUED_BY_A_COUNTY");
        assertThat(township.delete(issue).statusCode()).isEqualTo(404);
        assertThat(confirm(township, issue, townships.get(1), DAY).statusCode())
                .as("what another township got is not seen")
                .isEqualTo(404);
        assertThat(reason(confirm(county, issue, TOWNSHIP, DAY)))
                .as("whoever issued it does not confirm it")
                .isEqualTo("HANDBOOK_CONFIRMED_BY_ITS_PLACE");
    }

    @Test
    void itReachesEveryTownshipAndVillageAndEachConfirmsItOnce() {
        var issue = issued();
        var all = townships.size()
                + townships.stream().mapToInt(one -> children(one).size()).sum();
        assertThat(json(county.get(issue + "?division=" + COUNTY))
                        .path("places")
                        .asInt())
                .isEqualTo(all);
        var home = TOWNSHIP;
        int there = 1 + children(home).size();
        assertThat(places(issue, home, true)).hasSize(there).startsWith(home);
        assertThat(reason(confirm(township(), issue, home, "2019-10-07")))
                .as("before it was issued")
                .isEqualTo("HANDBOOK_RECEIVED_OUT_OF_TIME");

        done(confirm(township(), issue, home, "2019-11-02"));
        done(confirm(township(), issue, home, "2019-11-02"));
        assertThat(reason(confirm(township(), issue, home, "2019-11-03"))).isEqualTo("HANDBOOK_CONFIRMED_ALREADY");

        assertThat(places(issue, home, true)).hasSize(there - 1).doesNotContain(home);
        assertThat(places(issue, home, false)).hasSize(there);
        var seen = json(county.get(issue + "?division=" + home));
        assertThat(seen.path("received").asInt()).isEqualTo(1);
        assertThat(reason(county.delete(issue))).isEqualTo("HANDBOOK_RECEIVED_SOMEWHERE");
    }

    @Test
    void issuedAgainItIsTheSameAndByMistakeItNeverWas() {
        var told = handbook(COUNTY);
        done(county.post(PATH, told));
        assertThat(county.post(PATH, told).statusCode()).isEqualTo(200);
        var other = new HashMap<>(told);
        other.put("copies", 9);
        assertThat(reason(county.post(PATH, other))).isEqualTo("HANDBOOK_ID_TAKEN");
        other.put("id", id());
        other.put("issuedOn", Here.today().plusDays(1).toString());
        assertThat(reason(county.post(PATH, other))).isEqualTo("HANDBOOK_DAY_TO_COME");
        assertThat(listed()).contains((String) told.get("id"));
        done(county.delete(PATH + "/" + told.get("id")));
        assertThat(listed()).doesNotContain((String) told.get("id"));
    }

    @Test
    void whoHasYetToConfirmIsAFigureThatOpensAndGoesAlongWithItsVillage() {
        var township = TOWNSHIP;
        var villages = children(township);
        var ended = villages.get(villages.size() - 1);
        var successor = villages.get(villages.size() - 2);
        int before = figure("outstanding", township, "2019-10");
        var issue = issued();
        assertThat(figure("outstanding", township, "2019-09")).isZero();
        assertThat(figure("outstanding", township, "2019-10")).isEqualTo(before + villages.size() + 1);
        assertThat(json(county.get(
                                "/api/indicators/branchstandard.handbooks_outstanding/records?month=2019-10&division="
                                        + ended))
                        .path("records")
                        .findValuesAsString("id"))
                .contains(issue.substring(PATH.length() + 1));
        done(confirm(township(), issue, ended, "2019-11-20"));
        assertThat(figure("received", ended, "2019-11")).isEqualTo(1);

        merged(ended, successor, "2020-03-01");

        assertThat(figure("received", ended, "2020-02")).isEqualTo(1);
        assertThat(figure("received", ended, "2020-03")).isZero();
        assertThat(figure("received", successor, "2020-03"))
                .as("what was confirmed is confirmed where the village went on")
                .isEqualTo(1);
        assertThat(places(issue, township, true)).doesNotContain(ended, successor);
        assertThat(places(issue, township, false)).doesNotContain(ended).contains(successor);
    }

    private void merged(String ended, String successor, String on) {
        var told = id();
        var decision = Map.of(
                "id",
                told,
                "kind",
                "MERGE",
                "divisions",
                List.of(ended, successor),
                "successor",
                successor,
                "on",
                on,
                "basis",
                "庆政发〔2020〕3号");
        assertThat(city.post("/api/adjustments", decision).statusCode()).isEqualTo(202);
        var now = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(city.get("/api/adjustments/" + told)),
                        one -> !one.path("state").asString().equals("WAITING"));
        assertThat(now.path("state").asString()).as(now.toString()).isEqualTo("DONE");
    }

    private int figure(String what, String division, String month) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(county.get(
                                "/api/indicators/values?keys=branchstandard.handbooks_%s&division=%s&from=%s&to=%s"
                                        .formatted(what, division, month, month))),
                        told -> told.path("pending").asInt() == 0)
                .at("/values/0/value")
                .asInt();
    }

    private Caller township() {
        return nobody.as("township-" + TOWNSHIP.substring(0, 9));
    }

    private String issued() {
        var told = handbook(COUNTY);
        done(county.post(PATH, told));
        return PATH + "/" + told.get("id");
    }

    private static Map<String, Object> handbook(String from) {
        var told = new HashMap<String, Object>();
        told.put("id", id());
        told.put("division", from);
        told.put("setting", "VILLAGE");
        told.put("title", "农村党支部建设标准化手册");
        told.put("edition", "2019年修订版");
        told.put("document", "西组发〔2019〕21号");
        told.put("copies", 5);
        told.put("issuedOn", DAY);
        return told;
    }

    private static HttpResponse<String> confirm(Caller who, String issue, String place, String on) {
        return who.put(issue + "/places/" + place + "/receipt", Map.of("on", on, "by", "文书王某"));
    }

    private List<String> listed() {
        return json(county.get(PATH + "?division=" + COUNTY)).path("items").findValuesAsString("id");
    }

    /** All of them, page by page. */
    private List<String> places(String issue, String division, boolean outstanding) {
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            JsonNode page = json(county.get("%s/places?division=%s&outstanding=%s&limit=3&cursor=%s"
                    .formatted(issue, division, outstanding, cursor)));
            found.addAll(page.path("items").findValuesAsString("division"));
            cursor = page.path("next").isNull() ? "" : page.path("next").asString();
        } while (!cursor.isEmpty());
        return found;
    }

    private List<String> children(String division) {
        return json(county.get("/api/divisions/" + division + "/children")).findValuesAsString("code").stream()
                .sorted()
                .toList();
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204);
    }

    private static String id() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
