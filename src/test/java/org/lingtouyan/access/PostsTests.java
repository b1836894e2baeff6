package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.DivisionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataIntegrityViolationException;

@ServerTest
class PostsTests {

    private static final String HUIXIAN = "621227000000";
    private static final String ZHUANGLANG = "620826000000";
    private static final String WEIRONG = "620826101000";

    private final Accounts accounts;
    private final People people;
    private final Caller nobody;

    @Autowired
    PostsTests(Accounts accounts, Passwords passwords, Environment environment) {
        this.accounts = accounts;
        this.people = new People(accounts, passwords);
        this.nobody = Caller.of(environment);
    }

    @Test
    void twoPostsAreTwoScopesAndNeverTheirUnion() {
        var own = People.officer(HUIXIAN);
        var other = People.post(Role.TOWNSHIP_OFFICER, WEIRONG);
        var person = nobody.as(people.with(own, other).name(), People.PASSWORD);
        assertThat(households(person, HUIXIAN)).isEqualTo(200);
        assertThat(households(person, WEIRONG)).isEqualTo(404);
        var elsewhere = person.with("X-Post", other.id().toString());
        assertThat(households(elsewhere, WEIRONG)).isEqualTo(200);
        assertThat(households(elsewhere, HUIXIAN)).isEqualTo(404);
        assertThat(households(elsewhere, ZHUANGLANG)).isEqualTo(404);
    }

    @Test
    void eachPostHasTheRightsOfItsOwnFunction() {
        var own = People.officer(HUIXIAN);
        var other = People.post(Role.TOWNSHIP_OFFICER, WEIRONG);
        var person = nobody.as(people.with(own, other).name(), People.PASSWORD);
        assertThat(json(person.get("/api/session")).get("rights").toString()).contains("EXPORT_PRIVATE");
        assertThat(json(person.with("X-Post", other.id().toString()).get("/api/session"))
                        .get("rights")
                        .toString())
                .doesNotContain("EXPORT_PRIVATE");
    }

    @Test
    void aPostThatIsSomebodyElsesOrNotHeldTodayIsRefused() {
        var past = ending(People.officer(ZHUANGLANG), -1);
        var future = beginning(People.post(Role.TOWNSHIP_OFFICER, WEIRONG), 1);
        var own = people.with(People.officer(HUIXIAN), past, future);
        var others = people.with(People.officer(ZHUANGLANG)).posts().get(0);
        var person = nobody.as(own.name(), People.PASSWORD);
        for (var post : new Object[] {past.id(), future.id(), others.id(), "no post"}) {
            var refused = person.with("X-Post", post.toString()).get("/api/session");
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(reason(refused)).isEqualTo("POST_NOT_HELD");
        }
        assertThat(json(person.get("/api/session")).get("posts")).hasSize(1);
    }

    @Test
    void whoHoldsNoPostTodayDoesNotComeIn() {
        var leaver = people.with(ending(People.officer(HUIXIAN), 0));
        assertThat(reason(signIn(nobody, leaver.name()))).isEqualTo("NO_POST_TODAY");
        assertThat(nobody.as(leaver.name(), People.PASSWORD).get("/api/session").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aSessionGoesOnInTheChosenPostAndOtherSessionsDoNot() {
        var other = People.post(Role.TOWNSHIP_OFFICER, WEIRONG);
        var name = people.with(People.officer(HUIXIAN), other).name();
        signIn(nobody, name);
        assertThat(json(nobody.get("/api/session")).at("/area/code").asString()).isEqualTo(HUIXIAN);
        var token = nobody.cookie("XSRF-TOKEN");
        var changed = nobody.with("X-XSRF-TOKEN", token)
                .put("/api/session/post", Map.of("post", other.id().toString()));
        assertThat(json(changed).at("/area/code").asString()).isEqualTo(WEIRONG);
        assertThat(households(nobody, WEIRONG)).isEqualTo(200);
        assertThat(households(nobody, HUIXIAN)).isEqualTo(404);
        assertThat(households(nobody.as(name, People.PASSWORD), HUIXIAN)).isEqualTo(200);
    }

    @Test
    void aPostThatEndsEndsTheSessionInItAndBecomesNoOtherPost() {
        var account = people.with(People.officer(HUIXIAN), People.officer(ZHUANGLANG));
        signIn(nobody, account.name());
        accounts.endPost(account.posts().get(0).id(), Post.today(), account.id());
        var refused = nobody.get("/api/session");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(reason(refused)).isEqualTo("POST_NOT_HELD");
        signIn(nobody, account.name());
        assertThat(json(nobody.get("/api/session")).at("/area/code").asString()).isEqualTo(ZHUANGLANG);
    }

    @Test
    void theDemonstrationShowsAPersonWhoStandsInForAnother() {
        var posts = json(nobody.as("two-posts").get("/api/session")).get("posts");
        assertThat(posts).hasSize(2);
        assertThat(posts.get(0).path("standInFor").asString("")).isEmpty();
        assertThat(posts.get(1).get("standInFor").asString()).isEqualTo("威戎镇扶贫工作站");
        assertThat(posts.get(1).get("lastDay").asString()).endsWith("-12-31");
    }

    @Test
    void administratorSecurityOfficerAuditorAndOfficersAreDifferentPeople() {
        var roles = new Role[] {Role.ADMINISTRATOR, Role.SECURITY_OFFICER, Role.AUDITOR, Role.PROVINCE_OFFICER};
        for (var one : roles) {
            for (var other : roles) {
                if (one != other) {
                    assertThatThrownBy(() -> people.with(
                                    ending(People.post(one, "620000000000"), 1),
                                    beginning(People.post(other, "620000000000"), 5)))
                            .isInstanceOf(DataIntegrityViolationException.class)
                            .rootCause()
                            .hasMessageContaining("administrator_security_officer_and_auditor_are_different_people");
                }
            }
        }
    }

    @Test
    void aPostGoesOnInWhatItsDivisionBecameAndIsHeldThereOnce() {
        var gone = new DivisionCode("621227101998");
        var became = new DivisionCode("621227101999");
        var one = people.with(People.post(Role.VILLAGE_CADRE, gone.value()));
        var both = people.with(
                People.post(Role.VILLAGE_CADRE, gone.value()), People.post(Role.VILLAGE_CADRE, became.value()));
        accounts.follow(gone, became);
        accounts.forget();
        for (var account : new Account[] {one, both}) {
            assertThat(accounts.openByName(account.name()).orElseThrow().postsToday())
                    .extracting(Post::division)
                    .containsExactly(became);
        }
    }

    @Test
    void aStandInWithoutAnEndIsNoStandIn() {
        var away = people.with(People.officer(HUIXIAN));
        assertThatThrownBy(() -> people.with(People.officer(HUIXIAN).standingInFor(away.id(), null)))
                .rootCause()
                .hasMessageContaining("post_of_a_stand_in_has_an_end");
    }

    private static Post ending(Post post, int daysFromToday) {
        var end = Post.today().plusDays(daysFromToday);
        return new Post(post.id(), post.role(), post.division(), end.minusYears(1), end, null, post.basis());
    }

    private static Post beginning(Post post, int daysFromToday) {
        var start = Post.today().plusDays(daysFromToday);
        return new Post(post.id(), post.role(), post.division(), start, null, null, post.basis());
    }

    private static int households(Caller caller, String division) {
        return caller.get("/api/households?division=" + division).statusCode();
    }

    private static HttpResponse<String> signIn(Caller caller, String name) {
        return caller.post("/api/session", Map.of("account", name, "password", People.PASSWORD));
    }
}
