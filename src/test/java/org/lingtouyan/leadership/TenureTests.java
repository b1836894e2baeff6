package org.lingtouyan.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who holds which post of a village, and what becomes of it. */
@ServerTest
class TenureTests {

    private final Shandan shandan;

    @Autowired
    TenureTests(Environment environment) {
        this.shandan = Shandan.of(environment);
    }

    @Test
    void postsOfAnotherAreaAreNotSeenAndNotFilled() {
        var told = shandan.tenure(Shandan.village(2), "CLERK", "2018-01-01");
        var path = "/api/tenures/" + shandan.begun(told);

        assertThat(shandan.nobody().get(path).statusCode()).isEqualTo(401);
        assertThat(shandan.nobody().as("county-621227").get(path).statusCode()).isEqualTo(404);
        assertThat(shandan.village().get(path).statusCode()).isEqualTo(404);
        assertThat(shandan.nobody().as("auditor").get(path).statusCode()).isEqualTo(403);
        assertThat(shandan.village().post("/api/tenures", told).statusCode()).isEqualTo(404);
        assertThat(shandan.village()
                        .get("/api/tenures?division=" + Shandan.COUNTY)
                        .statusCode())
                .isEqualTo(404);
        assertThat(shandan.village()
                        .get("/api/leadership/villages/" + Shandan.village(2))
                        .statusCode())
                .isEqualTo(404);
        assertThat(shandan.township().get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aVillageNeitherBeginsNorEndsItsOwnPosts() {
        var village = Shandan.FIRST_VILLAGE;
        var told = shandan.tenure(village, "CLERK", "2016-02-01");
        assertThat(reason(shandan.village().post("/api/tenures", told))).isEqualTo("TOWNSHIP_DECIDES");
        assertThat(shandan.township().post("/api/tenures", told).statusCode()).isEqualTo(201);
        var path = "/api/tenures/" + told.get("id");
        var own = shandan.village().with("If-Match", shandan.tag(path));
        assertThat(reason(own.post(path + "/end", Map.of("on", "2017-01-01", "why", "RESIGNED"))))
                .isEqualTo("TOWNSHIP_DECIDES");
        assertThat(shandan.village().get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aPersonsPostsAreSeenAsFarAsTheReadersAreaGoes() {
        var told = shandan.tenure(Shandan.village(2), "VILLAGE_COMMITTEE_MEMBER", "2019-01-01");
        shandan.begun(told);
        var path = "/api/tenures/of/" + told.get("cadre");

        assertThat(shandan.nobody().get(path).statusCode()).isEqualTo(401);
        assertThat(shandan.nobody().as("auditor").get(path).statusCode()).isEqualTo(403);
        assertThat(json(shandan.nobody().as("county-621227").get(path))).isEmpty();
        assertThat(json(shandan.county().get(path)).at("/0/post").asString()).isEqualTo("VILLAGE_COMMITTEE_MEMBER");
    }

    @Test
    void aVillageHasOneSecretaryAtATime() {
        shandan.begun(shandan.tenure(Shandan.village(3), "PARTY_SECRETARY", "2017-01-01"));

        var second = shandan.county()
                .post("/api/tenures", shandan.tenure(Shandan.village(3), "PARTY_SECRETARY", "2018-01-01"));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(reason(second)).isEqualTo("SECRETARY_IN_OFFICE");
        assertThat(shandan.county()
                        .post("/api/tenures", shandan.tenure(Shandan.village(3), "CLERK", "2018-01-01"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void toldTwiceItIsBegunOnce() {
        var told = shandan.tenure(Shandan.village(4), "VILLAGE_HEAD", "2017-01-01");

        assertThat(shandan.county().post("/api/tenures", told).statusCode()).isEqualTo(201);
        assertThat(shandan.county().post("/api/tenures", told).statusCode()).isEqualTo(200);
        told.put("filledBy", "APPOINTED");
        assertThat(reason(shandan.county().post("/api/tenures", told))).isEqualTo("LEADERSHIP_ID_TAKEN");
    }

    @Test
    void whoIsRemovedIsRemovedForAReasonAndFollowedOnThatDay() {
        var id = shandan.begun(shandan.tenure(Shandan.village(5), "PARTY_SECRETARY", "2017-01-01"));
        var path = "/api/tenures/" + id;
        var ending = new HashMap<String, Object>(Map.of("on", "2018-05-01", "why", "REMOVED"));
        var next = Map.of("id", Shandan.id(), "cadre", shandan.cadre("接任人"), "filledBy", "CALLED_BACK");

        assertThat(reason(shandan.post(path, "/replacement", Map.of("ending", ending, "successor", next))))
                .isEqualTo("REMOVAL_NEEDS_A_REASON");
        ending.put("removal", "UNFIT");
        assertThat(shandan.post(path, "/replacement", Map.of("ending", ending, "successor", next))
                        .statusCode())
                .isEqualTo(200);

        var held = json(shandan.county().get(path));
        assertThat(held.path("to").asString()).isEqualTo("2018-05-01");
        assertThat(held.path("successor").asString()).isEqualTo(next.get("id"));
        var follower = json(shandan.county().get("/api/tenures/" + next.get("id")));
        assertThat(follower.path("from").asString()).isEqualTo("2018-05-01");
        assertThat(follower.path("post").asString()).isEqualTo("PARTY_SECRETARY");
        assertThat(follower.path("name").asString()).isEqualTo("接任人");
        assertThat(reason(shandan.post(path, "/end", Map.of("on", "2018-06-01", "why", "RESIGNED"))))
                .isEqualTo("TENURE_HAS_ENDED");
    }

    @Test
    void whoWritesOnAnOldVersionIsToldSo() {
        var path = "/api/tenures/" + shandan.begun(shandan.tenure(Shandan.village(6), "CLERK", "2017-01-01"));
        var ending = Map.of("on", "2018-01-01", "why", "RESIGNED");

        assertThat(shandan.county().post(path + "/end", ending).statusCode()).isEqualTo(428);
        assertThat(shandan.county()
                        .with("If-Match", "\"7\"")
                        .post(path + "/end", ending)
                        .statusCode())
                .isEqualTo(412);
        assertThat(shandan.post(path, "/end", ending).statusCode()).isEqualTo(200);
    }

    @Test
    void whatLiesAheadIsNotRecordedAndNobodyUnknownHoldsAPost() {
        var ahead = shandan.tenure(Shandan.village(6), "CLERK", "2199-01-01");
        assertThat(reason(shandan.county().post("/api/tenures", ahead))).isEqualTo("DAY_LIES_AHEAD");
        var nobody = shandan.tenure(Shandan.village(6), "CLERK", "2018-01-01");
        nobody.put("cadre", Shandan.id());
        assertThat(reason(shandan.county().post("/api/tenures", nobody))).isEqualTo("TEAM_CADRE_UNKNOWN");
        assertThat(reason(
                        shandan.county().post("/api/tenures", shandan.tenure(Shandan.TOWNSHIP, "CLERK", "2018-01-01"))))
                .isEqualTo("TEAM_IS_OF_A_VILLAGE");
    }

    @Test
    void aVacancyIsListedWithItsDayAndIsTooLongAfterThreeMonths() {
        var village = Shandan.village(7);
        var path = "/api/tenures/" + shandan.begun(shandan.tenure(village, "PARTY_SECRETARY", "2017-01-01"));
        shandan.post(path, "/end", Map.of("on", "2018-03-10", "why", "RESIGNED"));

        assertThat(vacancy(village, "2018-03-09")).isNull();
        assertThat(vacancy(village, "2018-03-10")).isFalse();
        assertThat(vacancy(village, "2018-06-09")).isFalse();
        assertThat(vacancy(village, "2018-06-10")).isTrue();
        var team = json(shandan.county().get("/api/leadership/villages/" + village + "?on=2018-06-10"));
        assertThat(team.path("secretaryVacantSince").asString()).isEqualTo("2018-03-10");
        assertThat(team.path("vacantTooLong").asBoolean()).isTrue();

        shandan.begun(shandan.tenure(village, "PARTY_SECRETARY", "2018-06-01"));
        assertThat(vacancy(village, "2018-06-10")).isNull();
    }

    @Test
    void aCorrectionSaysWhatItShouldHaveSaidAndAVoidedOneNeverWas() {
        var told = shandan.tenure(Shandan.village(8), "PARTY_SECRETARY", "2017-01-01");
        var path = "/api/tenures/" + shandan.begun(told);
        var right =
                Map.of("cadre", told.get("cadre"), "post", "PARTY_SECRETARY", "filledBy", "SENT", "from", "2017-02-01");

        assertThat(shandan.county()
                        .with("If-Match", shandan.tag(path))
                        .put(path, right)
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(shandan.county().get(path)).path("filledBy").asString()).isEqualTo("SENT");
        var history = json(shandan.county().get(path + "/history"));
        assertThat(history).hasSize(2);
        assertThat(history.get(0).path("fields").toString()).contains("filled_by", "ELECTED", "SENT");
        assertThat(shandan.village().get(path + "/history").statusCode()).isEqualTo(404);

        assertThat(shandan.county()
                        .with("If-Match", shandan.tag(path))
                        .delete(path)
                        .statusCode())
                .isEqualTo(204);
        assertThat(shandan.county().get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aRosterIsPagedInTheOrderOfVillagesAndPosts() {
        var village = Shandan.village(9);
        for (var post : new String[] {"CLERK", "VILLAGE_HEAD", "PARTY_SECRETARY"}) {
            shandan.begun(shandan.tenure(village, post, "2018-01-01"));
        }
        var posts = new StringBuilder();
        var next = "";
        do {
            var page = json(shandan.county()
                    .get("/api/tenures?division=" + village + "&on=2018-02-01&limit=1"
                            + (next.isEmpty() ? "" : "&cursor=" + next)));
            posts.append(page.at("/items/0/post").asString()).append(' ');
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(posts.toString()).isEqualTo("PARTY_SECRETARY VILLAGE_HEAD CLERK ");
    }

    /** Whether it is too long; nothing when the post is not vacant. */
    private Boolean vacancy(String village, String day) {
        var found = json(shandan.county().get("/api/leadership/vacancies?division=" + village + "&on=" + day))
                .path("items");
        return found.isEmpty() ? null : found.get(0).path("tooLong").asBoolean();
    }
}
