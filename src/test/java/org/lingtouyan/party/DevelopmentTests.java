package org.lingtouyan.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.party.PartyFixtures.VILLAGE;
import static org.lingtouyan.party.PartyFixtures.branch;
import static org.lingtouyan.party.PartyFixtures.cadre;
import static org.lingtouyan.party.PartyFixtures.created;
import static org.lingtouyan.party.PartyFixtures.id;
import static org.lingtouyan.party.PartyFixtures.member;
import static org.lingtouyan.party.PartyFixtures.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@ServerTest
class DevelopmentTests {

    private static final String PARTY = "/api/party/";

    private final LocalDate today = Here.today();
    private final Caller nobody;
    private final Caller county;

    @Autowired
    DevelopmentTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
    }

    @Test
    void whoIsNotOfTheAreaNeitherSeesNorWrites() {
        var branch = created(county, branch(VILLAGE, null));
        var path = PARTY + "organisations/" + branch + "/development";
        var told = applied(cadre(county, VILLAGE), "2024-01-01", null, null);
        assertThat(nobody.post(path, told).statusCode()).isEqualTo(401);
        assertThat(nobody.as("county-620121").post(path, told).statusCode()).isEqualTo(404);
        assertThat(nobody.as("auditor").post(path, told).statusCode()).isEqualTo(403);
        assertThat(county.post(path, told).statusCode()).isEqualTo(201);
        assertThat(county.post(path, told).statusCode()).isEqualTo(200);
        var held = PARTY + "development/" + told.get("id");
        for (var list : new String[] {"development", "development-counts"}) {
            assertThat(nobody.as("county-620121")
                            .get(PARTY + list + "?division=" + VILLAGE)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(nobody.as("county-620121")
                        .with("If-Match", "\"1\"")
                        .put(held, stages("2024-01-01", null, null))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theStagesFollowOneAnotherAndAnActivistIsOneForAYear() {
        var branch = created(county, branch(VILLAGE, null));
        var cadre = cadre(county, VILLAGE);
        var told = applied(cadre, "2023-01-10", "2023-03-01", null);
        var path = PARTY + "organisations/" + branch + "/development";
        assertThat(reason(county.post(path, with(told, "activistOn", "2023-01-09"))))
                .isEqualTo("STAGE_BEFORE_THE_ONE_BEFORE");
        assertThat(reason(county.post(path, with(told, "objectOn", "2024-02-29"))))
                .isEqualTo("CANDIDATE_TOO_SOON");
        assertThat(reason(county.post(
                        path, with(told, "activistOn", today.plusDays(1).toString()))))
                .isEqualTo("NOT_YET");
        assertThat(county.post(path, told).statusCode()).isEqualTo(201);
        assertThat(reason(county.post(path, applied(cadre, "2024-01-01", null, null))))
                .isEqualTo("DEVELOPED_ALREADY");
        var held = PARTY + "development/" + told.get("id");
        assertThat(reason(as(1).put(held, stages("2023-01-10", null, "2024-03-01"))))
                .isEqualTo("STAGE_BEFORE_THE_ONE_BEFORE");
        assertThat(as(1).put(held, stages("2023-01-10", "2023-03-01", "2024-03-01"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(reason(as(1).put(held, stages("2023-01-10", "2023-03-01", null))))
                .isEqualTo("PARTY_STALE");
        assertThat(reason(as(2).post(held + "/end", Map.of("on", "2024-02-01", "because", "外出"))))
                .isEqualTo("ENDS_BEFORE_IT_BEGINS");
        assertThat(as(2).post(held + "/end", Map.of("on", "2024-06-01", "because", "长期外出"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(list(branch, "")).isEmpty();
        assertThat(county.post(path, applied(cadre, "2024-06-01", null, null)).statusCode())
                .as("may apply again")
                .isEqualTo(201);
    }

    @Test
    void theListSaysWhoIsAtWhichStageAndWhoseTimeIsDue() {
        var branch = created(county, branch(VILLAGE, null));
        begun(branch, applied(cadre(county, VILLAGE), ago(20), null, null));
        begun(branch, applied(cadre(county, VILLAGE), ago(40), ago(13), null));
        begun(branch, applied(cadre(county, VILLAGE), ago(40), ago(11), null));
        var candidate = cadre(county, VILLAGE);
        begun(branch, applied(candidate, ago(40), ago(30), ago(14)));
        assertThat(counts(branch)).isEqualTo("1 2 1 0 1");
        assertThat(list(branch, "&due=true")).singleElement().satisfies(one -> {
            assertThat(one.path("stage").asString()).isEqualTo("ACTIVIST");
            assertThat(one.path("mayOn").asString()).isEqualTo(ago(1));
        });

        var told = with(with(member(candidate), "admittedOn", ago(13)), "joinedOn", ago(13));
        told.remove("fullOn");
        joined(branch, told);
        assertThat(counts(branch)).as("the roster says who was admitted").isEqualTo("1 2 0 1 2");
        assertThat(list(branch, "&stage=PROBATION")).singleElement().satisfies(one -> {
            assertThat(one.path("objectOn").asString()).isEqualTo(ago(14));
            assertThat(one.path("admittedOn").asString()).isEqualTo(ago(13));
            assertThat(one.path("due").asBoolean()).isTrue();
        });
        var full = new LinkedHashMap<String, Object>(
                Map.of("admittedOn", ago(13), "onChain", false, "joinedOn", ago(13), "fullOn", ago(1)));
        assertThat(as(1).put(PARTY + "members/" + told.get("id"), full).statusCode())
                .isEqualTo(204);
        assertThat(counts(branch)).isEqualTo("1 2 0 0 1");
    }

    @Test
    void whoseTimeIsDueGoesByTheRuleOfTheirOwnPlaceAndDay() {
        var branch = created(county, branch(VILLAGE, null));
        begun(branch, applied(cadre(county, VILLAGE), "2018-03-01", "2019-03-01", null));
        begun(branch, applied(cadre(county, VILLAGE), "2018-03-01", "2020-03-01", null));
        assertThat(mayOn(branch)).containsExactly("2020-03-01", "2021-03-01");
        ruled("party.activist-months", "30", "2019-01-01", "2019-12-31");
        assertThat(mayOn(branch))
                .as("the township asked for more while one of them began")
                .containsExactly("2021-03-01", "2021-09-01");
    }

    @Test
    void whoIsOnTrialIsListedAlsoWhereNobodyWroteDownHowTheyCameThere() {
        var branch = created(county, branch(VILLAGE, null));
        var told = with(with(member(cadre(county, VILLAGE)), "admittedOn", ago(3)), "joinedOn", ago(3));
        told.remove("fullOn");
        joined(branch, told);
        assertThat(list(branch, "")).singleElement().satisfies(one -> {
            assertThat(one.path("id").isNull()).isTrue();
            assertThat(one.path("mayOn").asString())
                    .isEqualTo(LocalDate.parse(ago(3)).plusMonths(12).toString());
        });
    }

    @Test
    void aMemberIsOnTrialForAYearSinceThereIsSuchARule() {
        var branch = created(county, branch(VILLAGE, null));
        var path = PARTY + "organisations/" + branch + "/members";
        var told = member(cadre(county, VILLAGE));
        assertThat(reason(county.post(path, with(told, "fullOn", "2010-07-01"))))
                .isEqualTo("FULL_TOO_SOON");
        assertThat(reason(county.post(path, with(told, "fullOn", "2011-06-30"))))
                .isEqualTo("FULL_TOO_SOON");
        assertThat(county.post(path, told).statusCode()).isEqualTo(201);
        var old = with(with(member(cadre(county, VILLAGE)), "admittedOn", "1975-07-01"), "fullOn", "1975-07-01");
        assertThat(county.post(path, old).statusCode())
                .as("from 1969 to 1977 nobody was on trial")
                .isEqualTo(201);
    }

    @Test
    void whatWasTakenBackIsInNoList() {
        var branch = created(county, branch(VILLAGE, null));
        var told = applied(cadre(county, VILLAGE), ago(20), ago(18), null);
        begun(branch, told);
        assertThat(as(1).post(PARTY + "development/" + told.get("id") + "/voided", Map.of("because", "录错了人"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(counts(branch)).isEqualTo("0 0 0 0 0");
    }

    /** Of the township of the village, for that time alone. */
    private void ruled(String key, String value, String from, String to) {
        var answer = county.post(
                "/api/parameters/" + key + "/values",
                Map.of(
                        "id",
                        id(),
                        "division",
                        VILLAGE.substring(0, 9) + "000",
                        "from",
                        from,
                        "to",
                        to,
                        "value",
                        value,
                        "basis",
                        "试行办法"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** As the county asks, of whose area it is. */
    private List<String> mayOn(String branch) {
        var found = new ArrayList<String>();
        json(county.get(PARTY + "development?division=621227000000&organisation=" + branch))
                .path("items")
                .forEach(one -> found.add(one.path("mayOn").asString()));
        return found;
    }

    private String ago(int months) {
        return today.minusMonths(months).toString();
    }

    private Caller as(int version) {
        return county.with("If-Match", "\"" + version + "\"");
    }

    private static Map<String, Object> applied(String cadre, String applied, String activist, String object) {
        var told = stages(applied, activist, object);
        told.put("id", id());
        told.put("cadreId", cadre);
        return told;
    }

    private static Map<String, Object> stages(String applied, String activist, String object) {
        var told = new LinkedHashMap<String, Object>();
        told.put("appliedOn", applied);
        told.put("activistOn", activist);
        told.put("objectOn", object);
        return told;
    }

    private void begun(String branch, Map<String, Object> told) {
        var answer = county.post(PARTY + "organisations/" + branch + "/development", told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private void joined(String branch, Map<String, Object> told) {
        var answer = county.post(PARTY + "organisations/" + branch + "/members", told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private JsonNode list(String branch, String narrowed) {
        return json(county.get(PARTY + "development?division=" + VILLAGE + "&organisation=" + branch + narrowed))
                .path("items");
    }

    /** Applicants, activists, candidates, on trial, due. */
    private String counts(String branch) {
        var told = json(county.get(PARTY + "development-counts?division=" + VILLAGE + "&organisation=" + branch));
        return "%s %s %s %s %s"
                .formatted(
                        told.path("applicant").asInt(),
                        told.path("activist").asInt(),
                        told.path("object").asInt(),
                        told.path("probation").asInt(),
                        told.path("due").asInt());
    }
}
