package org.lingtouyan.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Area;
import org.lingtouyan.access.Role;
import org.lingtouyan.division.DivisionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class RuleSettingTests {

    private static final String HUIXIAN = "621227000000";
    private static final DivisionCode VILLAGE = new DivisionCode("621227101202");
    private static final String EXIT_INCOME = "/api/parameters/poverty.exit-income";

    private final Parameters parameters;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Caller nobody;
    private final Caller county;

    @Autowired
    RuleSettingTests(
            Parameters parameters,
            Actors actors,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Environment environment) {
        this.parameters = parameters;
        this.actors = actors;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
    }

    @Test
    void whoHasNotTheRightOrTheAreaSetsNothing() {
        var told = told(HUIXIAN, "2031-01-01", "3600");

        assertThat(nobody.post(EXIT_INCOME + "/values", told).statusCode()).isEqualTo(401);
        assertThat(nobody.as("village-621227101202")
                        .post(EXIT_INCOME + "/values", told)
                        .statusCode())
                .isEqualTo(403);
        assertThat(nobody.as("auditor").post(EXIT_INCOME + "/values", told).statusCode())
                .isEqualTo(403);
        assertThat(nobody.as("county-620121")
                        .post(EXIT_INCOME + "/values", told)
                        .statusCode())
                .isEqualTo(404);
        assertThat(county.post(EXIT_INCOME + "/values", told("620000000000", "2031-01-01", "3600"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDatabaseItselfRefusesARuleOfAnotherArea() {
        var stranger = new Actor(
                UUID.randomUUID(), "stranger", Role.COUNTY_OFFICER, Area.of(new DivisionCode("620121000000")));

        var refusal = org.assertj.core.api.Assertions.catchThrowable(() -> actors.as(
                stranger,
                () -> transaction.executeWithoutResult(started -> jdbc.sql(
                                "insert into parameter.parameter (key, division_code, valid_from, value, basis) values ('poverty.line', :there, '2040-01-01', '1', 'x')")
                        .param("there", HUIXIAN)
                        .update())));

        assertThat(refusal)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void aCountysValueHoldsThereFromItsDayAndIsTracedToWhoSetIt() {
        assertThat(county.post(EXIT_INCOME + "/values", told(HUIXIAN, "2032-01-01", "3800"))
                        .statusCode())
                .isEqualTo(201);

        assertThat(parameters.value("poverty.exit-income", VILLAGE, LocalDate.of(2032, 1, 1)))
                .contains("3800");
        assertThat(parameters.value("poverty.exit-income", new DivisionCode("620121000000"), LocalDate.of(2032, 1, 1)))
                .isEmpty();
        var values = json(nobody.as("village-621227101202").get(EXIT_INCOME + "/values?division=" + VILLAGE));
        assertThat(values.toString()).contains("3800", "\"enteredBy\":\"徽县");
        var history = json(county.get(EXIT_INCOME + "/history?division=" + HUIXIAN));
        assertThat(history.get(0).get("value").asString()).isEqualTo("3800");
        assertThat(history.get(0).get("who").asString()).startsWith("徽县");
    }

    @Test
    void theSameSentAgainIsTheSameAndAnotherUnderItsIdIsRefused() {
        var told = told(HUIXIAN, "2033-01-01", "3900");
        assertThat(county.post(EXIT_INCOME + "/values", told).statusCode()).isEqualTo(201);
        assertThat(county.post(EXIT_INCOME + "/values", told).statusCode()).isEqualTo(200);

        var other = new LinkedHashMap<>(told);
        other.put("value", "4100");
        assertThat(reason(county.post(EXIT_INCOME + "/values", other))).isEqualTo("VALUE_TAKEN");
    }

    @Test
    void aPreviewSaysWhatWouldChangeAndChangesNothing() {
        var preview = json(county.post(EXIT_INCOME + "/preview", told(HUIXIAN, "2018-06-01", "9000000")));

        assertThat(preview.get("after").toString()).contains("9000000");
        assertThat(preview.get("differences").get(0).get("label").asString()).isEqualTo("已脱贫户中，人均纯收入低于此线的户数");
        assertThat(parameters.value("poverty.exit-income", VILLAGE, LocalDate.of(2018, 6, 1)))
                .contains("3500");
    }

    @Test
    void aRuleWithoutBasisOrWithAnImpossibleValueIsRefusedByItsField() {
        var noBasis = new LinkedHashMap<>(told(HUIXIAN, "2034-01-01", "4000"));
        noBasis.put("basis", " ");
        assertThat(reason(county.post(EXIT_INCOME + "/values", noBasis))).isEqualTo("BASIS_MISSING");
        assertThat(reason(county.post(EXIT_INCOME + "/values", told(HUIXIAN, "2034-01-01", "三千"))))
                .isEqualTo("VALUE_NOT_A_NUMBER");
        assertThat(reason(county.post("/api/parameters/no.such/values", told(HUIXIAN, "2034-01-01", "1"))))
                .isEqualTo("UNKNOWN_PARAMETER");
        assertThat(county.post(EXIT_INCOME + "/values", Map.of("value", "1")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsTakenBackHoldsNoLonger() {
        var told = told(HUIXIAN, "2035-01-01", "4200");
        county.post(EXIT_INCOME + "/values", told);

        assertThat(nobody.as("county-620121")
                        .delete(EXIT_INCOME + "/values/" + told.get("id"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(county.delete(EXIT_INCOME + "/values/" + told.get("id")).statusCode())
                .isEqualTo(204);

        assertThat(parameters.value("poverty.exit-income", VILLAGE, LocalDate.of(2035, 1, 1)))
                .isNotEqualTo("4200");
    }

    @Test
    void oneRuleIsReadByItself() {
        var village = nobody.as("village-621227101202");
        assertThat(json(village.get("/api/parameters?key=posting.term-years&division=" + VILLAGE))
                        .findValuesAsString("key"))
                .containsExactly("posting.term-years");
        assertThat(json(village.get("/api/parameters?key=no.such-rule"))).isEmpty();
    }

    @Test
    void habitsThatTheRulesRestrictAreOffAndStayOffWhileReliefIsStrict() {
        var all = json(nobody.as("village-621227101202").get("/api/parameters?division=" + VILLAGE));
        var habits = all.valueStream()
                .filter(item -> item.get("topic").asString().equals("relief")
                        && !item.get("key").asString().equals("relief.strict"))
                .toList();

        assertThat(habits).hasSizeGreaterThanOrEqualTo(7).allSatisfy(habit -> {
            assertThat(habit.at("/holding/value").asString()).isEqualTo("false");
            assertThat(habit.get("rule").asString()).isNotBlank();
        });
        assertThat(reason(county.post("/api/parameters/relief.check-in/values", told(HUIXIAN, "2027-01-01", "true"))))
                .isEqualTo("FORBIDDEN_WHILE_STRICT");
    }

    private static Map<String, Object> told(String division, String from, String value) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", UUID.randomUUID().toString());
        told.put("division", division);
        told.put("from", from);
        told.put("value", value);
        told.put("basis", "县委办〔2031〕1号");
        return told;
    }
}
