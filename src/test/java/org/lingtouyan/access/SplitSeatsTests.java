package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.DivisionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Where the accounts of a village go on that was split. */
@ServerTest
class SplitSeatsTests {

    private final Caller nobody;
    private final Caller county;
    private final People people;

    @Autowired
    SplitSeatsTests(Environment environment, Accounts accounts, Passwords passwords) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621021");
        this.people = new People(accounts, passwords);
    }

    @Test
    void anAccountFromElsewhereOrAVillageThatIsNoPartIsRefusedAndNothingIsSplit() {
        var villages = villagesOf("621021208000");
        var split = split(villages.get(0), "赵家湾新村");
        var one = people.with(People.post(Role.VILLAGE_CADRE, villages.get(0)));
        var neighbour = people.with(People.post(Role.VILLAGE_CADRE, villages.get(1)));
        var part = preview(split).path("links").path(0).path("to").asString();
        for (var unfit : List.of(
                Map.of("account", neighbour.name(), "to", part),
                Map.of("account", "nobody-of-that-name", "to", part),
                Map.of("account", one.name(), "to", villages.get(1)))) {
            split.put("seats", List.of(unfit));
            assertThat(Caller.reason(county.post("/api/adjustments", split))).isEqualTo("SEAT_UNFIT");
        }
        assertThat(villagesOf("621021208000")).isEqualTo(villages);
        assertThat(areaOf(one)).isEqualTo(villages.get(0));
        assertThat(areaOf(neighbour)).isEqualTo(villages.get(1));
    }

    @Test
    void accountsGoOnWhereTheDecisionSaysAndTheOthersStay() {
        var village = villagesOf("621021209000").get(0);
        var split = split(village, "张家湾新村");
        var goes = people.with(People.post(Role.VILLAGE_CADRE, village));
        var stays = people.with(People.post(Role.VILLAGE_CADRE, village));
        var preview = preview(split);
        assertThat(preview.path("choosing").valueStream())
                .extracting(seat -> seat.path("name").asString())
                .contains(goes.name(), stays.name());
        assertThat(preview.path("dividedEnds").asBoolean()).isFalse();
        var part = preview.path("links").path(0).path("to").asString();
        split.put("seats", List.of(Map.of("account", goes.name(), "to", part)));
        var decided = county.post("/api/adjustments", split);
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(202);
        assertThat(areaOf(goes)).isEqualTo(part);
        assertThat(areaOf(stays)).isEqualTo(village);
    }

    private JsonNode preview(Map<String, Object> split) {
        return Caller.json(county.post("/api/adjustments/preview", split));
    }

    private List<String> villagesOf(String township) {
        return Caller.json(county.get("/api/divisions/" + township + "/children"))
                .valueStream()
                .map(child -> child.path("code").asString())
                .filter(code -> new DivisionCode(code).isRuralVillage())
                .toList();
    }

    private String areaOf(Account account) {
        return Caller.json(nobody.as(account.name(), People.PASSWORD).get("/api/session"))
                .path("area")
                .path("code")
                .asString();
    }

    private static Map<String, Object> split(String village, String name) {
        var split = new HashMap<String, Object>();
        split.put("id", UUID.randomUUID().toString());
        split.put("kind", "SPLIT");
        split.put("divisions", List.of(village));
        split.put("parts", List.of(Map.of("name", name, "naturalVillages", List.of("湾里"))));
        split.put("on", "2019-06-15");
        split.put("basis", "庆政发〔2019〕8号");
        return split;
    }
}
