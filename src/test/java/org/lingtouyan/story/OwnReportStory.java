package org.lingtouyan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A household reads the code in its village and says what happened, without signing in; the village answers. */
@StoryTest
class OwnReportStory {

    private static final String VILLAGE = "621227101202";

    private final Environment environment;

    @Autowired
    OwnReportStory(Environment environment) {
        this.environment = environment;
    }

    @Test
    void aHouseholdReportsByItselfAndItsVillageAnswers() {
        var who = "申报" + UuidCreator.getTimeOrderedEpoch().toString().substring(30);
        try (var household = Visitor.to(environment)) {
            household.page().setViewportSize(390, 844);
            household.open("/report/" + VILLAGE);
            household.sees("一键报贫");
            household.page().getByLabel("您的姓名").fill(who);
            household.page().getByLabel("出了什么事").fill("房子漏雨，<script>alert(1)</script>老人病了");
            household.page().getByLabel("电话").fill("13800000000");
            household
                    .page()
                    .getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText("报给村里"))
                    .click();
            household.sees("收到了，谢谢。");
            household.sees("个工作日内");
            assertThat(household.page().content()).doesNotContain("13800000000");
        }
        try (var cadre = Visitor.to(environment).signIn("village-" + VILLAGE)) {
            cadre.open("/monitoring?division=" + VILLAGE);
            cadre.sees(who);
            cadre.sees("<script>alert(1)</script>");
            cadre.open("/monitoring/report-code?division=" + VILLAGE);
            cadre.sees("/report/" + VILLAGE);
        }
        var open = Caller.json(Caller.of(environment).as("county-621227").get("/api/own-reports?division=" + VILLAGE));
        assertThat(open.toString()).contains(who);
    }
}
