package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.DivisionCode;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class ScopeTests {

    private static final DivisionCode VILLAGE = new DivisionCode("621227101202");
    private static final DivisionCode ELSEWHERE = new DivisionCode("620826101200");
    private static final Actor HUIXIAN = actor("621227000000", Role.COUNTY_OFFICER);
    private static final Actor ZHUANGLANG = actor("620826000000", Role.COUNTY_OFFICER);

    private final Actors actors;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final NoteTable notes;

    @Autowired
    ScopeTests(Actors actors, Trail trail, JdbcClient jdbc, TransactionTemplate transaction, Environment environment) {
        this.actors = actors;
        this.trail = trail;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.notes = new NoteTable(environment, jdbc);
    }

    @Test
    void withoutAnActorNoRowIsSeenNorWritten() {
        var id = as(HUIXIAN, () -> notes.add(VILLAGE, "one"));
        assertThat(notes.count(id)).isZero();
        assertThat((int) transaction.execute(begun -> notes.count(id))).isZero();
        assertThatThrownBy(() -> notes.add(VILLAGE, "nobody's")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void anActorSeesAndChangesWhatLiesInHisAreaAndNothingElse() {
        var id = as(HUIXIAN, () -> notes.add(VILLAGE, "one"));
        assertThat(as(HUIXIAN, () -> notes.count(id))).isOne();
        assertThat(as(actor("620000000000", Role.PROVINCE_OFFICER), () -> notes.count(id)))
                .isOne();
        assertThat(as(ZHUANGLANG, () -> notes.count(id))).isZero();
        assertThat(as(ZHUANGLANG, () -> notes.change(id, "taken"))).isZero();
        assertThat(as(ZHUANGLANG, () -> notes.delete(id))).isZero();
        assertThatThrownBy(() -> as(HUIXIAN, () -> notes.add(ELSEWHERE, "slipped in")))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void aScopeEndsWithItsTransactionAlsoWhenTheConnectionIsUsedAgain() {
        var id = as(HUIXIAN, () -> notes.add(VILLAGE, "one"));
        for (int i = 0; i < 20; i++) {
            assertThat(notes.count(id)).isZero();
        }
    }

    @Test
    void whoEnteredARowIsSaidByTheDatabaseAndNotByTheWriter() {
        var id = as(HUIXIAN, () -> notes.add(VILLAGE, "one"));
        assertThat(as(HUIXIAN, () -> notes.enteredBy(id))).isEqualTo(HUIXIAN.account());
    }

    @Test
    void everyChangeLeavesOldAndNewRowWithAccountAndRequest() {
        MDC.put(RequestId.KEY, "request-of-the-test");
        var id = as(HUIXIAN, () -> notes.add(VILLAGE, "one"));
        as(HUIXIAN, () -> notes.change(id, "two"));
        as(HUIXIAN, () -> notes.delete(id));
        MDC.remove(RequestId.KEY);

        var entries = actors.as(HUIXIAN, () -> trail.of("621227", List.of(id), null, 10));
        assertThat(entries)
                .extracting(TrailEntry::operation)
                .containsExactly(TrailEntry.Operation.DELETE, TrailEntry.Operation.UPDATE, TrailEntry.Operation.INSERT);
        assertThat(entries).extracting(TrailEntry::account).containsOnly(HUIXIAN.account());
        assertThat(entries.get(1).before().get("text").asString()).isEqualTo("one");
        assertThat(entries.get(1).after().get("text").asString()).isEqualTo("two");
        assertThat(entries.get(0).after()).isNull();
        assertThat(as(HUIXIAN, () -> jdbc.sql("select distinct request_id from access.trail where record_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .list()))
                .containsExactly("request-of-the-test");
    }

    @Test
    void anErrorOfTheDatabaseDoesNotTellTheRow() {
        assertThatThrownBy(() -> as(HUIXIAN, () -> notes.addToWrongCounty(VILLAGE, "a private word")))
                .rootCause()
                .hasMessageContaining("check constraint")
                .hasMessageNotContaining("a private word");
    }

    @Test
    void aRecordKeyNeverEntersTheTrail() {
        var id = as(HUIXIAN, () -> notes.add(VILLAGE, "one"));
        as(HUIXIAN, () -> notes.change(id, "two"));
        assertThat(actors.as(HUIXIAN, () -> trail.of("621227", List.of(id), null, 10)))
                .allSatisfy(entry -> assertThat(entry.after().toString()).doesNotContain("data_key", "5ec2e7"));
    }

    @Test
    void theTrailIsReadWithinOnesAreaPageByPage() {
        var id = as(HUIXIAN, () -> notes.add(VILLAGE, "one"));
        as(HUIXIAN, () -> notes.change(id, "two"));
        assertThat(actors.as(ZHUANGLANG, () -> trail.of("621227", List.of(id), null, 10)))
                .isEmpty();
        var newest = actors.as(HUIXIAN, () -> trail.of("621227", List.of(id), null, 1));
        var older = actors.as(
                HUIXIAN, () -> trail.of("621227", List.of(id), newest.get(0).id(), 1));
        assertThat(newest.get(0).operation()).isEqualTo(TrailEntry.Operation.UPDATE);
        assertThat(older.get(0).operation()).isEqualTo(TrailEntry.Operation.INSERT);
    }

    @Test
    void nobodyWhoServesRequestsCanRewriteTheTrail() {
        for (var sql : List.of(
                "update access.trail set account_id = null",
                "delete from access.trail",
                "truncate access.trail",
                "insert into access.trail (county_code, division_code, table_name, record_id, operation) "
                        + "values ('621227', '621227101202', 'x', gen_random_uuid(), 'I')")) {
            assertThatThrownBy(() -> as(HUIXIAN, () -> jdbc.sql(sql).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return actors.as(actor, () -> transaction.execute(begun -> work.get()));
    }

    private static Actor actor(String division, Role role) {
        return new Actor(UUID.randomUUID(), "tester", role, Area.of(new DivisionCode(division)));
    }
}
