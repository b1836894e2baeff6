package org.lingtouyan.branchstandard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What each standard rests on, what the records of other modules say of it, and the grade that the score makes. */
@ServerTest
class BranchGradeTests {

    private static final String VILLAGE = "621227101206";
    private static final String BASE = "/api/branch-standards/";

    private final Caller county;

    @Autowired
    BranchGradeTests(Environment environment) {
        this.county = Caller.of(environment).as("county-621227");
    }

    @Test
    void everyStandardSaysWhatItRestsOnHowOftenAndByWhomItIsScored() {
        var standing = standing(branch());
        assertThat(standing.path("items")).hasSize(42).allSatisfy(item -> {
            assertThat(item.at("/standard/basis").asString()).startsWith("《");
            assertThat(item.at("/standard/frequency").asString()).isNotBlank();
            assertThat(item.at("/standard/scorer").asString())
                    .isEqualTo(
                            switch (item.at("/standard/checked").asString()) {
                                case "COMPUTED" -> "系统按记录评分";
                                case "ON_SPOT" -> "乡镇党委现场查看，县委组织部复核";
                                default -> "党支部自评，乡镇党委审核，县委组织部复核";
                            });
        });
    }

    @Test
    void aBranchHasNoGradeWhileSomethingIsUnansweredAndOneByItsScoreThen() {
        var branch = branch();
        assertThat(standing(branch).path("grade").isNull()).isTrue();
        var round = UuidCreator.getTimeOrderedEpoch().toString();
        county.post(BASE + "branches/" + branch + "/assessments", Map.of("id", round));
        answer(branch, round, true);
        var standing = standing(branch);
        double percent = 100
                * standing.path("points").asDouble()
                / standing.path("possible").asDouble();
        assertThat(percent).as("what records do not show is missing").isLessThan(60);
        assertThat(standing.path("grade").asString()).isEqualTo("BEHIND");

        limited("branchstandard.backward-percent", (int) percent);
        assertThat(standing(branch).path("grade").asString()).isEqualTo("AVERAGE");
        limited("branchstandard.advanced-percent", (int) percent);
        assertThat(standing(branch).path("grade").asString()).isEqualTo("ADVANCED");
    }

    @Test
    void theTeamsReviewIsReadAsACountAlone() {
        var branch = branch();
        assertThat(said(branch, "2.5")).as("there is no team").isEqualTo("0/1");
        tenure("PARTY_SECRETARY", "2018-03-01");
        assertThat(said(branch, "2.5")).as("no review was asked for then").isEqualTo("1/1");
        tenure("DEPUTY_SECRETARY", "2021-03-01");
        assertThat(said(branch, "2.5")).isEqualTo("1/2");
    }

    @Test
    void whoIsOnTrialIsNoFullMemberAndAMeetingToWhichTooFewCameWasNotHeld() {
        var branch = branch();
        var path = "/api/party/organisations/" + branch;
        var told = new HashMap<String, Object>(
                Map.of("id", newId(), "cadreId", cadre(), "admittedOn", "2026-06-01", "joinedOn", "2026-06-01"));
        assertThat(county.post(path + "/members", told).statusCode()).isEqualTo(201);
        assertThat(said(branch, "1.2")).isEqualTo("0/3");
        told.putAll(Map.of("id", newId(), "cadreId", cadre(), "admittedOn", "2010-07-01", "fullOn", "2011-07-01"));
        assertThat(county.post(path + "/members", told).statusCode()).isEqualTo(201);
        assertThat(said(branch, "1.2")).isEqualTo("1/3");

        var meeting = new HashMap<String, Object>(Map.of(
                "id",
                newId(),
                "kind",
                "MEMBERS",
                "heldOn",
                Here.today().toString(),
                "topic",
                "测试",
                "due",
                20,
                "attended",
                10,
                "onLeave",
                0));
        held(path, meeting);
        assertThat(said(branch, "4.1")).startsWith("0/");
        meeting.putAll(Map.of("id", newId(), "heldOn", Here.today().minusDays(1).toString(), "attended", 11));
        held(path, meeting);
        assertThat(said(branch, "4.1")).startsWith("1/");
    }

