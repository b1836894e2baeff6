package org.lingtouyan.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.household.HouseholdFixtures;
import org.lingtouyan.pairing.PairedCounty;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * A household leaves poverty, each step by whoever takes it. A notice that is put up today is seen today and keeps everybody
 * waiting; what was done on paper weeks ago is entered late, with its days, and goes on to its end. In a county of its own.
 */
@StoryTest
class ExitStory {

    private static final String COUNTY = "620402";

    private final Environment environment;
    private final Caller nobody;
    private final PairedCounty county;
    private final String village;

    @Autowired
    ExitStory(Environment environment) {
        this.environment = environment;
        this.nobody = Caller.of(environment);
        this.county = new PairedCounty(nobody.as("county-" + COUNTY), COUNTY);
        this.village = county.villages().get(0);
    }

    @Test
    void aNoticeIsSeenByEverybodyAndAnObjectionSendsTheHouseholdBackOneStep() throws IOException {
        var today = Here.today();
        var household = household("蔺守田", today.getYear(), false);
        try (var desk = ExitDesk.of(environment, "village-" + village)) {
            nominatesAndVerifies(desk, household, today);
            desk.begins("签字认可").on(today).names("谁负责", "蔺支书").chooses("户里谁签的字", 1);
            desk.done("保存");
            desk.sees("蔺守田签字");

            desk.visitor().link("退出事项").last().click();
            desk.begins("张榜公示").on(today).names("谁负责", "蔺支书").fills(Map.of("受理异议", "村务监督委员会"));
            desk.done("张榜公示");
            desk.sees("正在公示");
            var notice = desk.linkOfNotice("拟退出贫困户公示");
            everybodySees(notice, "蔺**", "村务监督委员会");

            desk.visitor().link("蔺守田").first().click();
            desk.sees("期满后由乡镇办“乡镇审核”");
            objectsAndGoesBack(desk, today, today, today);
            everybodySees(notice, "名单已经撤下");

            desk.begins("村内公示").on(today).names("谁负责", "蔺支书").fills(Map.of("受理异议", "镇纪委"));
            desk.done("保存");
            everybodySees(desk.linkOfNotice("看公示"), "蔺**", "镇纪委");
            var page = desk.page().url();
            desk.visitor().signInAnewAs("township-" + village.substring(0, 9));
            desk.open(page);
            desk.sees("期满后由乡镇办“乡镇审核”");
            assertThat(desk.visitor().button("乡镇审核")).hasCount(0);
        }
    }

    /** What the records say opens to them; what they do not say is stated by name; less than half is not enough. */
    private static void nominatesAndVerifies(ExitDesk desk, String household, LocalDate today) {
        desk.open("/households/" + household).begins("提名退出").on(today).enters("蔺支书");
        desk.done("保存");
        desk.visitor().seesHeading("蔺守田家退出");
        desk.begins("民主评议").on(today).names("谁负责", "蔺支书");
        desk.fills(Map.of("到会人数", "12", "同意票", "6", "不同意票", "5")).isTold("没有过半数");
        desk.fills(Map.of("同意票", "11", "不同意票", "1")).done("保存");
        desk.begins("入户核实").on(today).names("谁负责", "蔺支书").isTold("还有 1 项条件");
        desk.press("取消");
        desk.sees("要求超过");
        desk.visitor().link("看收入账").click();
        desk.visitor().seesHeading("收入");
        assertThat(desk.page().locator("#income.sought")).isVisible();
        desk.page().goBack();
        desk.begins("填核实结果").on(today).names("谁核实的", "蔺支书").chooses("是否达到", 1);
        desk.done("保存");
        desk.sees("蔺支书核实");
        desk.begins("入户核实").on(today).names("谁负责", "蔺支书");
        desk.done("保存");
    }

    private static void objectsAndGoesBack(ExitDesk desk, LocalDate raised, LocalDate answered, LocalDate back) {
        desk.begins("记一条异议").on(raised).fills(Map.of("异议内容", "他家今年买了车"));
        desk.done("保存");
        desk.sees("异议答复清楚后才能往下办");
        desk.begins("答复").on(answered).fills(Map.of("答复内容", "查过，收入算少了")).chooses("异议是否成立", 1);
        desk.done("保存");
        desk.sees("异议成立，要先退回重办");
        desk.begins("退回").on(back);
        assertThat(desk.dialog().getByLabel("退回到").locator("option:checked")).hasText("签字认可");
        desk.fills(Map.of("原因", "异议成立，重新签字公示")).done("退回");
        desk.sees("退回到签字认可");
    }

    private void everybodySees(String notice, String... words) throws IOException {
        try (var neighbour = Visitor.to(environment)) {
            neighbour.open(notice);
            for (var word : words) {
                neighbour.sees(word);
            }
            var all = neighbour.page().locator("body").innerText();
            assertThat(all).doesNotContain("蔺守田").doesNotContain("1381234");
            assertThat(neighbour.seriousFaults()).isEmpty();
        }
    }

