package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Identities.Identity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The whole way of a sign-in at an identity provider, which the test starts, as a browser goes it. */
@ServerTest
class OidcTests {

    private static final IdentityProvider PROVIDER = new IdentityProvider();
    private static boolean registered;

    private final Identities identities;
    private final People people;
    private final Environment environment;
    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Autowired
    OidcTests(Identities identities, Accounts accounts, Passwords passwords, Environment environment) {
        this.identities = identities;
        this.people = new People(accounts, passwords);
        this.environment = environment;
        this.address = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }

    @DynamicPropertySource
    static void trustTheProvider(DynamicPropertyRegistry settings) {
        var client = "spring.security.oauth2.client.";
        settings.add(client + "registration.province-id.provider", () -> "province-id");
        settings.add(client + "registration.province-id.client-name", () -> "省统一身份认证");
        settings.add(client + "registration.province-id.client-id", () -> "lingtouyan");
        settings.add(client + "registration.province-id.client-secret", () -> "secret-of-the-test");
        settings.add(client + "registration.province-id.scope", () -> "openid");
        settings.add(client + "provider.province-id.issuer-uri", PROVIDER::issuer);
    }

    @AfterAll
    static void stopTheProvider() {
        PROVIDER.stop();
    }

    @BeforeEach
    void becomeItsClient() {
        if (!registered) {
            PROVIDER.register(address + "/login/oauth2/code/province-id");
            registered = true;
        }
    }

    @Test
    void theSignInPageNamesTheProvider() {
        var providers = json(Caller.of(environment).get("/api/session/providers"));
        assertThat(providers.at("/0/name").asString()).isEqualTo("省统一身份认证");
        assertThat(providers.at("/0/address").asString()).isEqualTo("/oauth2/authorization/province-id");
    }

    @Test
    void whoIsLinkedComesInWithAProofThatOnlyThisBrowserHas() throws Exception {
        var account = people.with(People.officer("621227000000"));
        identities.link(account.id(), new Identity(PROVIDER.issuer(), IdentityProvider.KNOWN), account.id());
        var atProvider = URI.create(location(get(address + "/oauth2/authorization/province-id")));
        assertThat(atProvider.getQuery()).contains("code_challenge_method=S256", "state=", "nonce=");
        var back = location(get(atProvider.toString(), IdentityProvider.KNOWN));
        assertThat(back).startsWith(address + "/login/oauth2/code/province-id?code=");
        var entered = get(back);
        assertThat(URI.create(location(entered)).getPath()).isEqualTo("/");
        var session = Caller.json(get(address + "/api/session"));
        assertThat(session.get("account").asString()).isEqualTo(account.name());
    }

