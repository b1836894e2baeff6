package org.lingtouyan.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.lingtouyan.Caller;
import org.springframework.core.env.Environment;

/** Somebody at a browser, who finds things by role and visible text. A story whose page complains in the console fails. */
final class Visitor implements AutoCloseable {

    private static final double PATIENCE = Duration.ofSeconds(20).toMillis();

    /** How the page learns at its first call that nobody is signed in. */
    private static final String NOBODY_YET = "/api/session";

    private static final Path AXE = Path.of("web/node_modules/axe-core/axe.min.js");
    private static final Browser BROWSER = launched();

    private final String password;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>(List.of(NOBODY_YET));

    private Visitor(String address, String password, Browser.NewContextOptions device) {
        this.password = password;
        this.context = BROWSER.newContext(device.setBaseURL(address).setLocale("zh-CN"));
        context.setDefaultTimeout(PATIENCE);
        setDefaultAssertionTimeout(PATIENCE);
        this.page = context.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(complaints::add);
    }

    /** Comes to the sign-in page as soon as the scenario is loaded and counted. */
    static Visitor to(Environment environment) {
        return to(environment, new Browser.NewContextOptions().setViewportSize(1440, 900))
                .open("/");
    }

    /** The same with a phone in the hand, at the application for phones. */
    static Visitor onPhone(Environment environment, ServiceWorkerPolicy workers) {
        return to(
                        environment,
                        new Browser.NewContextOptions()
                                .setViewportSize(390, 844)
                                .setIsMobile(true)
                                .setHasTouch(true)
                                .setServiceWorkers(workers))
                .open("/field/");
    }

    private static Visitor to(Environment environment, Browser.NewContextOptions device) {
        var nobody = Caller.of(environment);
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> nobody.get("/api/health").statusCode() == 200);
        return new Visitor(
                "http://localhost:" + environment.getRequiredProperty("local.server.port"),
                nobody.demoPassword(),
                device);
    }

    Visitor signIn(String account) {
        page.locator("input[name=account]").fill(account);
        page.locator("input[name=password]").fill(password);
        page.locator("button[type=submit]").click();
        assertThat(page.getByRole(AriaRole.MAIN)).hasAttribute("id", "content");
        return this;
    }

    /** The next one sits down at the same desk. */
    Visitor signInAnewAs(String account) {
        page.getByRole(AriaRole.BANNER)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("▾$")))
                .last()
                .click();
        page.getByRole(AriaRole.MENUITEM, named("退出登录")).click();
        return signIn(account);
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    Page page() {
        return page;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, named(name));
    }

    Locator region(String name) {
        return page.getByRole(AriaRole.REGION, named(name));
    }

    Locator navigation(String entry) {
        return page.getByRole(AriaRole.NAVIGATION, named("主导航"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(entry));
    }

    void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    void seesHeading(String text) {
        assertThat(page.getByRole(AriaRole.HEADING, named(text)).first()).isVisible();
    }

    /** A refusal that belongs to the story: the browser notes it in the console as every failed request. */
    Visitor expectingRefusalsOf(String address) {
        expected.add(address);
        return this;
    }

    /** What shuts people out of the page as it stands, in the words of axe. */
    List<String> seriousFaults() throws IOException {
        page.evaluate(Files.readString(AXE));
        var found = page.evaluate(
                """
                async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                    .filter((fault) => ['serious', 'critical'].includes(fault.impact))
                    .flatMap((fault) => fault.nodes.map((node) => fault.id + ' ' + node.html.slice(0, 160)))
                """);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** What is read aloud or shown on pointing, and stands in no text of the page. */
    String everySpokenName() {
        return String.valueOf(
                page.evaluate(
                        """
                () => ['aria-label', 'title', 'placeholder', 'alt']
                    .flatMap((name) => [...document.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name)))
                    .join('\\n')
                """));
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the pages wrote into the console").isEmpty();
    }

    private void listen(ConsoleMessage message) {
        var told = message.text() + " " + message.location();
        if (message.type().equals("error") && expected.stream().noneMatch(told::contains)) {
            complaints.add(told);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** The browser that is installed, drawing maps without a graphics card. */
    private static Browser launched() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = System.getenv().getOrDefault("LINGTOUYAN_BROWSER", "/usr/bin/chromium");
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(browser))
                        .setArgs(List.of("--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")));
    }
}
