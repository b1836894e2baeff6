package org.lingtouyan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.lingtouyan.Caller;

/** What tests of lectures tell: people, venues, programmes and lectures, and how they read figures. */
final class LectureFixtures {

    private LectureFixtures() {}

    static String cadre(Caller caller, String division, String name) {
        var id = id();
        done(caller.post("/api/cadres", Map.of("id", id, "division", division, "name", name, "unit", "县委党校")));
        return id;
    }

    static String venue(Caller caller, String village, String name) {
        return venue(caller, village, name, List.of(village));
    }

    static String venue(Caller caller, String village, String name, List<String> serves) {
        var id = id();
        done(caller.post(
                "/api/party/venues",
                Map.of(
                        "id",
                        id,
                        "division",
                        village,
                        "name",
                        name,
                        "kind",
                        "STATION",
                        "validFrom",
                        "2014-01-01",
                        "serves",
                        serves)));
        return id;
    }

    static Map<String, Object> programme(String division, String topic, String lecturer) {
        return new HashMap<>(Map.of(
                "id",
                id(),
                "division",
                division,
                "topic",
                topic,
                "lecturer",
                lecturer,
                "audience",
                "07",
                "languages",
                List.of("01", "04"),
                "planned",
                100,
                "from",
                "2014-01-01"));
    }

    static Map<String, Object> lecture(Object programme, String division, String heldOn) {
        return new HashMap<>(Map.of(
                "id",
                id(),
                "division",
                division,
                "programme",
                programme,
                "heldOn",
                heldOn,
                "languages",
                List.of("04"),
                "members",
                9,
                "others",
                21,
                "lateBecause",
                "夏季牧场没有信号"));
    }

    /** A programme of the division, drawn up. @return its id */
    static Object drawnUp(Caller caller, String division, String topic) {
        var told = programme(division, topic, cadre(caller, division, "主讲" + topic));
        done(caller.post("/api/lecture-programmes", told));
        return told.get("id");
    }

    static BigDecimal figure(Caller caller, String key, String division, String month) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(caller.get("/api/indicators/values?keys=%s&division=%s&from=%s&to=%s"
                                .formatted(key, division, month, month))),
                        told -> told.path("pending").asInt() == 0)
                .at("/values/0/value")
                .decimalValue(BigDecimal.ZERO)
                .stripTrailingZeros();
    }

    static void done(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204);
    }

    static String id() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
