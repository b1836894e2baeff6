package org.lingtouyan.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A home is placed on the hand-drawn map: on a phone without a signal by a tap, at a desk by keys alone. */
@StoryTest
class HomeMapStory {

    private static final String VILLAGE = "621227101202";

    private final Environment environment;
    private final Caller officer;

    @Autowired
    HomeMapStory(Environment environment) {
        this.environment = environment;
        this.officer = Caller.of(environment).as("county-621227");
    }

    @Test
    void aHomeIsPlacedByATapWithoutASignalAndArrives() throws IOException {
        try (var phone = new FieldPhone(environment, ServiceWorkerPolicy.ALLOW)) {
            var household = entered("旺堆");
            phone.signIn("village-" + VILLAGE, officer.demoPassword());
            phone.sees("走访 旺堆家");
            phone.page().waitForFunction("() => navigator.serviceWorker.ready.then(() => true)");
            phone.page().navigate("/field/homes");
            assertThat(phone.page().locator("svg.sheet image")).hasCount(1);
            phone.offline(true);
            phone.page().getByRole(AriaRole.BUTTON, named("旺堆")).click();
            phone.sees("标旺堆家");
            phone.page().locator("svg.sheet").click(new Locator.ClickOptions().setPosition(90, 60));
            phone.button("存好").click();
            phone.sees("1 条记录在手机里");
            phone.page().reload();
            phone.sees("民居分布图");
            assertThat(phone.page().locator("svg.sheet image")).hasCount(1);
            assertThat(phone.seriousFaults()).isEmpty();
            phone.offline(false);
            Awaitility.await().until(() -> home(household).path("x").asDouble() > 0);
            assertThat(phone.page().getByText("条记录在手机里")).hasCount(0);
        }
    }

    @Test
    void aHomeIsPlacedWithKeysAloneAndTheLegendOpensItsList() throws IOException {
        try (var visitor = Visitor.to(environment).signIn("county-621227")) {
            var household = entered("才让");
            visitor.open("/homes?division=" + VILLAGE + "&place=" + household);
            visitor.sees("标才让家的住处");
            assertThat(visitor.page().locator("svg.sheet")).isFocused();
            visitor.page().keyboard().press("ArrowRight");
            visitor.page().keyboard().press("ArrowDown");
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.page().getByText("标才让家的住处")).hasCount(0);
            assertThat(home(household).path("x").asDouble()).isGreaterThan(0.5);
            visitor.page().getByLabel("按什么上色").selectOption("helper");
            visitor.page().getByRole(AriaRole.BUTTON, named("有主要帮扶人")).first().click();
            visitor.seesHeading("各户");
            assertThat(visitor.seriousFaults()).isEmpty();
        }
    }

    /** After the demonstration is there: it places whom it finds. */
    private String entered(String head) {
        return FieldPhone.household(officer, VILLAGE, head).path("id").asString();
    }

    private JsonNode home(String household) {
        return Caller.json(officer.get("/api/homes?division=" + VILLAGE))
                .path("households")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(household))
                .findFirst()
                .orElseThrow()
                .at("/home/place");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
