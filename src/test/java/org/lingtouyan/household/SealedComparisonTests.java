package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lingtouyan.household.HouseholdFixtures.aHousehold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.indicator.WorkerDatabase;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What only shows with the private values opened: found once a day, told without telling the values. */
@ServerTest
class SealedComparisonTests {

    /** What is tested here, of all rules about the register. */
    static final List<String> RULES =
            List.of("birth_differs", "sex_differs", "phone_shared", "account_shared", "account_odd");

    private static final String COUNTY = "620103";
    private static final String CARD = "6228480402564890018";

    private final Caller officer;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final PlatformTransactionManager transactions;
    private final SealedComparisons comparisons;
    private final WorkerDatabase worker;
    private String village;

    @Autowired
    SealedComparisonTests(
            Environment environment,
            JdbcClient jdbc,
            Actors actors,
            PlatformTransactionManager transactions,
            SealedComparisons comparisons,
            WorkerDatabase worker) {
        this.officer = Caller.of(environment).as("county-" + COUNTY);
        this.jdbc = jdbc;
        this.actors = actors;
        this.transactions = transactions;
        this.comparisons = comparisons;
        this.worker = worker;
    }

    @BeforeEach
    void aVillage() {
        village = worker.jdbc()
                .sql("select min(code) from division.division where level = 'VILLAGE' and code like :county || '%'")
                .param("county", COUNTY)
                .query(String.class)
                .single();
    }

    @Test
    void thoseWhoSignInSeeNothingOfTheComparison() {
        assertThatThrownBy(() -> jdbc.sql("select count(*) from household.oddity")
                        .query(Long.class)
                        .single())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aBirthDateOrSexThatTheNumberContradictsIsFoundAndIsMendedWithTheRecord() {
        var family = household(Map.of());
        compared(0);
        assertThat(found(family)).noneMatch(rule -> rule.endsWith("_differs"));
        everybody(family, "birth_date = birth_date + 1, sex = translate(sex, '12', '21')");
        compared(1);
        assertThat(found(family)).contains("household.birth_differs", "household.sex_differs");
        everybody(family, "birth_date = birth_date - 1");
        assertThat(found(family)).as("looked at anew").noneMatch(rule -> rule.endsWith("_differs"));
        compared(2);
        assertThat(found(family)).contains("household.sex_differs").doesNotContain("household.birth_differs");
    }

    @Test
    void aPhoneOfMoreHouseholdsThanTheRuleAllowsIsFoundWithAllOfThemAndNeverTold() {
        var phone = "1" + (3_000_000_000L + Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 999_999_999L));
        var three = List.of(
                household(Map.of("phone", phone)),
                household(Map.of("phone", phone)),
                household(Map.of("phone", phone)));
        compared(3);
        assertThat(found(three.get(0))).doesNotContain("household.phone_shared");
        var fourth = household(Map.of("phone", phone));
        compared(4);
        assertThat(found(fourth)).contains("household.phone_shared");
        var told =
                officer.get("/api/findings?limit=200&household=" + three.get(0)).body();
        assertThat(told).contains("household.phone_shared").doesNotContain(phone);
    }

    @Test
    void anAccountOfTwoHouseholdsAndACardNumberThatCannotBeOneAreFound() {
        var one = household(Map.of("bankAccount", CARD));
        compared(5);
        assertThat(found(one)).noneMatch(rule -> rule.contains("account"));
        var other = household(Map.of("bankAccount", CARD));
        var mistyped = household(Map.of("bankAccount", "6228480402564890081"));
        var passbook = household(Map.of("bankAccount", "270140121000123"));
        compared(6);
        assertThat(found(one)).contains("household.account_shared").doesNotContain("household.account_odd");
        assertThat(found(other)).contains("household.account_shared");
        assertThat(found(mistyped)).contains("household.account_odd").doesNotContain("household.account_shared");
        assertThat(found(passbook)).noneMatch(rule -> rule.contains("account"));
    }

    @Test
    void aCountyIsComparedOnceADay() {
        var far = Here.today().plusYears(1);
        assertThat(comparisons.compare("620104", far)).isTrue();
        assertThat(comparisons.compare("620104", far)).isFalse();
        assertThat(comparisons.compare("620104", far.plusDays(1))).isTrue();
    }

    /** Each test and step has a day of its own: a county is compared once a day. */
    private void compared(int step) {
        worker.jdbc()
                .sql("delete from household.compared_county where county_code = :county")
                .param("county", COUNTY)
                .update();
        assertThat(comparisons.compare(COUNTY, LocalDate.of(2026, 1, 1).plusDays(step)))
                .isTrue();
    }

    /** As a spreadsheet or an earlier version of the product could have left them. */
    private void everybody(String household, String set) {
        actors.as(Actor.SYSTEM, () -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> assertThat(jdbc.sql(
                                        """
                                update household.person set %s
                                 where id in (select person_id from household.membership where household_id = :household::uuid)
                                """
                                                .formatted(set))
                                .param("household", household)
                                .update())
                        .isPositive()));
    }

    private String household(Map<String, Object> more) {
        var sent = aHousehold();
        sent.put("division", village);
        sent.putAll(more);
        var made = officer.post("/api/households", sent);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return sent.get("id").toString();
    }

    private List<String> found(String household) {
        CheckedHousehold.settled(officer, village);
        return Caller.json(officer.get("/api/findings?limit=200&household=" + household + "&state=OPEN"))
                .path("items")
                .valueStream()
                .map(finding -> finding.path("rule").asString())
                .toList();
    }
}
