package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.household.HouseholdFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class ApiTokenTests {

    private static final String TOKENS = "/api/my/tokens";
    private static final String HUIXIAN = "621227000000";
    private static final String TOWNSHIP = "621227101000";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final People people;
    private final Caller nobody;

    @Autowired
    ApiTokenTests(JdbcClient jdbc, Accounts accounts, Passwords passwords, Environment environment) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.people = new People(accounts, passwords);
        this.nobody = Caller.of(environment);
    }

    @Test
    void whatIsNoTokenIsRefused() {
        var refused = bearer("lty_invented").get("/api/session");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(reason(refused)).isEqualTo("TOKEN_REFUSED");
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
    }

    @Test
    void aTokenMaySomeOfWhatItsPostMayInAPartOfItsArea() {
        var person = person(People.officer(HUIXIAN));
        var token = bearer(made(person, Map.of("name", "大屏", "rights", List.of("READ_RECORDS"), "division", TOWNSHIP)));
        assertThat(token.get("/api/households?division=" + TOWNSHIP).statusCode())
                .isEqualTo(200);
        assertThat(token.get("/api/households?division=" + HUIXIAN).statusCode())
                .isEqualTo(404);
        var household = HouseholdFixtures.aHousehold();
        assertThat(token.post("/api/households", household).statusCode()).isEqualTo(403);
        assertThat(person.post("/api/households", household).statusCode()).isEqualTo(201);
    }

    @Test
    void aTokenNeverReachesBeyondThePostItIsMadeFor() {
        var person = person(People.post(Role.TOWNSHIP_OFFICER, TOWNSHIP));
        assertThat(refusal(person, Map.of("name", "x", "rights", List.of("EXPORT_PRIVATE"))))
                .isEqualTo("TOKEN_BEYOND_POST");
        assertThat(refusal(person, Map.of("name", "x", "rights", List.of()))).isEqualTo("TOKEN_BEYOND_POST");
        assertThat(refusal(person, Map.of("name", "x", "rights", List.of("READ_RECORDS"), "division", HUIXIAN)))
                .isEqualTo("TOKEN_BEYOND_POST");
        assertThat(refusal(person, Map.of("name", " ", "rights", List.of("READ_RECORDS"))))
                .isEqualTo("TOKEN_UNUSABLE");
        assertThat(refusal(person, Map.of("name", "x", "rights", List.of("READ_RECORDS"), "expiresOn", "2999-01-01")))
                .isEqualTo("TOKEN_UNUSABLE");
        assertThat(refusal(nobody.as("admin"), Map.of("name", "x", "rights", List.of("ADMINISTER_ACCOUNTS"))))
                .isEqualTo("TOKEN_BEYOND_POST");
    }

    @Test
    void aTokenChangesNothingOfItsOwnersAccount() {
        var token =
                bearer(made(person(People.officer(HUIXIAN)), Map.of("name", "x", "rights", List.of("READ_RECORDS"))));
        assertThat(reason(token.get(TOKENS))).isEqualTo("NOT_BY_TOKEN");
        assertThat(reason(token.post(TOKENS, Map.of("name", "y", "rights", List.of("READ_RECORDS")))))
                .isEqualTo("NOT_BY_TOKEN");
    }

    @Test
    void onlyItsFingerprintIsKept() {
        var secret = made(person(People.officer(HUIXIAN)), Map.of("name", "x", "rights", List.of("READ_RECORDS")));
        var rows = jdbc.sql("select count(*) from access.api_token where strpos(api_token::text, :secret) > 0")
                .param("secret", secret.substring(4))
                .query(Integer.class)
                .single();
        assertThat(rows).isZero();
    }

    @Test
    void aTokenEndsWhenItIsRevokedAndWithItsPost() {
        var account = people.with(People.officer(HUIXIAN));
        var person = nobody.as(account.name(), People.PASSWORD);
        var first = bearer(made(person, Map.of("name", "first", "rights", List.of("READ_RECORDS"))));
        var second = bearer(made(person, Map.of("name", "second", "rights", List.of("READ_RECORDS"))));
        assertThat(first.get("/api/session").statusCode()).isEqualTo(200);
        var listed = json(person.get(TOKENS));
        assertThat(listed).hasSize(2);
        assertThat(listed.get(1).get("lastUsedAt").isNull()).isFalse();
        assertThat(person.delete(TOKENS + "/" + listed.get(1).get("id").asString())
                        .statusCode())
                .isEqualTo(204);
        assertThat(first.get("/api/session").statusCode()).isEqualTo(401);
        assertThat(second.get("/api/session").statusCode()).isEqualTo(200);
        accounts.endPost(account.posts().get(0).id(), Post.today(), account.id());
        assertThat(second.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void nobodyRevokesTheTokenOfAnother() {
        var person = person(People.officer(HUIXIAN));
        made(person, Map.of("name", "x", "rights", List.of("READ_RECORDS")));
        var id = json(person.get(TOKENS)).get(0).get("id").asString();
        assertThat(person(People.officer(HUIXIAN)).delete(TOKENS + "/" + id).statusCode())
                .isEqualTo(404);
    }

    private Caller person(Post post) {
        return nobody.as(people.with(post).name(), People.PASSWORD);
    }

    private Caller bearer(String token) {
        return nobody.with("Authorization", "Bearer " + token);
    }

    private static String made(Caller person, Map<String, Object> wish) {
        var made = person.post(TOKENS, wish);
        assertThat(made.statusCode()).isEqualTo(201);
        return json(made).get("token").asString();
    }

    private static String refusal(Caller person, Map<String, Object> wish) {
        return reason(person.post(TOKENS, wish));
    }
}