    @Test
    void whatWasDoneOnPaperIsEnteredWithItsDaysAndGoesOnToItsEnd() {
        var today = Here.today();
        var nominated = today.minusDays(40);
        var household = household("缑有福", nominated.getYear(), true);
        var id = signed(household, nominated);
        try (var desk = ExitDesk.of(environment, "village-" + village)) {
            desk.visitor().expectingRefusalsOf("/api/open/exit-notices");
            desk.open("/exits/" + id).begins("村内公示").on(today.minusDays(30));
            desk.names("谁负责", "缑主任").fills(Map.of("受理异议", "镇纪委")).done("保存");
            desk.sees("已期满撤下");
            var over = Caller.json(county.officer().get("/api/exits/" + id))
                    .at("/notice/token")
                    .asString();
            objectsAndGoesBack(desk, today.minusDays(28), today.minusDays(27), today.minusDays(26));
            desk.begins("村内公示").on(today.minusDays(25)).names("谁负责", "缑主任");
            desk.fills(Map.of("受理异议", "镇纪委")).done("保存");

            desk.visitor().signInAnewAs("township-" + village.substring(0, 9));
            desk.open("/exits/" + id).begins("乡镇审核").on(today.minusDays(20)).enters("缑镇长");
            desk.isTold("公示到 " + today.minusDays(18) + " 才满");
            desk.on(today.minusDays(17)).done("保存");
            desk.sees("县级审定，由县办理");

            desk.visitor().signInAnewAs("county-" + COUNTY);
            desk.open("/exits/" + id).begins("县级审定").on(today.minusDays(15)).enters("缑局长");
            desk.done("保存");
            desk.begins("公告退出").on(today.minusDays(13)).names("谁负责", "缑局长");
            desk.done("保存");
            desk.begins("标注脱贫").on(today.minusDays(12)).names("谁负责", "缑局长");
            desk.done("保存");
            desk.sees("已办结");
            desk.visitor().link("户的档案").click();
            desk.visitor().seesHeading("缑有福");
            desk.sees("已脱贫");
            desk.open("/notices/" + over);
            desk.sees("已经期满");
        }
        assertThat(county.shown(household).path("states").toString())
                .contains(today.minusDays(12).toString());
    }

    /** With enough to live on; that its house is safe is on record or still to be looked at. */
    private String household(String head, int year, boolean housed) {
        var facts = new HashMap<String, Object>(Map.of(
                "foodAssured", true,
                "clothingAssured", true,
                "schoolingAssured", true,
                "medicalAssured", true));
        if (housed) {
            facts.put("housingAssured", true);
        }
        var members = List.of(HouseholdFixtures.aPerson(head, "户主"), HouseholdFixtures.aPerson("钱花", "02"));
        var id = county.household(village, Map.of("safeWater", true, "facts", facts, "members", members));
        var version = county.shown(id).path("version").asInt();
        var told = county.officer()
                .with("If-Match", "\"" + version + "\"")
                .put("/api/households/" + id + "/income/" + year, Map.of("people", 2, "wages", 22_000));
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        return id;
    }

    /** Up to the signature, as the village entered it from its papers. */
    private String signed(String household, LocalDate nominated) {
        var officer = nobody.as("village-" + village);
        var cadre = PairedCounty.newId();
        officer.post("/api/cadres", Map.of("id", cadre, "division", village, "name", "缑主任", "unit", "村委会"));
        var id = PairedCounty.newId();
        var opened = officer.post(
                "/api/exits",
                Map.of(
                        "id",
                        id,
                        "subject",
                        "HOUSEHOLD",
                        "householdId",
                        household,
                        "year",
                        nominated.getYear(),
                        "first",
                        step(cadre, nominated, Map.of())));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        var head = county.shown(household).at("/members/0/id").asString();
        var votes = Map.<String, Object>of("step", "DISCUSS", "attended", 9, "votesFor", 9, "votesAgainst", 0);
        takes(officer, id, step(cadre, nominated.plusDays(2), votes));
        takes(officer, id, step(cadre, nominated.plusDays(4), Map.of("step", "VERIFY")));
        takes(officer, id, step(cadre, nominated.plusDays(5), Map.of("step", "SIGN", "signedBy", head)));
        return id;
    }

    private static Map<String, Object> step(String cadre, LocalDate on, Map<String, Object> more) {
        var told = new HashMap<>(more);
        told.put("id", UuidCreator.getTimeOrderedEpoch().toString());
        told.put("on", on.toString());
        told.put("cadreId", cadre);
        return told;
    }

    private static void takes(Caller officer, String id, Map<String, Object> step) {
        var version =
                Caller.json(officer.get("/api/exits/" + id)).at("/exit/version").asInt();
        var taken = officer.with("If-Match", "\"" + version + "\"").post("/api/exits/" + id + "/steps", step);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    }
}
