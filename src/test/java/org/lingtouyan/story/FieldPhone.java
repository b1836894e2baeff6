package org.lingtouyan.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.lingtouyan.Caller;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A village cadre with a phone: signs in once, taps (each tap is counted), writes, and loses the signal. */
final class FieldPhone implements AutoCloseable {

    private final Visitor visitor;
    private int taps;

    FieldPhone(Environment environment, ServiceWorkerPolicy workers) {
        // whoever is without a signal or without leave is told so by the browser's console too
        this.visitor = Visitor.onPhone(environment, workers)
                .expectingRefusalsOf("/api/")
                .expectingRefusalsOf("/field/icon.svg");
    }

    Page page() {
        return visitor.page();
    }

    FieldPhone signIn(String account, String password) {
        page().getByLabel("账号").fill(account);
        page().getByLabel("密码").fill(password);
        button("登录").click();
        assertThat(page().getByText("今天该办的")).isVisible();
        return this;
    }

    void offline(boolean cut) {
        page().context().setOffline(cut);
    }

    Locator button(String name) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    void tap(Locator what) {
        what.tap();
        taps++;
    }

    int tapsSince(Runnable deeds) {
        taps = 0;
        deeds.run();
        return taps;
    }

    void sees(String text) {
        visitor.sees(text);
    }

    /** What shuts people out of the page as it stands. */
    List<String> seriousFaults() throws IOException {
        return visitor.seriousFaults();
    }

    /** A visit from the due list: who was met, a sentence, as a need, saved. */
    void visits(String head, String member, String sentence) {
        tap(link("走访 " + head + "家").first());
        tap(button(member));
        var text = page().getByLabel("想说的一句话");
        tap(text);
        text.pressSequentially(sentence);
        tap(button("看病就医"));
        tap(button("存好"));
        assertThat(page().getByText("今天该办的")).isVisible();
    }

    /** A household of the village that nobody visited for years, with a helper who works there. */
    static JsonNode household(Caller officer, String village, String head) {
        var helper = UuidCreator.getTimeOrderedEpoch().toString();
        officer.post("/api/cadres", Map.of("id", helper, "division", village, "name", "谢文书", "unit", "村委会"));
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        var household = new java.util.LinkedHashMap<String, Object>();
        household.put("id", id);
        household.put("division", village);
        household.put("number", "走访-" + id.substring(24));
        household.put("status", "未脱贫");
        household.put("mainCause", "因病");
        household.put("registeredOn", "2014-01-01");
        household.put("members", List.of(person(head, "户主"), person("卓玛", "02")));
        officer.post("/api/households", household);
        officer.post(
                "/api/pairs",
                Map.of(
                        "id",
                        UuidCreator.getTimeOrderedEpoch().toString(),
                        "householdId",
                        id,
                        "cadreId",
                        helper,
                        "role",
                        "MAIN",
                        "kind",
                        "03",
                        "from",
                        "2018-01-01"));
        return Caller.json(officer.get("/api/households/" + id));
    }

    private static Map<String, Object> person(String name, String relation) {
        return Map.of(
                "id",
                UuidCreator.getTimeOrderedEpoch().toString(),
                "name",
                name,
                "relation",
                relation,
                "identityNumber",
                org.lingtouyan.household.HouseholdFixtures.anIdentityNumber());
    }

    @Override
    public void close() {
        visitor.close();
    }
}
