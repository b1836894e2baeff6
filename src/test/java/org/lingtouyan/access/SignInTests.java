package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ServerTest
class SignInTests {

    private static final String GANSU = "/api/divisions/620000000000";

    private final Environment environment;
    private Caller nobody;

    @Autowired
    SignInTests(Environment environment) {
        this.environment = environment;
    }

    @BeforeEach
    void comeAsNobody() {
        nobody = Caller.of(environment);
    }

    @Test
    void nobodyGetsAnythingButHealthAndTheDescriptionOfTheInterface() {
        assertThat(nobody.get(GANSU).statusCode()).isEqualTo(401);
        assertThat(nobody.get("/api/no-such-thing").statusCode()).isEqualTo(401);
        assertThat(nobody.get("/api/session").statusCode()).isEqualTo(401);
        assertThat(nobody.post("/api/households", "{}").statusCode()).isEqualTo(401);
        assertThat(nobody.get("/api/health").statusCode()).isEqualTo(200);
        assertThat(nobody.get("/v3/api-docs").statusCode()).isEqualTo(200);
    }

    @Test
    void theRefusalOfNobodyIsAProblemWithoutAChallenge() {
        var refused = nobody.with("Accept-Language", "en").get(GANSU);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(reason(refused)).isEqualTo("NOT_SIGNED_IN");
        assertThat(json(refused).get("detail").asString()).isEqualTo("Please sign in first.");
        assertThat(json(refused).get("instance").asString()).isEqualTo(GANSU);
        assertThat(json(nobody.get(GANSU)).get("detail").asString()).isEqualTo("请先登录。");
        var french = nobody.with("Accept-Language", "fr").get(GANSU);
        assertThat(json(french).get("detail").asString()).isEqualTo("请先登录。");
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountAreAnsweredAlike() {
        var wrong = signIn(nobody, "city-6203", "wrong");
        var unknown = signIn(nobody, "city-9999", "wrong");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(reason(wrong)).isEqualTo("SIGN_IN_FAILED");
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(nobody.cookie("SESSION")).isEmpty();
        var basic = nobody.as("city-6203", "wrong").get(GANSU);
        assertThat(basic.statusCode()).isEqualTo(401);
        assertThat(reason(basic)).isEqualTo("SIGN_IN_FAILED");
        assertThat(basic.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
    }

    @Test
    void whoSignsInIsToldWhoHeIsAndWhatHeMay() {
        var session = json(signIn(nobody, "county-621227", nobody.demoPassword()));
        assertThat(session.get("account").asString()).isEqualTo("county-621227");
        assertThat(session.get("displayName").asString()).isEqualTo("徽县扶贫办");
        assertThat(session.get("role").asString()).isEqualTo("COUNTY_OFFICER");
        assertThat(session.at("/area/code").asString()).isEqualTo("621227000000");
        assertThat(session.at("/area/level").asString()).isEqualTo("COUNTY");
        assertThat(session.get("rights").toString()).contains("READ_RECORDS").doesNotContain("READ_TRAIL");
        assertThat(session.get("demo").asBoolean()).isTrue();
        assertThat(json(nobody.get("/api/session"))).isEqualTo(session);
        assertThat(nobody.get(GANSU).statusCode()).isEqualTo(200);
    }

    @Test
    void theSessionCookieIsHiddenFromPagesAndNewAtEverySignIn() {
        var first = signIn(nobody, "province", nobody.demoPassword());
        assertThat(first.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("SESSION=").contains("HttpOnly", "SameSite=Lax"));
        var before = nobody.cookie("SESSION");
        signIn(nobody, "county-621227", nobody.demoPassword());
        assertThat(nobody.cookie("SESSION")).isNotEqualTo(before);
        assertThat(Caller.of(environment)
                        .with("Cookie", "SESSION=" + before)
                        .get(GANSU)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSessionsWriteNeedsTheTokenThatThePageCanRead() {
        signIn(nobody, "province", nobody.demoPassword());
        var refused = nobody.delete("/api/session");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(reason(refused)).isEqualTo("CSRF_MISSING");
        var token = nobody.cookie("XSRF-TOKEN");
        assertThat(nobody.with("X-XSRF-TOKEN", "x" + token)
                        .delete("/api/session")
                        .statusCode())
                .isEqualTo(403);
        assertThat(nobody.with("X-XSRF-TOKEN", token).delete("/api/session").statusCode())
                .isEqualTo(204);
        assertThat(nobody.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void aProgramWithBasicNeedsNoTokenAndGetsNoSession() {
        var program = nobody.as("province");
        var answer = program.get(GANSU);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(program.cookie("SESSION")).isEmpty();
        assertThat(program.delete("/api/session").statusCode()).isEqualTo(204);
    }

    @Test
    void whatDoesNotExistIsNotFoundForWhoSignedIn() {
        var missing = nobody.as("province").get("/api/no-such-thing");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(reason(missing)).isEqualTo("NOT_FOUND");
    }

    @Test
    void aBrokenSignInIsARequestFaultAndNotAnEmpty401() {
        assertThat(nobody.post("/api/session", "{").statusCode()).isEqualTo(400);
        assertThat(reason(nobody.post("/api/session", "{}"))).isEqualTo("INVALID_REQUEST");
        assertThat(nobody.get("/api/%2e%2e/x").statusCode()).isEqualTo(400);
    }

    @Test
    void afterManyWrongPasswordsTheAccountWaitsAndOthersDoNot() {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(nobody, "township-620421215", "wrong").statusCode())
                    .isEqualTo(401);
        }
        var limited = signIn(nobody, "township-620421215", nobody.demoPassword());
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(reason(limited)).isEqualTo("TOO_MANY_FAILED_SIGN_INS");
        assertThat(Integer.parseInt(limited.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 301);
        assertThat(nobody.as("township-620421215").get(GANSU).statusCode()).isEqualTo(429);
        assertThat(nobody.as("township-620826101").get(GANSU).statusCode()).isEqualTo(200);
    }

    @Test
    void everyAnswerBearsARequestIdAndTheHeadersThatProtectThePage() {
        var headers = nobody.with("X-Request-Id", "from-the-proxy-1")
                .get("/api/health")
                .headers();
        assertThat(headers.firstValue("X-Request-Id")).contains("from-the-proxy-1");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("worker-src 'self' blob:");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(nobody.with("X-Request-Id", "a b\"c<d>")
                        .get("/api/health")
                        .headers()
                        .firstValue("X-Request-Id"))
                .get()
                .asString()
                .matches("[0-9a-f-]{36}");
    }

    private static HttpResponse<String> signIn(Caller caller, String account, String password) {
        return caller.post("/api/session", Map.of("account", account, "password", password));
    }
}
