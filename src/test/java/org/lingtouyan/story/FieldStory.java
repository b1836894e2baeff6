package org.lingtouyan.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A village cadre in the mountains: signs in where there is a signal, visits where there is none, and is back in the valley. */
@StoryTest
class FieldStory {

    private static final String VILLAGE = "621227101202";
    private static final String SENTENCE = "药快吃完了，想让乡卫生院年前送一次。";

    private final Environment environment;
    private final Caller officer;

    @Autowired
    FieldStory(Environment environment) {
        this.environment = environment;
        this.officer = Caller.of(environment).as("county-621227");
    }

    @Test
    void aVisitWithoutASignalTakesFiveTapsAndASentenceAndArrivesOnce() throws IOException {
        var household = FieldPhone.household(officer, VILLAGE, "扎西");
        try (var phone = new FieldPhone(environment, ServiceWorkerPolicy.ALLOW)) {
            phone.signIn("village-" + VILLAGE, officer.demoPassword());
            phone.sees("走访 扎西家");
            assertThat(phone.seriousFaults()).isEmpty();
            phone.page().waitForFunction("() => navigator.serviceWorker.ready.then(() => true)");
            phone.offline(true);
            phone.sees("没有信号，照常记");

            assertThat(phone.tapsSince(() -> phone.visits("扎西", "卓玛", SENTENCE)))
                    .as("taps of a visit")
                    .isLessThanOrEqualTo(5);
            phone.sees("1 条记录在手机里");
            raisesANeed(phone);

            phone.page().reload();
            phone.sees("今天该办的");
            phone.sees("2 条记录在手机里");
            assertThat(visits(household)).isEmpty();

            phone.offline(false);
            assertThat(phone.page().getByText("条记录在手机里")).hasCount(0);
            phone.page().navigate("/field/queue");
            phone.sees("已送到");
            phone.sees(SENTENCE);
        }
        assertThat(visits(household)).hasSize(1);
        theConsoleShowsBoth(household);
    }

    @Test
    void aMeasureIsDoneWithoutASignalAndItsIncomeStandsInTheAccountOnce() {
        var household = FieldPhone.household(officer, VILLAGE, "白玛");
        plans(household, "饲养基础母羊");
        try (var phone = new FieldPhone(environment, ServiceWorkerPolicy.ALLOW)) {
            phone.signIn("village-" + VILLAGE, officer.demoPassword());
            phone.page().waitForFunction("() => navigator.serviceWorker.ready.then(() => true)");
            phone.sees("到期还没办完的措施");
            phone.offline(true);
            phone.sees("没有信号，照常记");
            assertThat(phone.tapsSince(() -> {
                        phone.tap(phone.link("到期还没办完的措施"));
                        phone.tap(phone.link("饲养基础母羊"));
                        var income = phone.page().getByLabel("实际增收多少元");
                        phone.tap(income);
                        income.pressSequentially("2800");
                        phone.tap(phone.button("办完了，存好"));
                    }))
                    .as("taps of a measure that is done")
                    .isLessThanOrEqualTo(5);
            phone.sees("1 条记录在手机里");
            phone.page().reload();
            phone.sees("各户的措施都办完了");
            phone.offline(false);
            arrives(phone);
        }
        var shown = Caller.json(
                officer.get("/api/households/" + household.path("id").asString()));
        assertThat(shown.at("/incomes/0/business").asInt()).isEqualTo(2800);
    }

    @Test
    void whatAHouseholdEarnedIsToldAtAVisitWithoutASignalAndStandsInItsAccountOnce() {
        var household = FieldPhone.household(officer, VILLAGE, "央金");
        var year = Here.today().getYear();
        try (var phone = new FieldPhone(environment, ServiceWorkerPolicy.ALLOW)) {
            phone.signIn("village-" + VILLAGE, officer.demoPassword());
            phone.page().waitForFunction("() => navigator.serviceWorker.ready.then(() => true)");
            phone.sees("走访 央金家");
            phone.offline(true);
            phone.sees("没有信号，照常记");
            phone.tap(phone.link("走访 央金家").first());
            phone.tap(phone.button("改收入"));
            phone.page().getByLabel("工资性收入").fill("12000");
            phone.page().getByLabel("生产经营性支出").fill("800");
            phone.tap(phone.button("好了"));
            phone.sees(year + " 年纯收入 11200 元");
            phone.tap(phone.button("存好"));
            phone.sees("1 条记录在手机里");
            phone.offline(false);
            arrives(phone);
        }
        var held = Caller.json(
                officer.get("/api/households/" + household.path("id").asString()));
        assertThat(held.at("/incomes")).hasSize(1);
        assertThat(held.at("/incomes/0/year").asInt()).isEqualTo(year);
        assertThat(held.at("/incomes/0/net").asInt()).isEqualTo(11200);
        assertThat(visits(household)).hasSize(1);
    }

