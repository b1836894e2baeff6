package org.lingtouyan.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What goes wrong around a phone, and what its owner reads then: a cut network, a full phone, a closed account. */
@StoryTest
class FieldFaultStory {

    private static final String VILLAGE = "621227101202";

    private final Environment environment;
    private final Caller nobody;
    private final Caller officer;

    @Autowired
    FieldFaultStory(Environment environment) {
        this.environment = environment;
        this.nobody = Caller.of(environment);
        this.officer = nobody.as("county-621227");
    }

    @Test
    void aNetworkCutAfterTheServerHasTakenItSendsNothingTwice() {
        var household = FieldPhone.household(officer, VILLAGE, "丹增");
        try (var phone = new FieldPhone(environment, ServiceWorkerPolicy.BLOCK)) {
            phone.signIn("village-" + VILLAGE, nobody.demoPassword());
            var sent = new AtomicInteger();
            phone.page().route("**/api/field/operations", route -> {
                if (sent.getAndIncrement() == 0) {
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            phone.visits("丹增", "卓玛", "腿疼");
            phone.sees("1 条记录在手机里");
            phone.page().navigate("/field/queue");
            phone.button("现在就送").click();
            phone.sees("已送到");
            assertThat(sent.get()).isGreaterThan(1);
        }
        assertThat(Caller.json(
                        officer.get("/api/households/" + household.path("id").asString() + "/visits")))
                .hasSize(1);
    }

    @Test
    void aFullPhoneSaysSoAndThePageKeepsWhatWasWritten() {
        FieldPhone.household(officer, VILLAGE, "拉毛");
        try (var phone = new FieldPhone(environment, ServiceWorkerPolicy.BLOCK)) {
            phone.signIn("village-" + VILLAGE, nobody.demoPassword());
            phone.link("走访 拉毛家").first().click();
            phone.page().getByLabel("想说的一句话").fill("房子漏雨");
            phone.page()
                    .evaluate(
                            """
                            () => {
                                window.put = IDBObjectStore.prototype.put
                                IDBObjectStore.prototype.put = () => {
                                    throw new DOMException('full', 'QuotaExceededError')
                                }
                            }
                            """);
            phone.button("存好").click();
            phone.sees("手机存满了");
            phone.button("知道了").click();
            assertThat(phone.page().getByLabel("想说的一句话")).hasValue("房子漏雨");
            phone.page().evaluate("() => { IDBObjectStore.prototype.put = window.put }");
            phone.button("存好").click();
            phone.sees("今天该办的");
        }
    }

    @Test
    void aClosedAccountsPhoneClearsItselfAndHandsOverWhatWasNotSent() throws IOException {
        FieldPhone.household(officer, VILLAGE, "多吉");
        var made = account();
        var name = made.path("name").asString();
        try (var phone = new FieldPhone(environment, ServiceWorkerPolicy.ALLOW)) {
            phone.signIn(name, "Monte-Rosa-8");
            phone.sees("走访 多吉家");
            phone.page().waitForFunction("() => navigator.serviceWorker.ready.then(() => true)");
            phone.offline(true);
            phone.visits("多吉", "卓玛", "药没有了");
            nobody.as("admin").post("/api/accounts/" + made.path("id").asString() + "/close", Map.of());
            phone.offline(false);
            phone.sees("这部手机的登录已收回");
            phone.sees("还有 1 条您写的没有送出");
            var file = phone.page().waitForDownload(() -> phone.button("存成文件").click());
            assertThat(Files.readString(file.path())).contains("多吉").contains("药没有了");
            assertThat(cardsLeft(phone)).isZero();
            phone.button("清掉").first().click();
            phone.button("清掉").last().click();
            phone.sees("登录一次，没有信号也能用");
            assertThat(phone.page().getByText("多吉")).hasCount(0);
        }
    }

    private static int cardsLeft(FieldPhone phone) {
        return (int)
                phone.page()
                        .evaluate(
                                """
                        () => new Promise((told) => {
                            const opening = indexedDB.open('lingtouyan-field')
                            opening.onsuccess = () => {
                                const asked = opening.result.transaction('cards').objectStore('cards').count()
                                asked.onsuccess = () => told(asked.result)
                            }
                        })
                        """);
    }

    private tools.jackson.databind.JsonNode account() {
        var name = "phone-" + Long.toString(System.nanoTime(), 36);
        var made = Caller.json(nobody.as("admin")
                .post(
                        "/api/accounts",
                        Map.of(
                                "name",
                                name,
                                "displayName",
                                "要走的文书",
                                "post",
                                Map.of("role", "VILLAGE_CADRE", "division", VILLAGE, "basis", "测试"))));
        var first = made.path("password").asString();
        nobody.as(name, first).put("/api/my/password", Map.of("current", first, "wanted", "Monte-Rosa-8"));
        return made;
    }
}
