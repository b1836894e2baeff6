package org.lingtouyan.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.party.PartyFixtures.branch;
import static org.lingtouyan.party.PartyFixtures.created;
import static org.lingtouyan.party.PartyFixtures.id;
import static org.lingtouyan.party.PartyFixtures.paged;
import static org.lingtouyan.party.PartyFixtures.with;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Organisations of a city and of the province stand above those of the counties, each for whoever's area is that wide. */
@ServerTest
class OrganisationTreeTests {

    private final Caller nobody;
    private final Caller county;

    @Autowired
    OrganisationTreeTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
    }

    @Test
    void theTreeBeginsAtTheProvinceAndEachLevelShowsItsOwn() {
        var province = nobody.as("province");
        var city = nobody.as("city-6212");
        var ofProvince = created(province, committeeOf("620000000000"));
        var ofCity = created(city, committeeOf("621200000000"));
        var below = with(committeeOf("621200000000"), "parentId", ofCity);
        created(city, below);

        var atTheTop = created(county, branch("621227101202", null));
        assertThat(own(province, "620000000000")).contains(ofProvince).doesNotContain(ofCity);
        assertThat(own(province, "621200000000")).contains(ofCity).doesNotContain((String) below.get("id"));
        assertThat(own(city, "621227000000"))
                .as("what stands at the top of a county")
                .contains(atTheTop)
                .doesNotContain(ofCity);
        assertThat(json(city.get("/api/party/organisations/" + ofCity + "/below"))
                        .path("items")
                        .findValuesAsString("id"))
                .containsExactly((String) below.get("id"));

        assertThat(city.get("/api/party/organisations/" + ofProvince).statusCode())
                .isEqualTo(404);
        assertThat(county.get("/api/party/organisations/" + ofCity).statusCode())
                .isEqualTo(404);
        assertThat(county.post("/api/party/organisations", committeeOf("621200000000"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void rostersSayInWhichCityAnOrganisationIs() {
        var city = nobody.as("city-6212");
        var told = committeeOf("621200000000");
        created(city, told);
        var row = Workbooks.read(
                        nobody.as("province").download("/api/party/organisations/export.xlsx?division=621200000000"), 0)
                .stream()
                .filter(cells -> cells.contains(told.get("name")))
                .findFirst()
                .orElseThrow();
        assertThat(row.subList(0, 5)).containsExactly("陇南市", "", "", "", (String) told.get("name"));
    }

    private static Map<String, Object> committeeOf(String division) {
        var told = new LinkedHashMap<String, Object>(Map.of("id", id(), "division", division, "kind", "COMMITTEE"));
        told.putAll(Map.of("name", "测试工作委员会" + told.get("id"), "setting", "ORGAN", "validFrom", "2015-01-01"));
        return told;
    }

    private static List<String> own(Caller by, String division) {
        return paged(by, "/api/party/organisations?top=true&own=true&division=" + division, 50).stream()
                .map(one -> one.path("id").asString())
                .toList();
    }
}
