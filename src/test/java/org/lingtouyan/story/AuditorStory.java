package org.lingtouyan.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** The auditor reads who changed what, and no household. */
@StoryTest
class AuditorStory {

    private final Environment environment;

    @Autowired
    AuditorStory(Environment environment) {
        this.environment = environment;
    }

    @Test
    void theAuditorReadsTheTrailAndNoHousehold() {
        try (var auditor = Visitor.to(environment).signIn("auditor")) {
            menuOffersNoHouseholds(auditor);
            isToldThatThePageIsNotForThem(auditor, "/households");
            isToldThatThePageIsNotForThem(auditor, "/households/" + aHousehold());
            isToldThatThePageIsNotForThem(auditor, "/war-map");
            readsTheTrail(auditor);
        }
    }

    private static void menuOffersNoHouseholds(Visitor auditor) {
        assertThat(auditor.navigation("操作留痕")).hasCount(1);
        assertThat(auditor.navigation("建档立卡")).hasCount(0);
        assertThat(auditor.navigation("表格导入")).hasCount(0);
    }

    private static void isToldThatThePageIsNotForThem(Visitor auditor, String path) {
        auditor.open(path);
        auditor.sees("这个账号不看这一页");
    }

    private String aHousehold() {
        var officer = Caller.of(environment).as("county-621227");
        return Caller.json(officer.get("/api/households?limit=1"))
                .path("items")
                .get(0)
                .path("id")
                .asString();
    }

    private static void readsTheTrail(Visitor auditor) {
        auditor.open("/trail");
        auditor.sees("操作留痕");
        var answer = auditor.page().request().get("/api/trail?limit=20");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(new JsonMapper().readTree(answer.text()).path("items")).isNotEmpty();
        assertThat(auditor.page().request().get("/api/households").status()).isEqualTo(403);
    }
}
