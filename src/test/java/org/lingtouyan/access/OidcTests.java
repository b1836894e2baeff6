package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

/** The whole way of a sign-in at an identity provider, which the test starts, as a browser goes it. */
@ServerTest
class OidcTests {

    private static final IdentityProvider PROVIDER = new IdentityProvider();
    private static boolean registered;

    private final Identities identities;
    private final People people;
    private final Environment environment;
    private final String address;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

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
