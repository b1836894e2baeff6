package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.HouseholdFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** More threads than connections, two scopes taking turns on them: no answer may hold a row of the other scope. */
@ServerTest
class ScopesUnderLoadTests {

    private static final int THREADS = 40;
    private static final int ROUNDS = 50;
    private static final int CALLERS = 12;
    private static final int CALLS = 25;

    private final Actors actors;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final NoteTable notes;
    private final People people;
    private final Caller nobody;

    @Autowired
    ScopesUnderLoadTests(
            Actors actors,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Accounts accounts,
            Passwords passwords,
            Environment environment) {
        this.actors = actors;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.notes = new NoteTable(environment, jdbc);
        this.people = new People(accounts, passwords);
        this.nobody = Caller.of(environment);
    }

    @Test
    void noTransactionSeesARowOfTheScopeThatHadItsConnectionBefore() throws Exception {
        var huixian = actor("621227000000");
        var zhuanglang = actor("620826000000");
        add(huixian, "621227101202");
        add(zhuanglang, "620826101200");
        inParallel(THREADS, thread -> {
            for (int round = 0; round < ROUNDS; round++) {
                var actor = (thread + round) % 2 == 0 ? huixian : zhuanglang;
                boolean breaks = round % 7 == 0;
                assertThat(counties(actor, breaks))
                        .containsExactly(actor.area().from().substring(0, 6));
                assertThat(counties(null, breaks)).isEmpty();
            }
            return null;
        });
    }

    @Test
    void noAnswerMixesTheTwoPostsOfOnePerson() throws Exception {
        var own = People.officer("621227000000");
        var other = People.officer("620826000000");
        var person = nobody.as(people.with(own, other).name(), People.PASSWORD);
        enterHousehold(person, own, "621227101202");
        enterHousehold(person, other, "620826101200");
        inParallel(CALLERS, thread -> {
            for (int call = 0; call < CALLS; call++) {
                var post = (thread + call) % 2 == 0 ? own : other;
                var caller = person.with("X-Post", post.id().toString());
                var county = post.division().countyCode();
                var answer = caller.get("/api/households?limit=200&division=" + post.division());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(Caller.json(answer).get("items")).isNotEmpty().allSatisfy(item -> assertThat(
                                item.get("division").asString())
                        .startsWith(county));
                var foreign = post == own ? other : own;
                assertThat(caller.get("/api/households?division=" + foreign.division())
                                .statusCode())
                        .isEqualTo(404);
            }
            return null;
        });
    }

    private List<String> counties(Actor actor, boolean breaks) {
        if (actor == null) {
            return transaction.execute(begun -> counties());
        }
        return actors.as(actor, () -> {
            try {
                return transaction.execute(begun -> {
                    var seen = counties();
                    if (breaks) {
                        throw new Broken(seen);
                    }
                    return seen;
                });
            } catch (Broken broken) {
                return broken.seen;
            }
        });
    }

    private List<String> counties() {
        return jdbc.sql("select distinct county_code from access.note_for_tests")
                .query(String.class)
                .list();
    }

    private void add(Actor actor, String village) {
        actors.as(actor, () -> transaction.execute(begun -> notes.add(new DivisionCode(village), "one")));
    }

    private static void enterHousehold(Caller person, Post post, String village) {
        var household = HouseholdFixtures.aHousehold();
        household.putAll(Map.of("division", village));
        var caller = person.with("X-Post", post.id().toString());
        assertThat(caller.post("/api/households", household).statusCode()).isEqualTo(201);
    }

    private static void inParallel(int threads, Work work) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var tasks = IntStream.range(0, threads)
                    .mapToObj(thread -> (Callable<Object>) () -> work.in(thread))
                    .toList();
            for (var done : pool.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Actor actor(String county) {
        return new Actor(UUID.randomUUID(), "tester", Role.COUNTY_OFFICER, Area.of(new DivisionCode(county)));
    }

    private interface Work {
        Object in(int thread);
    }

    /** Rolls a transaction back and still tells what it saw. */
    private static final class Broken extends RuntimeException {

        private final transient List<String> seen;

        Broken(List<String> seen) {
            this.seen = seen;
        }
    }
}
