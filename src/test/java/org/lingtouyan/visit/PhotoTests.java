package org.lingtouyan.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.pairing.PairedCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Photographs of visits: sent in pieces as often as it takes, once, sealed, without time and place. In a county of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotoTests {

    private static final String COUNTY = "620821";
    private static final int PIECE = 1024;

    private final Caller nobody;
    private final Caller officer;
    private final PairedCounty county;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private List<String> villages = List.of();
    private String helper = "";

    @Autowired
    PhotoTests(Environment environment, JdbcClient jdbc, Actors actors, TransactionTemplate transaction) {
        this.nobody = Caller.of(environment);
        this.officer = nobody.as("county-" + COUNTY);
        this.county = new PairedCounty(officer, COUNTY);
        this.jdbc = jdbc;
        this.actors = actors;
        this.transaction = transaction;
    }

    @BeforeAll
    void findVillages() {
        villages = county.villages();
        helper = county.helper("走访的");
    }

    private String visited(String household) {
        var id = PairedCounty.newId();
        var made = officer.post(
                "/api/visits",
                Map.of(
                        "id",
                        id,
                        "householdId",
                        household,
                        "cadreId",
                        helper,
                        "mode",
                        "HOME",
                        "lateReason",
                        "补录",
                        "on",
                        "2018-11-05"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return id;
    }

    private static HttpResponse<String> announced(Caller who, String visit, String id, byte[] picture) {
        return who.put(
                "/api/visits/" + visit + "/photos/" + id,
                Map.of("size", picture.length, "checksum", DigestUtils.sha256Hex(picture), "pieceSize", PIECE));
    }

    private static HttpResponse<String> piece(Caller who, String id, byte[] picture, int number) {
        var piece = Arrays.copyOfRange(picture, number * PIECE, Math.min(picture.length, (number + 1) * PIECE));
        return piece(who, id, number, DigestUtils.sha256Hex(piece), piece);
    }

    private static HttpResponse<String> piece(Caller who, String id, int number, String checksum, byte[] piece) {
        return who.put(
                "/api/visit-photos/" + id + "/pieces/" + number + "?checksum=" + checksum,
                "application/octet-stream",
                piece);
    }

    private JsonNode sent(String visit, String id, byte[] picture) {
        var state = json(announced(officer, visit, id, picture));
        for (var number : state.path("missing")) {
            var answer = piece(officer, id, picture, number.asInt());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        return json(officer.get("/api/visit-photos/" + id));
    }

    private List<JsonNode> shown(String household) {
        return json(officer.get("/api/households/" + household + "/visit-photos"))
                .valueStream()
                .toList();
    }

    @Test
    void onlyWhoMayWriteThereSendsOneAndOnlyToAVisitThatHasArrived() {
        var visit = visited(county.household(villages.get(0)));
        var id = PairedCounty.newId();
        var picture = PhotoFixtures.drawn();
        assertThat(announced(nobody, visit, id, picture).statusCode()).isEqualTo(401);
        assertThat(announced(nobody.as("auditor"), visit, id, picture).statusCode())
                .isEqualTo(403);
        assertThat(announced(nobody.as("county-621022"), visit, id, picture).statusCode())
                .isEqualTo(404);
        assertThat(announced(officer, PairedCounty.newId(), id, picture).statusCode())
                .as("its visit has not arrived")
                .isEqualTo(404);
        assertThat(sent(visit, id, picture).path("arrived").asBoolean(false)).isTrue();
        assertThat(nobody.as("county-621022")
                        .get("/api/visit-photos/" + id + "/picture")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void piecesComeInAnyOrderAndAgainAndGoOnWhereTheyBrokeOff() {
        var household = county.household(villages.get(1));
        var visit = visited(household);
        var id = PairedCounty.newId();
        var picture = PhotoFixtures.drawn();
        int pieces = json(announced(officer, visit, id, picture)).path("pieces").asInt();
        assertThat(pieces).isGreaterThan(3);
        piece(officer, id, picture, pieces - 1);
        piece(officer, id, picture, 1);
        assertThat(piece(officer, id, picture, 1).statusCode()).as("sent again").isEqualTo(200);
        assertThat(shown(household)).as("half of one is none").isEmpty();
        assertThat(officer.get("/api/visit-photos/" + id + "/picture").statusCode())
                .isEqualTo(404);

        var again = json(announced(officer, visit, id, picture));
        assertThat(again.path("missing").valueStream().map(JsonNode::asInt))
                .hasSize(pieces - 2)
                .doesNotContain(1, pieces - 1);
        assertThat(sent(visit, id, picture).path("arrived").asBoolean(false)).isTrue();
        assertThat(json(announced(officer, visit, id, picture)).path("missing"))
                .as("and again")
                .isEmpty();
        assertThat(shown(household)).hasSize(1);
        assertThat(sealedAndTheSame(id, picture)).isTrue();
    }

    /** Nothing of it stands in plain in the database, and together the pieces are what was sent. */
    private boolean sealedAndTheSame(String id, byte[] picture) {
        var held = actors.as(
                Actor.SYSTEM,
                () -> transaction.execute(begun -> jdbc.sql(
                                "select piece_sealed from visit.photo_piece where photo_id = :id::uuid and number = 0")
                        .param("id", id)
                        .query((row, number) -> row.getBytes(1))
                        .single()));
        assertThat(HexFormat.of().formatHex(held)).doesNotContain(HexFormat.of().formatHex(Arrays.copyOf(picture, 20)));
        var shown = officer.get("/api/visit-photos/" + id + "/picture");
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/jpeg");
        return shown.headers().firstValueAsLong("Content-Length").orElse(0) == picture.length;
    }

    @Test
    void twoSendingsAtOnceEndAsOne() {
        var household = county.household(villages.get(2));
        var visit = visited(household);
        var id = PairedCounty.newId();
        var picture = PhotoFixtures.drawn();
        int pieces = json(announced(officer, visit, id, picture)).path("pieces").asInt();
        var answers = IntStream.range(0, pieces * 2)
                .parallel()
                .mapToObj(at -> piece(officer, id, picture, at % pieces).statusCode())
                .toList();
        assertThat(answers).containsOnly(200);
        assertThat(json(officer.get("/api/visit-photos/" + id)).path("arrived").asBoolean(false))
                .isTrue();
        assertThat(shown(household)).hasSize(1);
    }

    @Test
    void whatIsBrokenOrSaysMoreThanItsPictureIsNotKept() {
        var household = county.household(villages.get(3));
        var visit = visited(household);
        var id = PairedCounty.newId();
        var picture = PhotoFixtures.drawn();
        announced(officer, visit, id, picture);
        assertThat(reason(piece(officer, id, 0, DigestUtils.sha256Hex(picture), Arrays.copyOf(picture, PIECE))))
                .isEqualTo("PHOTO_PIECE_BROKEN");
        assertThat(reason(piece(officer, id, 0, DigestUtils.sha256Hex(new byte[3]), new byte[3])))
                .isEqualTo("PHOTO_PIECE_BROKEN");
        assertThat(reason(announced(officer, visit, id, PhotoFixtures.drawn()))).isEqualTo("PHOTO_ID_TAKEN");

        var withPlace = PhotoFixtures.withPlace(picture);
        var other = PairedCounty.newId();
        var state = json(announced(officer, visit, other, withPlace));
        HttpResponse<String> last = null;
        for (var number : state.path("missing")) {
            last = piece(officer, other, withPlace, number.asInt());
        }
        assertThat(reason(java.util.Objects.requireNonNull(last))).isEqualTo("PHOTO_SAYS_MORE");
        assertThat(shown(household)).isEmpty();
    }

    @Test
    void photographsAreFewAndSmall() {
        var visit = visited(county.household(villages.get(4)));
        for (int number = 0; number < 3; number++) {
            assertThat(announced(officer, visit, PairedCounty.newId(), PhotoFixtures.drawn())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(reason(announced(officer, visit, PairedCounty.newId(), PhotoFixtures.drawn())))
                .isEqualTo("PHOTOS_ENOUGH");
        var large = visited(county.household(villages.get(4)));
        assertThat(reason(announced(officer, large, PairedCounty.newId(), new byte[900 << 10])))
                .isEqualTo("PHOTO_TOO_LARGE");
    }

    @Test
    void oneThatIsTakenBackIsDestroyed() {
        var household = county.household(villages.get(5));
        var visit = visited(household);
        var id = PairedCounty.newId();
        sent(visit, id, PhotoFixtures.drawn());
        assertThat(nobody.as("auditor")
                        .post("/api/visit-photos/" + id + "/withdrawn", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer.post("/api/visit-photos/" + id + "/withdrawn", Map.of())
                        .statusCode())
                .isEqualTo(204);
        assertThat(shown(household)).isEmpty();
        assertThat(officer.get("/api/visit-photos/" + id + "/picture").statusCode())
                .isEqualTo(404);
        var left = actors.as(
                Actor.SYSTEM,
                () -> transaction.execute(begun -> jdbc.sql(
                                """
                                select count(*) from visit.photo_piece
                                 where photo_id = :id::uuid and (piece_sealed is not null or data_key is not null)
                                """)
                        .param("id", id)
                        .query(Integer.class)
                        .single()));
        assertThat(left).as("pieces or keys that are still there").isZero();
    }

    @Test
    void photographsOfAMergedHouseholdBelongToTheOneItBecame() {
        var household = county.household(villages.get(6));
        var id = PairedCounty.newId();
        sent(visited(household), id, PhotoFixtures.drawn());
        var kept = county.household(villages.get(6));
        county.merged(kept, household);
        assertThat(shown(kept)).hasSize(1);
        assertThat(officer.get("/api/visit-photos/" + id + "/picture").statusCode())
                .isEqualTo(200);
    }
}