    @Test
    void aMeetingIsWrittenDownWithoutASignalAndStandsAtItsBranchOnce() throws IOException {
        var topic = "学习中央一号文件 " + UuidCreator.getTimeOrderedEpoch().toString().substring(30);
        var branch = branch();
        try (var phone = new FieldPhone(environment, ServiceWorkerPolicy.ALLOW)) {
            phone.signIn("village-" + VILLAGE, officer.demoPassword());
            phone.sees("支部组织生活");
            phone.page().waitForFunction("() => navigator.serviceWorker.ready.then(() => true)");
            phone.offline(true);
            phone.sees("没有信号，照常记");
            phone.page().navigate("/field/meetings/" + branch);
            phone.tap(phone.button("党员大会"));
            assertThat(phone.seriousFaults()).isEmpty();
            phone.page().getByLabel("什么内容").fill(topic);
            phone.page().getByLabel("应到").fill("12");
            phone.page().getByLabel("实到").fill("11");
            phone.page().getByLabel("请假").fill("1");
            phone.tap(phone.button("存好"));
            phone.sees("今天该办的");
            phone.page().navigate("/field/meetings");
            phone.sees("已记，未送出");
            assertThat(meetings(topic)).isEmpty();
            phone.offline(false);
            arrives(phone);
        }
        assertThat(meetings(topic)).singleElement().satisfies(held -> {
            assertThat(held.path("heldOn").asString()).isEqualTo(Here.today().toString());
            assertThat(held.path("attended").asInt()).isEqualTo(11);
        });
    }

    private String branch() {
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        var told = new LinkedHashMap<String, Object>(Map.of("id", id, "division", VILLAGE, "kind", "BRANCH"));
        told.putAll(Map.of("setting", "VILLAGE", "name", "党支部" + id.substring(24), "validFrom", "2015-03-01"));
        var answer = officer.post("/api/party/organisations", told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id;
    }

    private List<JsonNode> meetings(String topic) {
        return Caller.json(officer.get("/api/party/meetings?division=" + VILLAGE + "&limit=200"))
                .path("items")
                .valueStream()
                .filter(one -> one.path("topic").asString().equals(topic))
                .toList();
    }

    @Test
    void aNoticeIsAnsweredWithoutASignalAndTheOfficeSeesIt() {
        var title = "今晚七点看新闻联播 " + UuidCreator.getTimeOrderedEpoch().toString().substring(30);
        var sent = officer.post(
                "/api/notices",
                Map.of(
                        "id",
                        UuidCreator.getTimeOrderedEpoch().toString(),
                        "title",
                        title,
                        "text",
                        "请各村在村委会集中收看。",
                        "wants",
                        "COMING",
                        "addressed",
                        List.of(VILLAGE)));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        try (var phone = new FieldPhone(environment, ServiceWorkerPolicy.ALLOW)) {
            phone.signIn("village-" + VILLAGE, officer.demoPassword());
            phone.sees(title);
            phone.page().waitForFunction("() => navigator.serviceWorker.ready.then(() => true)");
            phone.offline(true);
            phone.sees("没有信号，照常记");
            assertThat(phone.tapsSince(() -> {
                        phone.tap(phone.link(title));
                        phone.tap(phone.button("来"));
                    }))
                    .as("taps of an answer")
                    .isEqualTo(2);
            phone.sees("1 条记录在手机里");
            phone.offline(false);
            arrives(phone);
        }
        try (var visitor = Visitor.to(environment).signIn("county-621227")) {
            visitor.open("/notices?division=" + VILLAGE);
            visitor.sees(title);
            visitor.sees("1 个村来");
        }
    }

    /** The banner goes as soon as the sending begins; what has arrived is told in the list. */
    private static void arrives(FieldPhone phone) {
        phone.page().navigate("/field/queue");
        phone.sees("已送到");
        phone.sees("都送到了");
    }

    private void plans(JsonNode household, String content) {
        var measure = new LinkedHashMap<String, Object>();
        measure.put("id", UuidCreator.getTimeOrderedEpoch().toString());
        measure.put("kind", "产业");
        measure.put("content", content);
        measure.put("dueOn", Here.today().toString());
        measure.put("expectedIncome", 3000);
        var plan = new LinkedHashMap<String, Object>();
        plan.put("id", UuidCreator.getTimeOrderedEpoch().toString());
        plan.put("householdId", household.path("id").asString());
        plan.put("year", Here.today().getYear());
        plan.put("madeOn", Here.today().minusDays(10).toString());
        plan.put("measures", List.of(measure));
        var made = officer.post("/api/household-plans", plan);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    private static void raisesANeed(FieldPhone phone) {
        phone.link("扎西").first().click();
        phone.link("记一件需求").or(phone.button("记一件需求")).click();
        phone.page().getByLabel("是什么事").fill("孩子转学手续");
        phone.button("子女上学").click();
        phone.button("存好").click();
        phone.sees("扎西家");
        phone.page().goBack();
        phone.sees("今天该办的");
    }

    private JsonNode visits(JsonNode household) {
        return Caller.json(officer.get("/api/households/" + household.path("id").asString() + "/visits"));
    }

    private void theConsoleShowsBoth(JsonNode household) {
        try (var visitor = Visitor.to(environment).signIn("county-621227")) {
            visitor.open("/households/" + household.path("id").asString());
            visitor.sees(SENTENCE);
            visitor.open("/needs?division=" + VILLAGE + "&day=" + Here.today());
            visitor.sees("孩子转学手续");
            visitor.sees(SENTENCE);
        }
    }
}
