package org.lingtouyan.homemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.homemap.MappedCounty.at;

import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actors;
import org.lingtouyan.household.CheckedHousehold;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A home lies in its county: the rule of quality about positions. */
@ServerTest
class HomeOutsideTests {

    private final MappedCounty here;
    private final CheckedHousehold household;

    @Autowired
    HomeOutsideTests(Environment environment, JdbcClient jdbc, Actors actors, PlatformTransactionManager transactions) {
        here = MappedCounty.of(environment, "620111");
        household = new CheckedHousehold(here.villages().get(0), here.officer(), jdbc, actors, transactions);
    }

    @Test
    void aHomeInsideOrJustOverTheApproximateBorderIsLetBe() {
        here.placed(household.id(), at(103.11, 36.28));
        assertThat(household.found()).doesNotContain("homemap.home_outside");
    }

    @Test
    void aHomeInAnotherCityIsFoundWithTheKilometresUntilItIsPlacedAgain() {
        here.placed(household.id(), at(104.6, 36.1));
        assertThat(household.found()).contains("homemap.home_outside");
        assertThat(household.list("OPEN"))
                .anySatisfy(one ->
                        assertThat(one.path("facts").path("km_outside").asInt()).isBetween(100, 200));
        household.changed(
                "update homemap.home set longitude = 103.11, latitude = 36.28 where household_id = :household");
        assertThat(household.found()).doesNotContain("homemap.home_outside");
    }
}