    @Test
    void whoIsLinkedToNoAccountGetsNone() throws Exception {
        var atProvider = location(get(address + "/oauth2/authorization/province-id"));
        var entered = get(location(get(atProvider, IdentityProvider.UNKNOWN)));
        assertThat(location(entered)).endsWith("/sign-in?refused=NO_ACCOUNT_FOR_IDENTITY");
        assertThat(get(address + "/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void theOwnerLinksAndUnlinksWhoHeOrSheIsAtTheProvider() throws Exception {
        var account = signedInByPassword();
        assertThat(json(get(address + "/api/my/identity")).get("issuer").isNull())
                .isTrue();
        assertThat(Caller.reason(post("/api/my/identity/link", password("wrong"))))
                .isEqualTo("PASSWORD_WRONG");
        assertThat(post("/api/my/identity/link", password(People.PASSWORD)).statusCode())
                .isEqualTo(204);
        var back = throughTheProvider(IdentityProvider.OWNER);
        assertThat(location(back)).endsWith("/my-account?linked");
        var linked = json(get(address + "/api/my/identity"));
        assertThat(linked.get("issuer").asString()).isEqualTo(PROVIDER.issuer());
        assertThat(linked.get("linkedByMyself").asBoolean()).isTrue();

        assertThat(URI.create(location(throughTheProvider(IdentityProvider.OWNER)))
                        .getPath())
                .isEqualTo("/");
        assertThat(json(get(address + "/api/session")).get("account").asString())
                .isEqualTo(account.name());

        assertThat(Caller.reason(post("/api/my/identity/unlink", password("wrong"))))
                .isEqualTo("PASSWORD_WRONG");
        assertThat(post("/api/my/identity/unlink", password(People.PASSWORD)).statusCode())
                .isEqualTo(204);
        assertThat(json(get(address + "/api/my/events")).toString()).contains("IDENTITY_LINKED", "IDENTITY_UNLINKED");
        assertThat(location(throughTheProvider(IdentityProvider.OWNER)))
                .endsWith("/sign-in?refused=NO_ACCOUNT_FOR_IDENTITY");
    }

    @Test
    void whoIsLinkedAlreadyIsNotTakenFromAnotherAccount() throws Exception {
        var holder = people.with(People.officer("621227000000"));
        identities.link(holder.id(), new Identity(PROVIDER.issuer(), IdentityProvider.TAKEN), holder.id());
        var account = signedInByPassword();
        post("/api/my/identity/link", password(People.PASSWORD));
        assertThat(location(throughTheProvider(IdentityProvider.TAKEN)))
                .endsWith("/my-account?refused=PLATFORM_PERSON_TAKEN");
        assertThat(json(get(address + "/api/session")).get("account").asString())
                .isEqualTo(account.name());
        assertThat(identities.of(account.id())).isEmpty();
    }

    @Test
    void nobodyLinksWithoutASessionThatAskedForIt() throws Exception {
        var account = people.with(People.officer("621227000000"));
        var program = Caller.of(environment).as(account.name(), People.PASSWORD);
        assertThat(program.post("/api/my/identity/link", password(People.PASSWORD))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Caller.of(environment).get("/api/my/identity").statusCode()).isEqualTo(401);
        var back = throughTheProvider(IdentityProvider.UNKNOWN);
        assertThat(location(back)).endsWith("/sign-in?refused=NO_ACCOUNT_FOR_IDENTITY");
        assertThat(identities.of(account.id())).isEmpty();
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() throws Exception {
        var entered = get(address + "/login/oauth2/code/province-id?code=stolen&state=" + UUID.randomUUID());
        assertThat(location(entered)).endsWith("/sign-in?refused=IDENTITY_PROVIDER_FAILED");
        assertThat(get(address + "/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void anAnswerMeantForAnotherBrowserIsRefused() throws Exception {
        var atProvider = location(get(address + "/oauth2/authorization/province-id"));
        var back = location(get(atProvider, IdentityProvider.KNOWN));
        var other = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var entered =
                other.send(HttpRequest.newBuilder(URI.create(back)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(location(entered)).endsWith("/sign-in?refused=IDENTITY_PROVIDER_FAILED");
    }

    private Account signedInByPassword() throws Exception {
        var account = people.with(People.officer("621227000000"));
        var typed = Map.of("account", account.name(), "password", People.PASSWORD);
        assertThat(post("/api/session", typed).statusCode()).isEqualTo(200);
        return account;
    }

    private HttpResponse<String> throughTheProvider(String person) throws Exception {
        return get(location(get(location(get(address + "/oauth2/authorization/province-id")), person)));
    }

    private static Map<String, String> password(String typed) {
        return Map.of("password", typed);
    }

    private HttpResponse<String> post(String path, Map<String, String> body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(new JsonMapper().writeValueAsString(body)));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** At the provider the person signs in on its page, and is then sent back. */
    private HttpResponse<String> get(String url, String person) throws IOException, InterruptedException {
        var typed = "username=" + person + "&password=" + IdentityProvider.PASSWORD;
        var login = HttpRequest.newBuilder(URI.create(PROVIDER.issuer() + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(typed));
        browser.send(login.build(), HttpResponse.BodyHandlers.ofString());
        return get(url);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
