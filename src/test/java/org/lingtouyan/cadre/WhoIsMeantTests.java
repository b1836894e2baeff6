package org.lingtouyan.cadre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.IdentityNumber;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Whom the rosters of a village mean: one person is entered once, and of two of one name none is taken for the other. */
@ServerTest
class WhoIsMeantTests {

    private static final String VILLAGE = "621227101202";
    private static final List<String> PEOPLE = List.of("行政村编码", "姓名", "身份证号", "出生日期", "单位", "职务");
    private static final List<String> TEAM = List.of("村编号", "姓名", "身份证号", "职务", "任职时间");
    private static final List<String> RESERVE = List.of("村编号", "姓名", "身份证号", "来源", "入库时间");
    private static final List<String> TALENT = List.of("村编号", "姓名", "身份证号", "类别");
    private static final List<String> MEMBER = List.of("村编号", "所在党支部", "姓名", "身份证号", "出生日期", "入党日期");

    private final Caller county;

    @Autowired
    WhoIsMeantTests(Environment environment) {
        this.county = Caller.of(environment).as("county-621227");
    }

    @Test
    void ofTwoPeopleOfOneNameNoneIsGuessed() {
        var name = name("重名");
        var number = number();
        enter(name, "某单位", null);
        enter(name, "另一单位", number);

        var guess = taken("tenure", TEAM, row(VILLAGE, name, null, "文书", "2016-01-05"));
        assertThat(counts(guess)).as(guess.toString()).containsExactly(0, 0, 1);
        assertThat(guess.toString()).contains("CADRE_NAME_NOT_ALONE");
        assertThat(counts(taken("reserve", RESERVE, row(VILLAGE, name, null, "退伍军人", "2018-01-05"))))
                .containsExactly(0, 0, 1);
        assertThat(counts(taken("talent", TALENT, row(VILLAGE, name, null, "种植能手"))))
                .containsExactly(0, 0, 1);

        assertThat(counts(taken("tenure", TEAM, row(VILLAGE, name, number, "文书", "2016-01-05"))))
                .containsExactly(1, 0, 0);
        assertThat(people(name)).hasSize(2);
    }

    @Test
    void twoRowsOfOneNameAreTwoPeopleOnlyWhereSomethingTellsThemApart() {
        var alike = name("同名");
        var born = name("异日");
        var file = Workbooks.of(List.of(
                PEOPLE,
                row(VILLAGE, alike, null, null, "村委会", "文书"),
                row(VILLAGE, alike, null, null, "村委会", "会计"),
                row(VILLAGE, born, null, "1970-03-05", "村委会", "文书"),
                row(VILLAGE, born, null, "1981-09-12", "村委会", "文书")));

        var first = taken("cadre", file);
        assertThat(counts(first)).as(first.toString()).containsExactly(3, 0, 1);
        assertThat(first.toString()).contains("CADRE_NAMED_TWICE");
        assertThat(counts(taken("cadre", file))).containsExactly(0, 3, 1);
        assertThat(people(born)).hasSize(2);
    }

    @Test
    void aNumberThatNobodyHasYetBelongsToTheOnlyOneOfThatNameThere() {
        var name = name("补号");
        var number = number();
        taken("tenure", TEAM, row(VILLAGE, name, null, "文书", "2016-01-05"));

        assertThat(counts(taken("tenure", TEAM, row(VILLAGE, name, number, "文书", "2016-01-05"))))
                .containsExactly(0, 1, 0);
        var only = people(name);
        assertThat(only).hasSize(1);
        var shown = json(county.get("/api/cadres/" + only.get(0)));
        assertThat(shown.path("identityNumber").asString()).endsWith(number.substring(16));
        assertThat(shown.path("unit").asString()).isNotEmpty();

        assertThat(counts(taken("tenure", TEAM, row(VILLAGE, name, number(), "支委", "2017-01-05"))))
                .as("another number is another person")
                .containsExactly(1, 0, 0);
        assertThat(people(name)).hasSize(2);
    }

