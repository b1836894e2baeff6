package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SecondFactorTests {

    private static final String PAGE = "/api/my/second-factor";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final JdbcClient jdbc;
    private final People people;
    private final Caller nobody;

    @Autowired
    SecondFactorTests(JdbcClient jdbc, Accounts accounts, Passwords passwords, Environment environment) {
        this.jdbc = jdbc;
        this.people = new People(accounts, passwords);
        this.nobody = Caller.of(environment);
    }

    @Test
    void aSharedDemoAccountCannotBeLockedByASecondFactor() {
        var refused = nobody.as("province").post(PAGE, Map.of("password", nobody.demoPassword()));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(reason(refused)).isEqualTo("DEMO_ACCOUNT");
    }

    @Test
    void onlyWhoKnowsThePasswordBegins() {
        var person = nobody.as(people.with(People.officer("621227000000")).name(), People.PASSWORD);
        assertThat(reason(person.post(PAGE, Map.of("password", "wrong")))).isEqualTo("PASSWORD_WRONG");
        assertThat(reason(person.put(PAGE, Map.of("code", "123456")))).isEqualTo("SECOND_FACTOR_NOT_BEGUN");
    }

    @Test
    void aSecretCountsOnlyOnceACodeMadeWithItCameBack() {
        var account = people.with(People.officer("621227000000"));
        var person = nobody.as(account.name(), People.PASSWORD);
        json(person.post(PAGE, Map.of("password", People.PASSWORD)));
        assertThat(reason(person.put(PAGE, Map.of("code", "000000")))).isEqualTo("SECOND_FACTOR_WRONG");
        assertThat(json(person.get(PAGE)).get("on").asBoolean()).isFalse();
        assertThat(signIn(account, null).statusCode()).isEqualTo(200);
    }

    @Test
    void withASecondFactorThePasswordAloneOpensNothingAndBasicNeverDoes() {
        var account = people.with(People.officer("621227000000"));
        var secret = turnOn(account);
        assertThat(reason(signIn(account, null))).isEqualTo("SECOND_FACTOR_NEEDED");
        assertThat(reason(signIn(account, "000000"))).isEqualTo("SECOND_FACTOR_WRONG");
        assertThat(nobody.as(account.name(), People.PASSWORD)
                        .get("/api/session")
                        .statusCode())
                .isEqualTo(401);
        assertThat(signIn(account, codeAfterTheFirst(secret)).statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeIsGoodForOnce() {
        var account = people.with(People.officer("621227000000"));
        var code = codeAfterTheFirst(turnOn(account));
        assertThat(signIn(account, code).statusCode()).isEqualTo(200);
        assertThat(reason(signIn(account, code))).isEqualTo("SECOND_FACTOR_WRONG");
    }

    @Test
    void aRecoveryCodeHelpsOnceWhenThePhoneIsLost() {
        var account = people.with(People.officer("621227000000"));
        var person = nobody.as(account.name(), People.PASSWORD);
        var begun = json(person.post(PAGE, Map.of("password", People.PASSWORD)));
        var codes = json(person.put(
                        PAGE, Map.of("code", code(begun.get("secret").asString(), 0))))
                .get("recoveryCodes");
        assertThat(codes).hasSize(10);
        var one = codes.get(3).asString();
        assertThat(signIn(account, one.toUpperCase().replace("-", " ")).statusCode())
                .isEqualTo(200);
        assertThat(reason(signIn(account, one))).isEqualTo("SECOND_FACTOR_WRONG");
    }

    @Test
    void wrongCodesCountAsFailuresToo() {
        var account = people.with(People.officer("621227000000"));
        turnOn(account);
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(account, "000000").statusCode()).isEqualTo(401);
        }
        assertThat(signIn(account, "000000").statusCode()).isEqualTo(429);
    }

    @Test
    void theSecretLiesSealedInTheDatabase() {
        var account = people.with(People.officer("621227000000"));
        var secret = turnOn(account);
        var kept = jdbc.sql("select secret_sealed from access.second_factor where account_id = :id")
                .param("id", account.id())
                .query(byte[].class)
                .single();
        assertThat(kept).hasSizeGreaterThan(20);
        assertThat(java.util.HexFormat.of().formatHex(kept))
                .doesNotContain(java.util.HexFormat.of().formatHex(bytes(secret)));
    }

    private String turnOn(Account account) {
        var person = nobody.as(account.name(), People.PASSWORD);
        var begun = json(person.post(PAGE, Map.of("password", People.PASSWORD)));
        assertThat(begun.at("/qr/path").asString()).startsWith("M");
        var secret = begun.get("secret").asString();
        assertThat(begun.get("address").asString()).contains(account.name(), secret);
        assertThat(person.put(PAGE, Map.of("code", code(secret, 0))).statusCode())
                .isEqualTo(200);
        return secret;
    }

    private HttpResponse<String> signIn(Account account, String code) {
        var typed = code == null
                ? Map.of("account", account.name(), "password", People.PASSWORD)
                : Map.of("account", account.name(), "password", People.PASSWORD, "code", code);
        return nobody.post("/api/session", typed);
    }

    /** The code of the next half minute, which is accepted too: that of this one was taken when the factor was turned on. */
    private static String codeAfterTheFirst(String secret) {
        return code(secret, 30);
    }

    private static String code(String base32, int secondsAhead) {
        return OneTimeCode.at(bytes(base32), Instant.now().plusSeconds(secondsAhead));
    }

    private static byte[] bytes(String base32) {
        var bits = new StringBuilder();
        base32.chars()
                .forEach(letter -> bits.append("%5s"
                        .formatted(Integer.toBinaryString(BASE32.indexOf(letter)))
                        .replace(' ', '0')));
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
        return bytes;
    }
}
