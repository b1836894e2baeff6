package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.DivisionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class TrailPageTests {

    private static final DivisionCode VILLAGE = new DivisionCode("620121101200");
    private static final String PAGE = "/api/trail?division=620121000000&table=access.note_for_tests";

    private final Actors actors;
    private final TransactionTemplate transaction;
    private final NoteTable notes;
    private final Caller nobody;

    @Autowired
    TrailPageTests(Actors actors, TransactionTemplate transaction, JdbcClient jdbc, Environment environment) {
        this.actors = actors;
        this.transaction = transaction;
        this.notes = new NoteTable(environment, jdbc);
        this.nobody = Caller.of(environment);
    }

    @Test
    void onlyTheAuditorReadsTheTrail() {
        assertThat(nobody.get("/api/trail").statusCode()).isEqualTo(401);
        for (var account : new String[] {"province", "county-621227", "village-621227101202", "admin", "security"}) {
            var refused = nobody.as(account).get("/api/trail");
            assertThat(refused.statusCode()).as(account).isEqualTo(403);
            assertThat(reason(refused)).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void theAuditorSeesWhoChangedWhichColumnsButNoValues() {
        var id = write("a text nobody but the village reads");
        change(id, "another such text");
        var page = nobody.as("auditor").get(PAGE + "&limit=2");
        assertThat(page.statusCode()).isEqualTo(200);
        var items = json(page).get("items");
        assertThat(items.get(0).get("operation").asString()).isEqualTo("UPDATE");
        assertThat(items.get(0).get("record").asString()).isEqualTo(id.toString());
        assertThat(items.get(0).get("columns").toString())
                .contains("\"text\"", "\"version\"")
                .doesNotContain("division_code");
        assertThat(items.get(0).get("displayName").asString()).isEqualTo("系统");
        assertThat(page.body()).doesNotContain("such text", "a text nobody");
    }

    @Test
    void thePagesFollowOneAnotherWithoutGapAndWithoutRepeat() {
        var first = write("one");
        var second = write("two");
        var page = json(nobody.as("auditor").get(PAGE + "&limit=1"));
        assertThat(page.at("/items/0/record").asString()).isEqualTo(second.toString());
        var next = json(nobody.as("auditor")
                .get(PAGE + "&limit=1&cursor=" + page.get("next").asString()));
        assertThat(next.at("/items/0/record").asString()).isEqualTo(first.toString());
    }

    @Test
    void anUnreadableQuestionIsRefused() {
        assertThat(reason(nobody.as("auditor").get("/api/trail?cursor=x"))).isEqualTo("INVALID_CURSOR");
        assertThat(nobody.as("auditor").get("/api/trail?from=yesterday").statusCode())
                .isEqualTo(400);
        assertThat(nobody.as("auditor").get("/api/trail?division=110000000000").statusCode())
                .isEqualTo(404);
        assertThat(json(nobody.as("auditor").get("/api/trail?from=2999-01-01")).get("items"))
                .isEmpty();
    }

    private UUID write(String text) {
        return actors.as(Actor.SYSTEM, () -> transaction.execute(begun -> notes.add(VILLAGE, text)));
    }

    private void change(UUID id, String text) {
        actors.as(Actor.SYSTEM, () -> transaction.execute(begun -> notes.change(id, text)));
    }
}
