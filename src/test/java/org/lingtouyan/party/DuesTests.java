package org.lingtouyan.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.party.PartyFixtures.VILLAGE;
import static org.lingtouyan.party.PartyFixtures.branch;
import static org.lingtouyan.party.PartyFixtures.cadre;
import static org.lingtouyan.party.PartyFixtures.created;
import static org.lingtouyan.party.PartyFixtures.id;
import static org.lingtouyan.party.PartyFixtures.member;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** The ledger of dues: what is due follows from the rules of the month, what was collected is told in one press. */
@ServerTest
class DuesTests {

    private static final String PARTY = "/api/party/organisations/";
    private static final String QUARTER = "?first=2024-01-01&last=2024-03-01";

    private final LocalDate today = Here.today();
    private final Caller nobody;
    private final Caller county;

    @Autowired
    DuesTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
    }

    @Test
    void whoIsNotOfTheAreaNeitherSeesNorWrites() {
        var branch = created(county, branch(VILLAGE, null));
        var told = decision("0.5");
        assertThat(nobody.post(PARTY + branch + "/dues-decisions", told).statusCode())
                .isEqualTo(401);
        assertThat(nobody.as("county-620121")
                        .post(PARTY + branch + "/dues-decisions", told)
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("auditor")
                        .post(PARTY + branch + "/dues-decisions", told)
                        .statusCode())
                .isEqualTo(403);
        assertThat(nobody.as("county-620121")
                        .get(PARTY + branch + "/dues" + QUARTER)
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("county-620121")
                        .get("/api/party/dues-owed?year=2024&division=" + VILLAGE)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void farmersPayWhatTheBranchDecidedWithinTheLimits() {
        var branch = created(county, branch(VILLAGE, null));
        joined(branch);
        assertThat(ledger(branch).at("/lines/0/months/0/due").isNull())
                .as("nothing decided")
                .isTrue();
        assertThat(reason(county.post(PARTY + branch + "/dues-decisions", decision("1.01"))))
                .isEqualTo("DUES_BEYOND_THE_LIMITS");
        assertThat(reason(county.post(PARTY + branch + "/dues-decisions", decision("0.1"))))
                .isEqualTo("DUES_BEYOND_THE_LIMITS");
        decided(branch, "0.5");
        assertThat(due(branch)).isEqualTo("1.50");
    }

    @Test
    void whoEarnsPaysByTheStepOfTheWholeIncomeAndWhoIsInNeedByADecision() {
        var branch = created(county, branch(VILLAGE, null));
        var one = joined(branch);
        for (var step : List.of(
                "EMPLOYED 3000 15.00",
                "EMPLOYED 3000.01 30.00",
                "EMPLOYED 5000 50.00",
                "EMPLOYED 8000 120.00",
                "EMPLOYED 12000 240.00",
                "RETIRED 5000 25.00",
                "RETIRED 6000 60.00")) {
            var said = step.split(" ");
            based(branch, one, said[0], said[1], null, null);
            assertThat(monthly(branch)).as(step).isEqualTo(said[2]);
        }
        based(branch, one, "LEAST", null, null, null);
        assertThat(monthly(branch)).isEqualTo("0.20");
        assertThat(reason(county.post(PARTY + branch + "/dues-bases", base(one, "FARMER", null, "0", null))))
                .isEqualTo("LESS_DUES_BY_DECISION");
        assertThat(reason(county.post(PARTY + branch + "/dues-bases", base(one, "EMPLOYED", null, null, null))))
                .isEqualTo("DUES_BY_INCOME");
        based(branch, one, "FARMER", null, "0", "支部决议〔2024〕1号");
        assertThat(monthly(branch)).isEqualTo("0.00");
    }

    @Test
    void allPaidAsDueInOnePressAndDifferencesAlone() {
        var branch = created(county, branch(VILLAGE, null));
        var one = joined(branch);
        var other = joined(branch);
        var third = joined(branch);
        decided(branch, "1");
        var told = collection(one, Map.of(other, "2", third, "0"));
        assertThat(county.post(PARTY + branch + "/dues-collections", told).statusCode())
                .isEqualTo(204);
        assertThat(county.post(PARTY + branch + "/dues-collections", told).statusCode())
                .as("told twice it is once")
                .isEqualTo(204);
        var ledger = ledger(branch);
        assertThat(ledger.path("due").asDouble()).isEqualTo(9);
        assertThat(ledger.path("paid").asDouble()).isEqualTo(5);
        assertThat(ledger.path("missing").asDouble()).isEqualTo(4);
        assertThat(line(ledger, other).at("/months/2/paid").asDouble()).isZero();
        assertThat(owed(branch).path("members").asInt()).as("of the whole year").isEqualTo(3);

        county.post(PARTY + branch + "/dues-collections", collection(one, Map.of()));
        assertThat(ledger(branch).path("missing").asDouble()).isZero();
        var payment = ledger(branch).at("/payments/0");
        assertThat(county.with("If-Match", "\"1\"")
                        .post(
                                "/api/party/dues-payments/" + payment.path("id").asString() + "/voided",
                                Map.of("because", "重复登记"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(ledger(branch).path("missing").asDouble())
                .isEqualTo(payment.path("amount").asDouble());
        var file = county.download(PARTY + branch + "/dues.xlsx?year=2024");
        assertThat(Workbooks.read(file, 0).toString()).contains("党费台账", "农民");
    }

    @Test
    void whoeverIsAdmittedPaysFromThatMonth() {
        var branch = created(county, branch(VILLAGE, null));
        decided(branch, "1");
        var told = member(cadre(county, VILLAGE));
        told.put("admittedOn", "2024-02-20");
        told.put("joinedOn", "2024-02-20");
        told.remove("fullOn");
        assertThat(county.post(PARTY + branch + "/members", told).statusCode()).isEqualTo(201);
        assertThat(due(branch)).isEqualTo("2.00");
    }

    @Test
    void theStandardAsksForPaymentAndPublication() {
        var village = "621227101204";
        var branch = created(county, branch(village, null));
        var told = member(cadre(county, village));
        county.post(PARTY + branch + "/members", told);
        var one = told.get("cadreId").toString();
        assertThat(standard(branch)).isEqualTo("0/95 PUBLISHED 0/1 false");
        decided(branch, "1");
        var last = today.withDayOfMonth(1).minusMonths(1);
        county.post(
                PARTY + branch + "/dues-collections",
                Map.of(
                        "id",
                        id(),
                        "first",
                        last.minusMonths(11).toString(),
                        "last",
                        last.toString(),
                        "paidOn",
                        today.toString(),
                        "collectorId",
                        one,
                        "others",
                        true,
                        "payments",
                        List.of()));
        var published = county.post(
                PARTY + branch + "/dues-publications",
                Map.of(
                        "id",
                        id(),
                        "year",
                        today.getYear() - 1,
                        "publishedOn",
                        today.toString(),
                        "publisherId",
                        one,
                        "place",
                        "村务公开栏"));
        assertThat(published.statusCode()).as(published.body()).isEqualTo(204);
        assertThat(standard(branch)).isEqualTo("100/95 PUBLISHED 1/1 true");
    }

    private String standard(String branch) {
        for (var item :
                json(county.get("/api/branch-standards/branches/" + branch)).path("items")) {
            if (item.at("/standard/code").asString().equals("7.4")) {
                return item.path("held").asInt() + "/" + item.path("needed").asInt() + " "
                        + item.at("/also/rule").asString() + " "
                        + item.at("/also/held").asInt() + "/"
                        + item.at("/also/needed").asInt() + " "
                        + item.path("met").asBoolean();
            }
        }
        return "";
    }

    private String joined(String branch) {
        var told = member(cadre(county, VILLAGE));
        assertThat(county.post(PARTY + branch + "/members", told).statusCode()).isEqualTo(201);
        return told.get("cadreId").toString();
    }

    private static Map<String, Object> decision(String amount) {
        return Map.of("id", id(), "amount", amount, "from", "2020-01-01");
    }

    private void decided(String branch, String amount) {
        var answer = county.post(PARTY + branch + "/dues-decisions", decision(amount));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private int bases = 0;

    private Map<String, Object> base(String cadre, String kind, String income, String reduced, String document) {
        var told = new HashMap<String, Object>(Map.of(
                "id",
                id(),
                "cadreId",
                cadre,
                "kind",
                kind,
                "from",
                LocalDate.of(2020, 1, 1).plusMonths(bases++).toString()));
        told.put("base", income);
        told.put("reducedTo", reduced);
        told.put("document", document);
        return told;
    }

    private void based(String branch, String cadre, String kind, String income, String reduced, String document) {
        var answer = county.post(PARTY + branch + "/dues-bases", base(cadre, kind, income, reduced, document));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private static Map<String, Object> collection(String collector, Map<String, String> differences) {
        return Map.of(
                "id",
                id(),
                "first",
                "2024-01-01",
                "last",
                "2024-03-01",
                "paidOn",
                "2024-03-15",
                "collectorId",
                collector,
                "others",
                true,
                "payments",
                differences.entrySet().stream()
                        .map(one -> Map.of("cadreId", one.getKey(), "amount", one.getValue()))
                        .toList());
    }

    private JsonNode ledger(String branch) {
        return json(county.get(PARTY + branch + "/dues" + QUARTER));
    }

    private String due(String branch) {
        return "%.2f".formatted(ledger(branch).path("due").asDouble());
    }

    private String monthly(String branch) {
        return "%.2f".formatted(ledger(branch).at("/lines/0/months/2/due").asDouble());
    }

    private static JsonNode line(JsonNode ledger, String cadre) {
        for (var line : ledger.path("lines")) {
            if (line.path("cadreId").asString().equals(cadre)) {
                return line;
            }
        }
        throw new AssertionError("nobody");
    }

    private JsonNode owed(String branch) {
        for (JsonNode one : json(county.get("/api/party/dues-owed?year=2024&division=" + VILLAGE))) {
            if (one.path("organisationId").asString().equals(branch)) {
                return one;
            }
        }
        throw new AssertionError("owes nothing");
    }
}
