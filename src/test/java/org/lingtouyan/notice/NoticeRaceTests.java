package org.lingtouyan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.notice.NoticeDesk.township;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Superuser;
import org.lingtouyan.pairing.PairedCounty;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A notice is withdrawn while its village is on its way; a third transaction holds both where they meet. */
@ServerTest
class NoticeRaceTests {

    private static final String COUNTY = "621126";
    private static final String OTHER = "623001";

    private final Caller officer;
    private final Caller other;
    private final NoticeDesk desk;
    private final Superuser database;
    private final List<String> villages;
    private final String otherTownship;

    @Autowired
    NoticeRaceTests(Environment environment) {
        var nobody = Caller.of(environment);
        this.officer = nobody.as("county-" + COUNTY);
        this.other = nobody.as("county-" + OTHER);
        this.desk = new NoticeDesk(nobody.as("province"));
        this.database = Superuser.of(environment);
        this.villages = new PairedCounty(officer, COUNTY).villages();
        this.otherTownship = township(new PairedCounty(other, OTHER).villages().get(11));
    }

    @Test
    void whatAMoveWithinTheCountyOpensWhileAWithdrawalWaitsForItIsTakenBackToo() throws Exception {
        var village = villages.get(9);
        var sending = desk.sent(officer, village);
        String move;
        CompletableFuture<HttpResponse<String>> withdrawal;
        try (var held = holdingCopies(sending)) {
            move = movedTo(village, anotherTownship(village));
            waiting("select to_json(n) from notice.notice%for update%", 1);
            withdrawal = withdrawn(sending);
            waiting("select to_json(n) from notice.notice%for update%", 2);
        }
        isTakenBackEverywhere(sending, move, withdrawal, officer);
    }

    @Test
    void soIsWhatAMoveToAnotherCountyHadOpenedThereBeforeItClosesHere() throws Exception {
        var village = villages.get(10);
        var sending = desk.sent(officer, village);
        String move;
        CompletableFuture<HttpResponse<String>> withdrawal;
        try (var unwritten = holdingTheTable()) {
            move = movedTo(village, otherTownship);
            waiting("insert into notice.notice%", 1);
            try (var held = holdingCopies(sending)) {
                unwritten.close();
                waiting("select to_json(n) from notice.notice%for update%", 1);
                withdrawal = withdrawn(sending);
                waiting("select to_json(n) from notice.notice%for update%", 2);
            }
        }
        isTakenBackEverywhere(sending, move, withdrawal, other);
    }

    @Test
    void andWhatAMoveOpensThereAsItWasReadBeforeItWasWithdrawn() throws Exception {
        var village = villages.get(11);
        var sending = desk.sent(officer, village);
        String move;
        CompletableFuture<HttpResponse<String>> withdrawal;
        try (var unwritten = holdingTheTable()) {
            move = movedTo(village, otherTownship);
            waiting("insert into notice.notice%", 1);
            withdrawal = withdrawn(sending);
            waiting("update notice.notice%", 1);
        }
        isTakenBackEverywhere(sending, move, withdrawal, other);
    }

    private void isTakenBackEverywhere(
            String sending, String move, CompletableFuture<HttpResponse<String>> withdrawal, Caller there) {
        assertThat(withdrawal.join().statusCode()).isEqualTo(204);
        desk.done(move);
        assertThat(desk.whole(there, sending).path("villages")).hasSize(1);
        for (var reader : List.of(officer, there)) {
            assertThat(desk.withdrawnOn(reader, sending)).isEqualTo(Here.today().toString());
        }
        assertThat(database.texts("select id from notice.notice where withdrawn_on is null and sending_id = '%s'"
                        .formatted(sending)))
                .as("no copy is left standing")
                .isEmpty();
    }

    private String movedTo(String village, String township) {
        return desk.asked("TRANSFER", village, Map.of("parent", township), Here.today());
    }

    private CompletableFuture<HttpResponse<String>> withdrawn(String sending) {
        return CompletableFuture.supplyAsync(() -> desk.withdrawn(officer, sending));
    }

    private Superuser.Held holdingCopies(String sending) {
        return database.holding("select from notice.notice where sending_id = '%s' for update".formatted(sending));
    }

    /** Nothing is written to it, rows are still locked. */
    private Superuser.Held holdingTheTable() {
        return database.holding("lock table notice.notice in share mode");
    }

    private void waiting(String statement, int so) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> database.texts("select pid from pg_stat_activity where wait_event_type = 'Lock' and query"
                                        + " like '"
                                        + statement + "'")
                                .size()
                        == so);
    }

    private String anotherTownship(String village) {
        return json(officer.get("/api/divisions/" + COUNTY + "000000/children"))
                .valueStream()
                .map(child -> child.path("code").asString())
                .filter(code -> !code.equals(township(village)))
                .findFirst()
                .orElseThrow();
    }
}
