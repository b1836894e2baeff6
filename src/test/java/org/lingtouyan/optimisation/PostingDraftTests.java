package org.lingtouyan.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.optimisation.DraftedCounty.wish;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@ServerTest
class PostingDraftTests {

    private static final String COUNTY = "620525";
    private static final String ELSEWHERE = "620523";

    private final Caller nobody;
    private final DraftedCounty here;

    @Autowired
    PostingDraftTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.here = new DraftedCounty(nobody.as("county-" + COUNTY), COUNTY);
    }

    @Test
    void onlyTheCountyAndThoseAboveDraftPostingsAndNobodyElseSeesThem() {
        var wish = wish(COUNTY + "000000", "POSTING");
        assertThat(nobody.post("/api/drafts", wish).statusCode()).isEqualTo(401);
        assertThat(nobody.as("county-" + ELSEWHERE).post("/api/drafts", wish).statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("admin").post("/api/drafts", wish).statusCode()).isEqualTo(403);
        assertThat(reason(nobody.as("township-621227101").post("/api/drafts", wish("621227101000", "POSTING"))))
                .isEqualTo("DRAFTED_BY_THE_COUNTY");
        var townships = wish(COUNTY + "100000", "POSTING");
        assertThat(reason(here.officer().post("/api/drafts", townships))).isEqualTo("DRAFT_OF_ONE_COUNTY");
        assertThat(reason(here.officer().post("/api/drafts", wish(COUNTY + "000000", "PAIRING"))))
                .isEqualTo("DRAFT_OF_ONE_TOWNSHIP");

        var asked = here.officer().post("/api/drafts", wish);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        assertThat(here.officer().post("/api/drafts", wish).statusCode()).isEqualTo(200);
        wish.put("title", "另一个");
        assertThat(reason(here.officer().post("/api/drafts", wish))).isEqualTo("DRAFT_ID_TAKEN");
        var address = "/api/drafts/" + wish.get("id");
        assertThat(nobody.as("county-" + ELSEWHERE).get(address).statusCode()).isEqualTo(404);
        assertThat(nobody.as("county-" + ELSEWHERE).delete(address).statusCode())
                .isEqualTo(404);
        assertThat(here.officer().delete(address).statusCode()).isEqualTo(204);
    }

    @Test
    void aDraftPutsTradesWhereTheyAreNeededAndIsAppliedAsOne() {
        var villages = here.villages();
        var vet = here.cadre("兽医", "县畜牧局", List.of("02"), false);
        var water = here.cadre("水利", "县水务局", List.of("04"), false);
        var teacher = here.cadre("教师", "县教育局", List.of("09"), true);
        here.cadre("没有标可选派", "县教育局", List.of("09"), false);
        villages.subList(0, 3).forEach(here::target);
        here.needs(villages.get(0), List.of("04"));
        here.needs(villages.get(1), List.of("02"));
        here.needs(villages.get(2), List.of("09"));
        here.posted(villages.get(0), vet);
        here.posted(villages.get(1), water);

        var draft = here.drafted(wish(COUNTY + "000000", "POSTING"));
        assertThat(draft.path("state").asString()).as(draft.toString()).isEqualTo("DONE");
        assertThat(draft.path("figures").path("emptyNow").asInt()).isEqualTo(1);
        assertThat(draft.path("figures").path("emptyThen").asInt()).isZero();
        assertThat(draft.path("figures").path("metThen").asInt()).isEqualTo(3);
        var moves = here.moves(draft);
        assertThat(moves).hasSize(3);
        var swap = moves.get(0);
        assertThat(swap.path("after").path("name").asString()).isEqualTo("水利");
        assertThat(swap.path("comesFrom").asString()).isEqualTo(villages.get(1));
        assertThat(swap.path("gain").asInt()).isPositive();
        assertThat(swap.path("reasons").findValuesAsString("point")).contains("TRADE");
        assertThat(swap.path("against").findValuesAsString("point")).contains("STAY");

        assertThat(reason(here.apply(draft, "2018-09-01"))).isEqualTo("DRAFT_BEFORE_ITS_DAY");
        var pinned = pinnedTo(List.of(vet, water), teacher, villages.get(2));
        assertThat(here.moves(pinned)).isEmpty();
        assertThat(reason(here.apply(pinned, "2018-11-01"))).isEqualTo("DRAFT_CHANGES_NOTHING");

        assertThat(here.apply(draft, "2018-11-01").statusCode()).isEqualTo(200);
        assertThat(here.apply(draft, "2018-11-01").statusCode()).isEqualTo(200);
        assertThat(here.draft(draft.path("id").asString()).path("state").asString())
                .isEqualTo("APPLIED");
        assertThat(here.firstSecretaries(villages.get(0), "2018-10-31")).containsExactly(vet);
        assertThat(here.firstSecretaries(villages.get(0), "2018-11-01")).containsExactly(water);
        assertThat(here.firstSecretaries(villages.get(1), "2018-11-01")).containsExactly(vet);
        assertThat(here.firstSecretaries(villages.get(2), "2018-11-01")).containsExactly(teacher);
        var history = Caller.json(here.officer().get("/api/postings/history?division=" + villages.get(0)));
        assertThat(history.get(0).path("endReason").asString()).isEqualTo("ADJUSTED");
        assertThat(history.get(1).path("replaces").asString())
                .isEqualTo(history.get(0).path("id").asString());

        itIsRefusedOnceTheRecordsHaveChanged(villages);
    }

    /** Who stays where they are, and who is not to go there. */
    private JsonNode pinnedTo(List<String> stay, String barred, String village) {
        var wish = wish(COUNTY + "000000", "POSTING");
        wish.put("choices", Map.of("stay", stay, "forbidden", List.of(Map.of("cadre", barred, "at", village))));
        return here.drafted(wish);
    }

    private void itIsRefusedOnceTheRecordsHaveChanged(List<String> villages) {
        here.target(villages.get(3));
        here.cadre("新人", "县教育局", List.of(), true);
        var wish = wish(COUNTY + "000000", "POSTING");
        wish.put("day", "2018-12-01");
        var draft = here.drafted(wish);
        assertThat(here.moves(draft)).hasSize(1);
        here.needs(villages.get(3), List.of("05"));
        var refused = here.apply(draft, "2018-12-01");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(reason(refused)).isEqualTo("DRAFT_STALE");
        assertThat(here.firstSecretaries(villages.get(3), "2018-12-01")).isEmpty();
    }
}
