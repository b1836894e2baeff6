package org.lingtouyan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was said in a month and what is still open stand over one view, and each counts its own. */
@ServerTest
class SuggestionFigureTests {

    private static final String COUNTY = "620923000000";

    private final Caller province;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final TransactionTemplate transaction;

    @Autowired
    SuggestionFigureTests(Environment environment, JdbcClient jdbc, Actors actors, TransactionTemplate transaction) {
        this.province = Caller.of(environment).as("province");
        this.jdbc = jdbc;
        this.actors = actors;
        this.transaction = transaction;
    }

    @Test
    void whatIsSettledLaterWasSaidInItsMonthAllTheSame() {
        said(LocalDate.of(2019, 3, 10), LocalDate.of(2019, 5, 2));

        Awaitility.await().untilAsserted(() -> {
            assertThat(figure("notice.suggestions", "2019-03")).isEqualTo(1);
            assertThat(figure("notice.suggestions", "2019-05")).isZero();
            assertThat(figure("notice.suggestions_open", "2019-04")).isEqualTo(1);
            assertThat(figure("notice.suggestions_open", "2019-05")).isZero();
        });
    }

    private void said(LocalDate on, LocalDate settled) {
        actors.as(
                Actor.SYSTEM,
                () -> transaction.execute(status -> jdbc.sql(
                                """
                        insert into notice.suggestion
                               (county_code, id, division_code, kind, page, text, said_by, said_on, due_on, settled_on)
                        values (left(:place, 6), :id, :place, 'FAULT', 'households', '打不开', gen_random_uuid(), :on, :settled, :settled)
                        """)
                        .param("place", COUNTY)
                        .param("id", UuidCreator.getTimeOrderedEpoch())
                        .param("on", on)
                        .param("settled", settled)
                        .update()));
    }

    private double figure(String key, String month) {
        return json(province.get("/api/indicators/values?keys=%s&division=%s&from=%s&to=%s"
                        .formatted(key, COUNTY, month, month)))
                .at("/values/0/value")
                .asDouble();
    }
}
