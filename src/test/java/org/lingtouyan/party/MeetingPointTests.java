package org.lingtouyan.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.party.PartyFixtures.VILLAGE;
import static org.lingtouyan.party.PartyFixtures.branch;
import static org.lingtouyan.party.PartyFixtures.created;
import static org.lingtouyan.party.PartyFixtures.id;
import static org.lingtouyan.party.PartyFixtures.version;
import static org.lingtouyan.party.PartyFixtures.with;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What is put right of a meeting goes down to the points at which members gathered. */
@ServerTest
class MeetingPointTests {

    private final Caller county;

    @Autowired
    MeetingPointTests(Environment environment) {
        this.county = Caller.of(environment).as("county-621227");
    }

    @Test
    void aMeetingPutRightCarriesItsPoints() {
        var branch = created(county, branch(VILLAGE, null));
        var told = meeting("PARTY_DAY", Here.today());
        told.put("points", List.of(point("winter", "冬窝子", 8), point("office", "村部", 7), point("gone", "夏窝子", 2)));
        assertThat(county.post(meetings(branch), told).statusCode()).isEqualTo(201);
        var path = "/api/party/meetings/" + told.get("id");

        var right = with(with(told, "attended", 18), "decisions", "明早集体看新闻");
        right.put("points", List.of(point("winter", "冬窝子", 9), point("office", "村部", 7), point("new", "夏窝子", 1)));
        assertThat(version(county, path).put(path, right).statusCode()).isEqualTo(200);
        assertThat(cameTo(path)).containsExactlyInAnyOrder("冬窝子 9", "村部 7", "夏窝子 1");
        assertThat(json(county.get(path)).path("decisions").asString()).isEqualTo("明早集体看新闻");

        right.put("points", List.of(point("winter", "冬窝子", 9), point("office", "冬窝子", 7)));
        assertThat(reason(version(county, path).put(path, right))).isEqualTo("MEETING_POINT_TWICE");
        right.put("points", List.of(point("winter", "冬窝子", 19)));
        assertThat(reason(version(county, path).put(path, right))).isEqualTo("MORE_THAN_DUE");
        assertThat(cameTo(path)).as("nothing half done").hasSize(3);

        right.remove("points");
        assertThat(version(county, path).put(path, with(right, "topic", "读报")).statusCode())
                .isEqualTo(200);
        assertThat(cameTo(path)).as("nothing was said of points").hasSize(3);
        right.put("points", List.of());
        assertThat(version(county, path).put(path, right).statusCode()).isEqualTo(200);
        assertThat(cameTo(path)).isEmpty();
    }

    @Test
    void noMeetingTakesThePointOfAnother() {
        var branch = created(county, branch(VILLAGE, null));
        var first = meeting("PARTY_DAY", Here.today());
        first.put("points", List.of(point("theirs", "冬窝子", 8)));
        assertThat(county.post(meetings(branch), first).statusCode()).isEqualTo(201);
        var other = meeting("LECTURE", Here.today());
        assertThat(county.post(meetings(branch), other).statusCode()).isEqualTo(201);
        var path = "/api/party/meetings/" + other.get("id");
        other.put("points", List.of(point("theirs", "村部", 3)));
        assertThat(reason(version(county, path).put(path, other))).isEqualTo("PARTY_ID_TAKEN");
        assertThat(cameTo("/api/party/meetings/" + first.get("id"))).containsExactly("冬窝子 8");
    }

    private final Map<String, String> pointIds = new HashMap<>();

    private Map<String, Object> point(String which, String place, int attended) {
        return Map.of("id", pointIds.computeIfAbsent(which, key -> id()), "place", place, "attended", attended);
    }

    private List<String> cameTo(String meeting) {
        return StreamSupport.stream(json(county.get(meeting)).path("points").spliterator(), false)
                .map(one -> one.path("place").asString() + " "
                        + one.path("attended").asInt())
                .toList();
    }

    private static String meetings(String branch) {
        return "/api/party/organisations/" + branch + "/meetings";
    }

    private static Map<String, Object> meeting(String kind, LocalDate on) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", id());
        told.put("kind", kind);
        told.put("heldOn", on.toString());
        told.put("topic", "讨论发展党员");
        told.put("due", 20);
        told.put("attended", 18);
        told.put("onLeave", 2);
        return told;
    }
}
