package org.lingtouyan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A cheap phone opened without a signal shows at once what it showed last, and the application takes over from it. */
@StoryTest
class FirstLookStory {

    private static final String VILLAGE = "621227101202";
    private static final String WATCH_FOR_THE_FIRST_ROW =
            """
            new MutationObserver((_, self) => {
                if (!document.querySelector('.rows a.row')) return
                self.disconnect()
                window.stoodFirst = document.getElementById('app').__vue_app__ ? 'application' : 'look'
            }).observe(document, { childList: true, subtree: true })
            """;
    private static final String KEPT =
            """
            () => new Promise((done) => {
                const asked = indexedDB.open('lingtouyan-field')
                asked.onsuccess = () => {
                    const found = asked.result.transaction('kept').objectStore('kept').get('firstLook')
                    found.onsuccess = () => { asked.result.close(); done(found.result !== undefined) }
                }
            })
            """;
    private static final String TAKEN_OVER = "() => !!document.getElementById('app').__vue_app__";

    private final Environment environment;
    private final Caller nobody;
    private final Caller officer;

    @Autowired
    FirstLookStory(Environment environment) {
        this.environment = environment;
        this.nobody = Caller.of(environment);
        this.officer = nobody.as("county-621227");
    }

    @Test
    void theListOfLastTimeStandsBeforeTheApplicationAndNeverWithWhatWasDoneSince() {
        FieldPhone.household(officer, VILLAGE, "尕藏");
        try (var phone = new FieldPhone(environment, ServiceWorkerPolicy.ALLOW)) {
            phone.signIn("village-" + VILLAGE, nobody.demoPassword());
            phone.sees("走访 尕藏家");
            var page = phone.page();
            page.waitForFunction("() => navigator.serviceWorker.ready.then((worker) => !!worker.active)");
            kept(page);
            page.addInitScript(WATCH_FOR_THE_FIRST_ROW);
            phone.offline(true);
            page.reload();
            page.waitForFunction(TAKEN_OVER);
            phone.sees("走访 尕藏家");
            assertThat(page.evaluate("window.stoodFirst")).isEqualTo("look");
            phone.visits("尕藏", "卓玛", "都好");
            kept(page);
            page.reload();
            page.waitForFunction("() => window.stoodFirst");
            assertThat(page.content()).doesNotContain("走访 尕藏家");
            phone.offline(false);
        }
    }

    private static void kept(Page page) {
        Awaitility.await().pollInSameThread().until(() -> page.evaluate(KEPT).equals(true));
    }
}
