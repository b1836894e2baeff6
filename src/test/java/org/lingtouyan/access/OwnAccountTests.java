package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class OwnAccountTests {

    private static final String NEW = "Monte-Rosa-8";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Environment environment;
    private Account account;
    private Caller page;

    @Autowired
    OwnAccountTests(JdbcClient jdbc, Accounts accounts, Passwords passwords, Environment environment) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.environment = environment;
    }

    @BeforeEach
    void signIn() {
        account = new People(accounts, passwords).with(People.officer("621227000000"));
        page = signedIn(People.PASSWORD);
    }

    @Test
    void theNewPasswordHoldsAndWhoSignedInWithTheOldOneIsOut() {
        var elsewhere = signedIn(People.PASSWORD);
        assertThat(reason(change("wrong", NEW))).isEqualTo("PASSWORD_WRONG");
        assertThat(reason(change(People.PASSWORD, "short"))).isEqualTo("PASSWORD_TOO_WEAK");
        assertThat(reason(change(People.PASSWORD, "Password-2018"))).isEqualTo("PASSWORD_TOO_COMMON");
        assertThat(reason(change(People.PASSWORD, People.PASSWORD))).isEqualTo("PASSWORD_NOT_NEW");
        assertThat(change(People.PASSWORD, NEW).statusCode()).isEqualTo(204);
        assertThat(page.get("/api/session").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/api/session").statusCode()).isEqualTo(401);
        assertThat(page.as(account.name(), People.PASSWORD).get("/api/session").statusCode())
                .isEqualTo(401);
        assertThat(page.as(account.name(), NEW).get("/api/session").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoMustChangeThePasswordComesNoFurtherThanThat() {
        accounts.changePassword(account.id(), passwords.hash(NEW), true);
        page = signedIn(NEW);
        assertThat(json(page.get("/api/session")).get("mustChangePassword").asBoolean())
                .isTrue();
        var refused = page.get("/api/households?division=621227000000");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(reason(refused)).isEqualTo("PASSWORD_MUST_CHANGE");
        assertThat(change(NEW, "Mont-Blanc-99").statusCode()).isEqualTo(204);
        assertThat(page.get("/api/households?division=621227000000").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPersonSeesWhereHeIsSignedInAndEndsItThere() {
        var elsewhere = signedIn(People.PASSWORD);
        var sessions = json(page.get("/api/my/sessions"));
        assertThat(sessions).hasSize(2);
        assertThat(sessions)
                .allSatisfy(
                        session -> assertThat(session.get("device").asString()).contains("Java-http-client"));
        var other = sessions.get(0).get("current").asBoolean() ? sessions.get(1) : sessions.get(0);
        assertThat(write(page)
                        .delete("/api/my/sessions/" + other.get("id").asString())
                        .statusCode())
                .isEqualTo(204);
        assertThat(elsewhere.get("/api/session").statusCode()).isEqualTo(401);
        assertThat(page.get("/api/session").statusCode()).isEqualTo(200);
    }

    /** As where many are signed in: their rows lie among each other and are read in one go. */
    @Test
    void everySessionIsSeenWholeHoweverItsRowsLieAmongThoseOfOthers() {
        signedIn(People.PASSWORD);
        signedIn(People.PASSWORD);
        var database = Superuser.of(environment);
        for (var moved : List.of("account", "device", "handle", "address")) {
            database.run(
                    "update access.spring_session_attributes set attribute_bytes = attribute_bytes where attribute_name = '%s'",
                    moved);
        }
        var singly = List.of("enable_nestloop", "enable_mergejoin", "enable_indexscan", "enable_bitmapscan");
        singly.forEach(way -> database.run("alter system set %s = off", way));
        database.run("select pg_reload_conf()");
        try {
            Awaitility.await().pollDelay(Duration.ofMillis(300)).untilAsserted(() -> assertThat(
                            json(page.get("/api/my/sessions")))
                    .hasSize(3)
                    .allSatisfy(session -> {
                        assertThat(session.get("id").asString()).isNotEmpty();
                        assertThat(session.get("device").asString()).contains("Java-http-client");
                        assertThat(session.get("address").asString()).isNotEmpty();
                    }));
        } finally {
            singly.forEach(way -> database.run("alter system reset %s", way));
            database.run("select pg_reload_conf()");
        }
    }

    @Test
    void allOthersEndAtOnce() {
        var elsewhere = signedIn(People.PASSWORD);
        assertThat(json(write(page).delete("/api/my/sessions")).get("sessions").asInt())
                .isEqualTo(1);
        assertThat(elsewhere.get("/api/session").statusCode()).isEqualTo(401);
        assertThat(page.get("/api/session").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        var mine = json(page.get("/api/my/sessions")).get(0).get("id").asString();
        account = new People(accounts, passwords).with(People.officer("621227000000"));
        assertThat(write(signedIn(People.PASSWORD))
                        .delete("/api/my/sessions/" + mine)
                        .statusCode())
                .isEqualTo(404);
        assertThat(page.get("/api/session").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionEndsAfterTheLongestTimeHoweverBusy() {
        jdbc.sql("update access.spring_session set creation_time = creation_time - 13 * 3600 * 1000 "
                        + "where principal_name = :name")
                .param("name", account.name())
                .update();
        var refused = page.get("/api/session");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(reason(refused)).isEqualTo("SESSION_OVER");
    }

    @Test
    void whatHappenedAtTheDoorIsToldToTheOwnerAndCannotBeRewritten() {
        page.as(account.name(), "wrong").get("/api/session");
        assertThat(json(page.get("/api/my/events")))
                .extracting(event -> event.get("kind").asString())
                .contains("SIGNED_IN", "SIGN_IN_FAILED");
        for (var sql :
                new String[] {"update access.sign_in_event set kind = 'x'", "delete from access.sign_in_event"}) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> jdbc.sql(sql).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private Caller signedIn(String password) {
        var caller = Caller.of(environment);
        var answer = caller.post("/api/session", Map.of("account", account.name(), "password", password));
        assertThat(answer.statusCode()).isEqualTo(200);
        return caller;
    }

    private java.net.http.HttpResponse<String> change(String current, String wanted) {
        return write(page).put("/api/my/password", Map.of("current", current, "wanted", wanted));
    }

    private static Caller write(Caller caller) {
        return caller.with("X-XSRF-TOKEN", caller.cookie("XSRF-TOKEN"));
    }
}
