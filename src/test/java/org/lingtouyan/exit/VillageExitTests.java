package org.lingtouyan.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.reason;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Flag;
import org.lingtouyan.division.Flags;
import org.lingtouyan.household.RuralPopulations;
import org.lingtouyan.household.RuralPopulations.RuralPopulation;
import org.lingtouyan.pairing.PairedCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** How a poor village leaves: its ratio is the register's, the rest is stated, and its flag ends with the year. In a county of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VillageExitTests {

    private static final String COUNTY = "622921";

    private final Caller nobody;
    private final Flags flags;
    private final RuralPopulations populations;
    private final Actors actors;
    private LeavingCounty leaving;
    private DivisionCode village;

    @Autowired
    VillageExitTests(Environment environment, Flags flags, RuralPopulations populations, Actors actors) {
        this.nobody = Caller.of(environment);
        this.flags = flags;
        this.populations = populations;
        this.actors = actors;
    }

    @BeforeAll
    void aPoorVillageOfAHundredPeople() {
        leaving = LeavingCounty.of(nobody, COUNTY);
        village = new DivisionCode(leaving.home());
        flags.note(List.of(new Flag(village, Flag.POOR_VILLAGE, 2013, null, "test")));
        actors.as(
                Actor.SYSTEM,
                () -> populations.note(
                        List.of(new RuralPopulation(village, 100, "2014年末农业户籍人口", LocalDate.of(2014, 1, 1), null))));
    }

    @Test
    void itLeavesByFourStepsOnceTheRatioIsBelowTheLimit() {
        var household = leaving.household(Map.of());
        leaving.county().household(leaving.home(), Map.of());
        var id = applied();
        var headcount = leaving.shown(id).path("conditions").get(0);
        assertThat(headcount.path("finding").path("numerator").asInt()).isEqualTo(4);
        assertThat(headcount.path("finding").path("met").asBoolean()).isFalse();
        stateTheRest(id);
        assertThat(reason(notice(id))).isEqualTo("EXIT_CONDITIONS_NOT_MET");
        leavesPoverty(household);
        assertThat(notice(id).statusCode()).isEqualTo(200);
        var county = leaving.county().officer();
        assertThat(reason(leaving.take(county, id, "VILLAGE_CHECK", "2018-11-12", Map.of())))
                .as("five workdays after a Monday end on the next")
                .isEqualTo("EXIT_NOTICE_RUNS");
        leaving.taken(county, id, "VILLAGE_CHECK", "2018-11-13", Map.of());
        leaving.taken(county, id, "VILLAGE_ANNOUNCE", "2018-11-20", Map.of());
        assertThat(flags.of(village))
                .filteredOn(flag -> flag.flag().equals(Flag.POOR_VILLAGE))
                .singleElement()
                .satisfies(flag -> assertThat(flag.yearTo()).isEqualTo(2018));
        assertThat(Caller.json(county.get("/api/exits?subject=VILLAGE&ended=true"))
                        .path("items"))
                .hasSize(1);
    }

    private String applied() {
        var told = Map.<String, Object>of(
                "id",
                PairedCounty.newId(),
                "subject",
                "VILLAGE",
                "division",
                leaving.home(),
                "year",
                2018,
                "first",
                leaving.step(null, "2018-11-01", Map.of()));
        var opened = leaving.village().post("/api/exits", told);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        return Caller.json(opened).at("/exit/id").asString();
    }

    private HttpResponse<String> notice(String id) {
        return leaving.take(leaving.township(), id, "VILLAGE_NOTICE", "2018-11-05", Map.of("contact", "镇纪委"));
    }

    private void stateTheRest(String id) {
        var stated = Map.of("met", true, "on", "2018-11-02", "cadreId", leaving.cadre());
        leaving.shown(id)
                .path("conditions")
                .valueStream()
                .filter(one -> one.path("checked").asString().equals("STATED"))
                .forEach(one -> assertThat(leaving.village()
                                .put(
                                        "/api/exits/" + id + "/conditions/"
                                                + one.path("id").asString(),
                                        stated)
                                .statusCode())
                        .isEqualTo(200));
    }

    private void leavesPoverty(String household) {
        var version = leaving.county().shown(household).path("version").asInt();
        var told = leaving.county()
                .officer()
                .with("If-Match", "\"" + version + "\"")
                .put(
                        "/api/households/" + household,
                        Map.of("mode", "CHANGE", "status", "03", "effectiveOn", "2018-10-01"));
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
    }
}
