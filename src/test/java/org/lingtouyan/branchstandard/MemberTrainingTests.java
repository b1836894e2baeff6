package org.lingtouyan.branchstandard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Standard 3.2 is read from the classes and lectures that members came to, whoever looks. */
@ServerTest
class MemberTrainingTests {

    private static final String COUNTY = "621227000000";
    private static final String VILLAGE = "621227101202";
    private static final String OTHER_VILLAGE = "621227101203";

    private final LocalDate today = Here.today();
    private final Caller county;
    private final Caller village;

    @Autowired
    MemberTrainingTests(Environment environment) {
        var nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
        this.village = nobody.as("village-" + VILLAGE);
    }

    @Test
    void nobodyIsAskedForWhoHasNotBeenAMemberForAYear() {
        var branch = branch();
        assertThat(said(county, branch)).isEqualTo("TRAINED 0/0 true");
        joined(branch, today.minusMonths(11));
        assertThat(said(county, branch)).isEqualTo("TRAINED 0/0 true");
        joined(branch, today.minusMonths(12));
        assertThat(said(county, branch)).isEqualTo("TRAINED 0/1 false");
    }

    @Test
    void hoursAreThoseOfDaysThatSomebodyCameAndOfLecturesWithinAYear() {
        var branch = branch();
        var whole = joined(branch, today.minusYears(3));
        var part = joined(branch, today.minusYears(3));
        var longAgo = joined(branch, today.minusYears(3));
        var enrolled = joined(branch, today.minusYears(3));
        var course = course(today.minusMonths(2), 4);
        came(course, Map.of("cadre", whole, "state", "CAME"));
        came(course, Map.of("cadre", part, "state", "CAME_IN_PART", "days", 3.5));
        came(course, Map.of("cadre", enrolled, "state", "ABSENT"));
        came(course(today.minusMonths(13), 9), Map.of("cadre", longAgo, "state", "CAME"));
        assertThat(said(county, branch)).as("four days are 32 hours").isEqualTo("TRAINED 1/4 false");

        listened(OTHER_VILLAGE, part, today.minusMonths(1));
        assertThat(said(county, branch)).as("28 and 2 hours").isEqualTo("TRAINED 1/4 false");
        listened(OTHER_VILLAGE, part, today.minusDays(3));
        assertThat(said(county, branch)).as("28 and 4 hours").isEqualTo("TRAINED 2/4 false");
        assertThat(said(village, branch))
                .as("the village sees neither the county's class nor lectures in other villages")
                .isEqualTo("TRAINED 2/4 false");
    }

    private String branch() {
        var told = new HashMap<String, Object>(Map.of("id", id(), "division", VILLAGE, "kind", "BRANCH"));
        told.putAll(Map.of("name", "学时党支部" + told.get("id"), "setting", "VILLAGE", "validFrom", "2015-01-01"));
        done(county.post("/api/party/organisations", told));
        return told.get("id").toString();
    }

    private String joined(String branch, LocalDate admitted) {
        var cadre = cadre(VILLAGE);
        var day = admitted.toString();
        done(county.post(
                "/api/party/organisations/" + branch + "/members",
                Map.of("id", id(), "cadreId", cadre, "admittedOn", day, "joinedOn", day)));
        return cadre;
    }

    private String cadre(String division) {
        var id = id();
        var told = Map.of("id", id, "division", division, "name", "党员" + id.substring(30), "unit", "村");
        done(county.post("/api/cadres", told));
        return id;
    }

    private String course(LocalDate ends, int days) {
        var told = new HashMap<String, Object>(Map.of("id", id(), "division", COUNTY, "kind", "CLASS"));
        told.putAll(Map.of("name", "党员轮训班", "audience", "07", "outside", false));
        told.putAll(Map.of("begins", ends.minusDays(days - 1).toString(), "ends", ends.toString()));
        done(county.post("/api/courses", told));
        return told.get("id").toString();
    }

    private void came(String course, Map<String, Object> what) {
        var told = new HashMap<>(what);
        told.putAll(Map.of("id", id(), "division", VILLAGE));
        var answer = county.post("/api/courses/" + course + "/attendances", List.of(told));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).path("changed").asInt()).as(answer.body()).isEqualTo(1);
    }

    private void listened(String where, String cadre, LocalDate on) {
        var programme = new HashMap<String, Object>(Map.of("id", id(), "division", COUNTY, "topic", "党课" + id()));
        programme.putAll(Map.of("lecturer", cadre(COUNTY), "audience", "07", "languages", List.of("01")));
        programme.putAll(Map.of("from", "2014-01-01"));
        done(county.post("/api/lecture-programmes", programme));
        var told = new HashMap<String, Object>(Map.of("id", id(), "division", where, "programme", programme.get("id")));
        told.putAll(Map.of("heldOn", on.toString(), "languages", List.of("01"), "members", 5, "others", 0));
        told.putAll(Map.of("lateBecause", "没有信号"));
        done(county.post("/api/lectures", told));
        done(county.post("/api/lectures/" + told.get("id") + "/listeners", List.of(Map.of("cadre", cadre))));
    }

    private static String said(Caller by, String branch) {
        for (var item : json(by.get("/api/branch-standards/branches/" + branch)).path("items")) {
            if (item.at("/standard/code").asString().equals("3.2")) {
                return item.at("/standard/rule").asString() + " "
                        + item.path("held").asInt() + "/" + item.path("needed").asInt() + " "
                        + item.path("met").asBoolean();
            }
        }
        return "";
    }

    private static void done(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204);
    }

    private static String id() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
