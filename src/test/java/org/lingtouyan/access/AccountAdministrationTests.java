package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@ServerTest
class AccountAdministrationTests {

    private static final String ACCOUNTS = "/api/accounts";
    private static final String GANSU = "620000000000";
    private static final String HUIXIAN = "621227000000";
    private static final String JINGNING = "620826000000";

    private final People people;
    private final Caller nobody;
    private final Caller admin;

    @Autowired
    AccountAdministrationTests(Accounts accounts, Passwords passwords, Environment environment) {
        this.people = new People(accounts, passwords);
        this.nobody = Caller.of(environment);
        this.admin = nobody.as("admin");
    }

    @Test
    void onlyAnAdministratorSeesOrMakesAccounts() {
        for (var other : new String[] {"province", "county-621227", "auditor", "security"}) {
            assertThat(nobody.as(other).get(ACCOUNTS).statusCode()).isEqualTo(403);
            assertThat(nobody.as(other)
                            .post(ACCOUNTS, wish("COUNTY_OFFICER", HUIXIAN))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void anAdministratorSeesNoHousehold() {
        assertThat(admin.get("/api/households?division=" + HUIXIAN).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aNewAccountBeginsWithAPasswordThatItsOwnerMustChange() {
        var made = made(wish("COUNTY_OFFICER", HUIXIAN));
        var person = nobody.as(made.get("name").asString(), made.get("password").asString());
        assertThat(reason(person.get("/api/households?division=" + HUIXIAN))).isEqualTo("PASSWORD_MUST_CHANGE");
        assertThat(person.put(
                                "/api/my/password",
                                Map.of("current", made.get("password").asString(), "wanted", "Monte-Rosa-8"))
                        .statusCode())
                .isEqualTo(204);
        person = nobody.as(made.get("name").asString(), "Monte-Rosa-8");
        assertThat(person.get("/api/households?division=" + HUIXIAN).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        assertThat(refusal(wish("COUNTY_OFFICER", GANSU))).isEqualTo("ROLE_DOES_NOT_FIT");
        assertThat(refusal(wish("SYSTEM", GANSU))).isEqualTo("ROLE_DOES_NOT_FIT");
        assertThat(refusal(with(wish("COUNTY_OFFICER", HUIXIAN), "name", "Two Words")))
                .isEqualTo("ACCOUNT_NAME_UNUSABLE");
        assertThat(refusal(with(wish("COUNTY_OFFICER", HUIXIAN), "name", "province")))
                .isEqualTo("ACCOUNT_NAME_TAKEN");
        assertThat(refusal(with(wish("COUNTY_OFFICER", HUIXIAN), "displayName", " ")))
                .isEqualTo("INVALID_REQUEST");
        assertThat(refusal(wish(
                        Map.of("role", "COUNTY_OFFICER", "division", HUIXIAN, "basis", "x", "standInFor", "province"))))
                .isEqualTo("STAND_IN_WITHOUT_END");
        assertThat(refusal(wish(
                        Map.of("role", "COUNTY_OFFICER", "division", HUIXIAN, "basis", "x", "lastDay", "2001-01-01"))))
                .isEqualTo("POST_DAYS_REVERSED");
    }

    @Test
    void nobodyHoldsTwoOfTheThreeDuties() {
        var id = made(wish("AUDITOR", GANSU)).get("id").asString();
        for (var role : new String[] {"ADMINISTRATOR", "SECURITY_OFFICER", "PROVINCE_OFFICER"}) {
            var refused = admin.post(ACCOUNTS + "/" + id + "/posts", post(role, GANSU));
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(reason(refused)).isEqualTo("DUTIES_TO_BE_SEPARATE");
        }
    }

    @Test
    void aPostIsGivenWithItsDaysAndReasonAndEndsAtOnce() {
        var id = made(wish("COUNTY_OFFICER", HUIXIAN)).get("id").asString();
        var wish = with(post("COUNTY_OFFICER", JINGNING), "standInFor", "county-620826");
        wish.put("lastDay", Post.today().plusDays(30).toString());
        var given = json(admin.post(ACCOUNTS + "/" + id + "/posts", wish));
        assertThat(given.get("posts")).hasSize(2);
        var standIn = given.get("posts")
                .valueStream()
                .filter(post -> !post.get("standInFor").isNull())
                .findFirst()
                .orElseThrow();
        assertThat(standIn.get("standInFor").asString()).isEqualTo("静宁县扶贫办");
        assertThat(standIn.get("givenBy").asString()).isEqualTo("系统管理员");
        assertThat(standIn.get("state").asString()).isEqualTo("HELD");
        assertThat(reason(admin.post(ACCOUNTS + "/" + id + "/posts", post("COUNTY_OFFICER", JINGNING))))
                .isEqualTo("POST_HELD_ALREADY");
        admin.delete(ACCOUNTS + "/" + id + "/posts/" + standIn.get("id").asString());
        assertThat(json(admin.get(ACCOUNTS + "/" + id)).get("posts"))
                .extracting(post -> post.get("state").asString())
                .containsExactlyInAnyOrder("HELD", "ENDED");
    }

    @Test
    void aCountysAdministratorReachesNobodyAboveNorBesideHisCounty() {
        var account = people.with(People.post(Role.ADMINISTRATOR, HUIXIAN));
        var countyAdmin = nobody.as(account.name(), People.PASSWORD);
        var above = people.with(People.post(Role.PROVINCE_OFFICER, GANSU));
        var beside = people.with(People.officer(JINGNING));
        var both = people.with(People.officer(HUIXIAN), People.officer(JINGNING));
        var own = people.with(People.officer(HUIXIAN));
        assertThat(reset(countyAdmin, above)).isEqualTo(404);
        assertThat(reset(countyAdmin, beside)).isEqualTo(404);
        assertThat(reset(countyAdmin, both)).isEqualTo(403);
        assertThat(reset(countyAdmin, account)).isEqualTo(409);
        assertThat(reset(countyAdmin, own)).isEqualTo(200);
        assertThat(countyAdmin.post(ACCOUNTS, wish("COUNTY_OFFICER", JINGNING)).statusCode())
                .isEqualTo(404);
        assertThat(countyAdmin.get(ACCOUNTS + "?limit=200").body())
                .contains(own.name())
                .doesNotContain(beside.name());
    }

    @Test
    void aDemoAccountThatIsSharedKeepsItsPassword() {
        var id =
                json(admin.get(ACCOUNTS + "?q=county-621227")).at("/items/0/id").asString();
        assertThat(reason(admin.post(ACCOUNTS + "/" + id + "/password", ""))).isEqualTo("DEMO_ACCOUNT");
    }

    @Test
    void aClosedAccountIsOutAtOnceAndItsNameStays() {
        var account = people.with(People.officer(HUIXIAN));
        var person = nobody.as(account.name(), People.PASSWORD);
        assertThat(person.get("/api/session").statusCode()).isEqualTo(200);
        assertThat(admin.post(ACCOUNTS + "/" + account.id() + "/close", "").statusCode())
                .isEqualTo(204);
        assertThat(person.get("/api/session").statusCode()).isEqualTo(401);
        assertThat(json(admin.get(ACCOUNTS + "/" + account.id()))
                        .get("closedAt")
                        .isNull())
                .isFalse();
    }

    @Test
    void anAdministratorUnlocksWhoMistypedTooOften() {
        var account = people.with(People.officer(HUIXIAN));
        for (int i = 0; i < 10; i++) {
            nobody.as(account.name(), "wrong").get("/api/session");
        }
        assertThat(nobody.as(account.name(), People.PASSWORD)
                        .get("/api/session")
                        .statusCode())
                .isEqualTo(429);
        assertThat(json(admin.get(ACCOUNTS + "/" + account.id()))
                        .get("lockedUntil")
                        .isNull())
                .isFalse();
        assertThat(admin.post(ACCOUNTS + "/" + account.id() + "/unlock", "").statusCode())
                .isEqualTo(204);
        assertThat(nobody.as(account.name(), People.PASSWORD)
                        .get("/api/session")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theAuditorReadsWhoDidWhatToWhom() {
        var id = made(wish("COUNTY_OFFICER", HUIXIAN)).get("id").asString();
        var events = json(nobody.as("auditor").get("/api/sign-in-events?account=" + id))
                .get("items");
        assertThat(events)
                .extracting(noted -> noted.at("/event/kind").asString())
                .containsExactly("POST_GIVEN", "ACCOUNT_MADE");
        assertThat(events)
                .allSatisfy(noted -> assertThat(noted.get("byName").asString()).isEqualTo("系统管理员"));
        assertThat(admin.get("/api/sign-in-events").statusCode()).isEqualTo(403);
    }

    private JsonNode made(Map<String, Object> wish) {
        var answer = admin.post(ACCOUNTS, wish);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    private String refusal(Map<String, Object> wish) {
        return reason(admin.post(ACCOUNTS, wish));
    }

    private static int reset(Caller administrator, Account account) {
        return administrator
                .post(ACCOUNTS + "/" + account.id() + "/password", "")
                .statusCode();
    }

    private static Map<String, Object> wish(String role, String division) {
        return wish(post(role, division));
    }

    private static Map<String, Object> wish(Map<String, Object> post) {
        return Map.of(
                "name", "made-" + UUID.randomUUID().toString().substring(0, 13), "displayName", "新人", "post", post);
    }

    private static Map<String, Object> post(String role, String division) {
        return Map.of("role", role, "division", division, "basis", "测试任命");
    }

    private static Map<String, Object> with(Map<String, Object> wish, String field, Object value) {
        var changed = new HashMap<>(wish);
        changed.put(field, value);
        return changed;
    }
}
