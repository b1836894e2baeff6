package org.lingtouyan.division;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ServerTest
class DivisionControllerTests {

    private final Caller nobody;
    private final Caller cadre;

    @Autowired
    DivisionControllerTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.cadre = nobody.as("village-621227101202");
    }

    @Test
    void whoHasNotSignedInReadsNothing() {
        for (var path : new String[] {
            "/api/divisions/620000000000",
            "/api/divisions/620000000000/children",
            "/api/divisions/620000000000/path",
            "/api/divisions/620000000000/flags",
            "/api/divisions/search?q=hnx",
            "/api/boundaries/cities",
            "/api/codes"
        }) {
            assertThat(nobody.get(path).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void namesOfPlacesOutsideOnesAreaAreNoSecret() {
        var city = Caller.json(cadre.get("/api/divisions/620800000000"));
        assertThat(city.path("name").asString()).isEqualTo("平凉市");
        assertThat(city.path("shortName").asString()).isEqualTo("平凉市");
        assertThat(city.path("level").asString()).isEqualTo("CITY");
        assertThat(city.path("parentCode").asString()).isEqualTo("620000000000");
        assertThat(city.has("statistical")).isFalse();
    }

    @Test
    void childrenAreListedAndAVillageHasNone() {
        assertThat(Caller.json(cadre.get("/api/divisions/620000000000/children")))
                .hasSize(14);
        assertThat(cadre.get("/api/divisions/621227101202/children").body()).isEqualTo("[]");
        assertThat(Caller.json(cadre.get("/api/divisions/620201000000"))
                        .path("statistical")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whatIsNoDivisionIsNotFound() {
        for (var path : new String[] {"/api/divisions/110000000000", "/api/divisions/62", "/api/boundaries/villages"}) {
            var answer = cadre.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(Caller.reason(answer)).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void thePathLeadsFromTheProvinceAndASearchSaysWhereAPlaceLies() {
        assertThat(Caller.json(cadre.get("/api/divisions/621227101202/path"))).hasSize(5);
        var hit = Caller.json(cadre.get("/api/divisions/search?q=hnx&limit=1")).get(0);
        assertThat(hit.path("path").asString()).isEqualTo("白银市 / 会宁县");
    }

    @Test
    void anOutlineAlreadyHeldIsNotSentAgain() {
        var first = cadre.get("/api/boundaries/counties");
        assertThat(first.headers().firstValue("Content-Type")).contains("application/geo+json");
        assertThat(Caller.json(first).path("features")).hasSize(87);
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(cadre.with("If-None-Match", tag)
                        .get("/api/boundaries/counties")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void codeListsComeWithLabelsInBothLanguages() {
        var first = Caller.json(cadre.get("/api/codes")).path("status").get(0);
        assertThat(first.path("code").asString()).isEqualTo("01");
        assertThat(first.path("label").asString()).isEqualTo("未脱贫");
        assertThat(first.path("labelEn").asString()).isEqualTo("Poor");
    }

    @Test
    void theFlagsOfACountySayTheirSource() {
        var flags = Caller.json(cadre.get("/api/divisions/620802000000/flags"));
        assertThat(flags)
                .isNotEmpty()
                .allSatisfy(flag -> assertThat(flag.path("source").asString()).isNotBlank());
    }
}
