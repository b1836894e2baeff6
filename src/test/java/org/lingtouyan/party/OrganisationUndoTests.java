package org.lingtouyan.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.party.PartyFixtures.name;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A roster of Party organisations is taken back: what it entered is gone, what it changed is as before, what is in use stays. */
@ServerTest
class OrganisationUndoTests {

    private static final String TOWNSHIP = "621227101000";
    private static final String VILLAGE = "621227101202";
    private static final List<String> HEADINGS =
            List.of("行政村编码", "党组织名称", "组织类别", "上级党组织", "产业链环节", "组建方式", "产业", "成立日期", "换届日期");

    private final Caller nobody;
    private final Caller county;

    @Autowired
    OrganisationUndoTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
    }

    @Test
    void nobodyElseTakesItBack() {
        var committee = name("他人党委");
        var report = taken(sheet(row(TOWNSHIP, committee, "党委", null, null, null, null, "2009-01-01", null)));
        var path = "/api/imports/" + report.path("id").asString() + "/rollback";

        assertThat(nobody.post(path, Map.of()).statusCode()).isEqualTo(401);
        assertThat(nobody.as("county-620421").post(path, Map.of()).statusCode()).isIn(403, 404);
        assertThat(found(committee)).hasSize(1);
    }

    @Test
    void aTreeIsTakenBackFromItsLeavesUpAndComesInAgain() {
        var committee = name("误录党委");
        var branch = name("误录党支部");
        var file = sheet(
                row(TOWNSHIP, committee, "党委", null, null, null, null, "2009-01-01", "2021-03-05"),
                row(VILLAGE, branch, "党支部", committee, null, null, null, "2010-01-01", "2021-03-05"));

        var rollback = takenBack(taken(file));

        assertThat(rollback.path("left").asInt()).as(rollback.toString()).isZero();
        assertThat(found(committee)).isEmpty();
        assertThat(found(branch)).isEmpty();
        assertThat(taken(file).path("accepted").asInt()).isEqualTo(2);
        assertThat(found(branch)).hasSize(1);
    }

    @Test
    void whatHasMembersSinceStaysAndSoDoesWhatItStandsBelow() {
        var committee = name("在用党委");
        var branch = name("在用党支部");
        var report = taken(sheet(
                row(TOWNSHIP, committee, "党委", null, null, null, null, "2009-01-01", null),
                row(VILLAGE, branch, "党支部", committee, null, null, null, "2010-01-01", null)));
        var members = Workbooks.of(
                List.of(List.of("行政村编码", "所在党支部", "姓名", "入党日期"), List.of(VILLAGE, branch, name("某党员"), "2012-07-01")));
        assertThat(taken("member", members).path("accepted").asInt()).isEqualTo(1);

        var rollback = takenBack(report);

        assertThat(rollback.path("left").asInt()).as(rollback.toString()).isEqualTo(2);
        assertThat(found(branch)).hasSize(1);
        assertThat(found(committee)).hasSize(1);
    }

    @Test
    void whatItChangedIsAsBefore() {
        var branch = name("改回党支部");
        taken(sheet(row(VILLAGE, branch, "党支部", null, "合作社", "村社联建", "核桃", "2010-01-01", null)));
        var changed = taken(sheet(row(VILLAGE, branch, "党支部", null, "合作社", "村社联建", "花椒", "2010-01-01", null)));
        assertThat(found(branch).get(0).path("industry").asString()).isEqualTo("花椒");

        var rollback = takenBack(changed);

        assertThat(rollback.path("undone").asInt()).as(rollback.toString()).isEqualTo(1);
        assertThat(found(branch).get(0).path("industry").asString()).isEqualTo("核桃");
    }

    private List<JsonNode> found(String name) {
        return json(county.get("/api/party/organisations?q=" + name))
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode taken(byte[] file) {
        return taken("organisation", file);
    }

    private JsonNode taken(String table, byte[] file) {
        var sent = county.upload("/api/imports?table=" + table, "名册.xlsx", file);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var path = "/api/imports/" + json(sent).path("id").asString();
        return Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> json(county.get(path)), report -> !List.of(
                        "QUEUED", "RUNNING")
                .contains(report.path("state").asString()));
    }

    private JsonNode takenBack(JsonNode report) {
        var path = "/api/imports/" + report.path("id").asString();
        assertThat(county.post(path + "/rollback", Map.of()).statusCode()).isEqualTo(202);
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> json(county.get(path)).path("rollback"), rollback -> List.of("DONE", "FAILED")
                        .contains(rollback.path("state").asString()));
    }

    @SafeVarargs
    private static byte[] sheet(List<Object>... rows) {
        var all = new ArrayList<List<?>>();
        all.add(HEADINGS);
        all.addAll(Arrays.asList(rows));
        return Workbooks.of(all);
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
