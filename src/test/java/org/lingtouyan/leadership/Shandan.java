package org.lingtouyan.leadership;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.lingtouyan.Caller;
import org.springframework.core.env.Environment;

/** Shandan 山丹县, where only tests of village teams write; each test has a village of its own. */
record Shandan(Caller nobody, Caller county, Caller township, Caller village) {

    static final String COUNTY = "620725000000";
    static final String TOWNSHIP = "620725101000";
    static final String FIRST_VILLAGE = "620725101201";

    static Shandan of(Environment environment) {
        var nobody = Caller.of(environment);
        return new Shandan(
                nobody, nobody.as("county-620725"), nobody.as("township-620725101"), nobody.as("village-620725101201"));
    }

    static String village(int number) {
        return "6207251012%02d".formatted(number);
    }

    static String id() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    /** Somebody of the county who is entered in the roster. */
    String cadre(String name) {
        var id = id();
        assertThat(county.post("/api/cadres", Map.of("id", id, "division", COUNTY, "name", name, "unit", "测试" + id))
                        .statusCode())
                .isEqualTo(201);
        return id;
    }

    Map<String, Object> tenure(String village, String post, String from) {
        var told = new HashMap<String, Object>();
        told.put("id", id());
        told.put("division", village);
        told.put("cadre", cadre("任职人"));
        told.put("post", post);
        told.put("filledBy", "ELECTED");
        told.put("from", from);
        return told;
    }

    /** Begins it and gives the id. */
    String begun(Map<String, Object> told) {
        assertThat(county.post("/api/tenures", told).statusCode()).isEqualTo(201);
        return told.get("id").toString();
    }

    HttpResponse<String> post(String path, String deed, Object told) {
        return county.with("If-Match", tag(path)).post(path + deed, told);
    }

    String tag(String path) {
        return county.get(path).headers().firstValue("ETag").orElseThrow();
    }
}