    @Test
    void whatIsDueOnceAMonthIsHeldInEveryMonthSinceTheBranchCameIntoBeing() {
        var branch = branch(Here.today().minusMonths(5).toString());
        var path = "/api/party/organisations/" + branch;
        assertThat(said(branch, "4.5")).isEqualTo("0/5");
        var thirdOfLastMonth = Here.today().withDayOfMonth(3).minusMonths(1);
        for (int day = 0; day < 3; day++) {
            held(path, partyDay(thirdOfLastMonth.plusDays(day)));
        }
        assertThat(said(branch, "4.5")).as("three in one month").isEqualTo("1/5");
        held(path, partyDay(thirdOfLastMonth.minusMonths(1)));
        assertThat(said(branch, "4.5")).isEqualTo("2/5");
    }

    private static Map<String, Object> partyDay(LocalDate on) {
        return Map.of(
                "id",
                newId(),
                "kind",
                "PARTY_DAY",
                "heldOn",
                on.toString(),
                "topic",
                "清理河道",
                "due",
                20,
                "attended",
                18,
                "onLeave",
                2,
                "lateBecause",
                "牧场没有信号");
    }

    private void held(String path, Map<String, Object> meeting) {
        var answer = county.post(path + "/meetings", meeting);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static String newId() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    /** Of the county, since yesterday. */
    private void limited(String rule, int percent) {
        var answer = county.post(
                "/api/parameters/" + rule + "/values",
                Map.of(
                        "id",
                        UuidCreator.getTimeOrderedEpoch().toString(),
                        "division",
                        "621227000000",
                        "from",
                        Here.today().minusDays(1).toString(),
                        "value",
                        String.valueOf(percent),
                        "basis",
                        "测试"));
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    private String cadre() {
        var cadre = newId();
        county.post(
                "/api/cadres",
                Map.of(
                        "id",
                        cadre,
                        "division",
                        VILLAGE,
                        "name",
                        "联审人" + cadre.substring(30),
                        "unit",
                        "村委会",
                        "trades",
                        new String[0],
                        "languages",
                        new String[0]));
        return cadre;
    }

    private void tenure(String post, String from) {
        var answer = county.post(
                "/api/tenures",
                Map.of(
                        "id",
                        UuidCreator.getTimeOrderedEpoch().toString(),
                        "division",
                        VILLAGE,
                        "cadre",
                        cadre(),
                        "post",
                        post,
                        "filledBy",
                        "ELECTED",
                        "from",
                        from,
                        "unreviewedBecause",
                        "换届前未开展联审"));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    private String said(String branch, String code) {
        for (var item : standing(branch).path("items")) {
            if (item.at("/standard/code").asString().equals(code)) {
                return item.path("held").asInt() + "/" + item.path("needed").asInt();
            }
        }
        return "";
    }

    private void answer(String branch, String round, boolean met) {
        StreamSupport.stream(standing(branch).path("items").spliterator(), false)
                .filter(one -> one.path("met").isNull())
                .forEach(one -> county.put(
                        BASE + "assessments/" + round + "/answers/"
                                + one.at("/standard/id").asString(),
                        Map.of("met", met)));
    }

    private JsonNode standing(String branch) {
        return json(county.get(BASE + "branches/" + branch));
    }

    private String branch() {
        return branch("2015-01-01");
    }

    private String branch(String from) {
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        var answer = county.post(
                "/api/party/organisations",
                Map.of(
                        "id",
                        id,
                        "division",
                        VILLAGE,
                        "name",
                        "等次党支部" + id.substring(24),
                        "kind",
                        "BRANCH",
                        "setting",
                        "VILLAGE",
                        "validFrom",
                        from));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id;
    }
}