    @Test
    void aNumberThatMayBelongToSeveralIsGivenToNone() {
        var name = name("何人");
        enter(name, "某单位", null);
        enter(name, "另一单位", null);

        var report = taken("talent", TALENT, row(VILLAGE, name, number(), "种植能手"));

        assertThat(counts(report)).as(report.toString()).containsExactly(0, 0, 1);
        assertThat(report.toString()).contains("CADRE_NUMBER_OF_WHOM");
        assertThat(people(name)).hasSize(2);
    }

    @Test
    void whateverARosterCallsTheUnitItMeansThePersonOfTheVillage() {
        var name = name("一人");
        var branch = branch();
        taken("member", MEMBER, row(VILLAGE, branch, name, null, null, "2012-07-01"));
        taken("tenure", TEAM, row(VILLAGE, name, null, "文书", "2016-01-05"));
        taken("reserve", RESERVE, row(VILLAGE, name, null, "退伍军人", "2018-01-05"));
        taken("talent", TALENT, row(VILLAGE, name, null, "种植能手"));
        taken("cadre", PEOPLE, row(VILLAGE, name, null, null, "村委会", "文书"));

        assertThat(people(name)).hasSize(1);
    }

    @Test
    void aMemberIsNotCorrectedByTheRowOfAnotherOfThatName() {
        var name = name("党员");
        var branch = branch();
        taken("member", MEMBER, row(VILLAGE, branch, name, null, null, "2012-07-01"));

        var other = taken("member", MEMBER, row(VILLAGE, branch, name, null, null, "1999-07-01"));
        assertThat(counts(other)).as(other.toString()).containsExactly(0, 0, 1);
        assertThat(other.toString()).contains("MEMBER_ADMITTED_OTHERWISE");

        var two = name("两党员");
        var file = Workbooks.of(List.of(
                MEMBER,
                row(VILLAGE, branch, two, null, "1970-03-05", "1999-07-01"),
                row(VILLAGE, branch, two, null, "1981-09-12", "2012-07-01"),
                row(VILLAGE, branch, name, null, null, "2012-07-01"),
                row(VILLAGE, branch, name, null, null, "2012-07-01")));
        var report = taken("member", file);
        assertThat(counts(report)).as(report.toString()).containsExactly(2, 1, 1);
        assertThat(report.toString()).contains("MEMBER_NAMED_TWICE");
        assertThat(people(two)).hasSize(2);
    }

    private String branch() {
        var branch = name("辨人党支部");
        taken("organisation", List.of("村编号", "党组织名称", "组织类别", "成立日期"), row(VILLAGE, branch, "党支部", "2010-01-01"));
        return branch;
    }

    private void enter(String name, String unit, @Nullable String number) {
        var told = new HashMap<String, Object>();
        told.put("id", UuidCreator.getTimeOrderedEpoch().toString());
        told.put("division", VILLAGE);
        told.put("name", name);
        told.put("unit", unit);
        if (number != null) {
            told.put("identityNumber", number);
        }
        assertThat(county.post("/api/cadres", told).statusCode()).isEqualTo(201);
    }

    private List<String> people(String name) {
        return json(county.get("/api/cadres?limit=50&division=%s&q=%s".formatted(VILLAGE, name)))
                .path("items")
                .findValuesAsString("id");
    }

    private JsonNode taken(String table, List<String> headings, List<Object> row) {
        return taken(table, Workbooks.of(List.of(headings, row)));
    }

    private JsonNode taken(String table, byte[] file) {
        var sent = county.upload("/api/imports?table=" + table, "名册.xlsx", file);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var path = "/api/imports/" + json(sent).path("id").asString();
        return Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> json(county.get(path)), report -> !List.of(
                        "QUEUED", "RUNNING")
                .contains(report.path("state").asString()));
    }

    private static List<Integer> counts(JsonNode report) {
        return new ArrayList<>(List.of(
                report.path("accepted").asInt(),
                report.path("unchanged").asInt(),
                report.path("rejected").asInt()));
    }

    private static List<Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private static String name(String begins) {
        return begins + ThreadLocalRandom.current().nextInt(10_000_000);
    }

    /** Well-formed, of an area that was never issued. */
    private static String number() {
        return IdentityNumber.withCheckDigit(
                "62989919750304%03d".formatted(ThreadLocalRandom.current().nextInt(1000)));
    }
}
