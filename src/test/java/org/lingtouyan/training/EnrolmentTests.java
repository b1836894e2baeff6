package org.lingtouyan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Who is enrolled has not come: that is told of each once the class is over, and only who came counts. */
@ServerTest
class EnrolmentTests {

    private static final String COUNTY = "621227000000";
    private static final String VILLAGE = "621227211215";
    private static final String ANOTHER_VILLAGE = "621227211213";

    private final Caller nobody;
    private final Caller county;

    @Autowired
    EnrolmentTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
    }

    @Test
    void nobodyElseSaysThatAllCame() {
        var course = course(Here.today().minusDays(3));
        told(course, trainee("ENROLLED"));

        assertThat(nobody.post(allCame(course), "").statusCode()).isEqualTo(401);
        assertThat(nobody.as("county-620121").post(allCame(course), "").statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("auditor").post(allCame(course), "").statusCode()).isEqualTo(403);
        assertThat(counted(course, "untold")).isEqualTo(1);
    }

    @Test
    void beforeAClassIsOverPeopleAreEnrolledAndWithdrawWithAReason() {
        var course = course(Here.today().plusDays(5));
        var one = trainee(null);
        assertThat(told(course, one)).isEqualTo(1);
        assertThat(states(course)).containsExactly("ENROLLED");

        assertThat(refused(course, with(one, "state", "CAME"))).isEqualTo("TRAINING_NOT_OVER");
        assertThat(reason(county.post(allCame(course), ""))).isEqualTo("TRAINING_NOT_OVER");
        assertThat(refused(course, with(one, "state", "WITHDRAWN"))).isEqualTo("TRAINING_WITHDRAWN_WITHOUT_REASON");
        var withdrawn = with(one, "state", "WITHDRAWN");
        withdrawn.put("because", "抽调参加抗旱");
        assertThat(told(course, withdrawn)).isEqualTo(1);
        assertThat(counted(course, "enrolled")).isZero();

        assertThat(told(course, with(one, "state", "ENROLLED"))).isEqualTo(1);
        assertThat(counted(course, "enrolled")).isEqualTo(1);
        assertThat(counted(course, "untold")).isZero();
    }

    @Test
    void onlyWhoCameCountsWhollyOrInPartAndAsLongAsNobodyToldTheClassIsListed() {
        var ends = LocalDate.of(2020, 3, 12);
        var course = course(ends);
        var people = List.of(trainee("ENROLLED"), trainee("ENROLLED"), trainee("ENROLLED"), trainee("ENROLLED"));
        people.forEach(one -> told(course, one));
        assertThat(listedAsUntold()).contains(course);
        Awaitility.await().untilAsserted(() -> assertThat(trainees("2020-03")).isZero());

        assertThat(refused(course, with(people.get(0), "state", "CAME_IN_PART")))
                .isEqualTo("TRAINING_DAYS_WRONG");
        var inPart = with(people.get(0), "state", "CAME_IN_PART");
        inPart.put("days", 3);
        assertThat(refused(course, inPart)).as("all three days").isEqualTo("TRAINING_DAYS_WRONG");
        inPart.put("days", 1.5);
        inPart.put("result", "02");
        assertThat(told(course, inPart)).isEqualTo(1);
        assertThat(told(course, inPart)).isZero();
        assertThat(refused(course, with(with(people.get(1), "state", "ABSENT"), "result", "02")))
                .isEqualTo("TRAINING_RESULT_WITHOUT_COMING");
        told(course, with(with(people.get(1), "state", "ABSENT"), "because", "病假"));
        assertThat(json(county.post(allCame(course) + "?result=01", ""))
                        .get("changed")
                        .asInt())
                .isEqualTo(2);

        assertThat(states(course)).containsExactlyInAnyOrder("CAME_IN_PART", "ABSENT", "CAME", "CAME");
        assertThat(json(county.get("/api/courses/%s/attendances?state=CAME".formatted(course)))
                        .get("items")
                        .findValuesAsString("result"))
                .containsExactly("01", "01");
        assertThat(listedAsUntold()).doesNotContain(course);
        assertThat(counted(course, "people")).isEqualTo(3);
        Awaitility.await().untilAsserted(() -> assertThat(trainees("2020-03")).isEqualTo(3));
    }

    @Test
    void aListOfTheEnrolledThatComesAgainTakesNothingBackOfWhatWasTold() {
        var course = course(LocalDate.of(2020, 6, 3));
        var one = trainee("ENROLLED");
        told(course, one);
        told(course, with(with(one, "state", "CAME"), "result", "01"));

        assertThat(told(course, one)).isZero();
        assertThat(states(course)).containsExactly("CAME");
    }

    @Test
    void aClassToWhichSomebodyCameIsNotPutIntoTheFuture() {
        var told = toldCourse(LocalDate.of(2020, 7, 3));
        county.post("/api/courses", told);
        told(told.get("id").toString(), trainee("CAME"));
        told.put("ends", Here.today().plusDays(1).toString());

        assertThat(reason(county.with("If-Match", "\"1\"").put("/api/courses/" + told.get("id"), told)))
                .isEqualTo("COURSE_ATTENDED_ALREADY");
    }

    @Test
    void aRosterTellsWhatBecameOfEachAndGoesOutAsItCameIn() {
        var name = "参训情况班" + id().substring(24);
        var headings = List.of("区划代码", "姓名", "培训班名称", "培训对象", "开班时间", "结束时间", "参训情况", "参加天数", "原因", "培训结果");
        var taken = taken(Workbooks.of(List.of(
                headings,
                row("名册丙", name, "全程参加", "", "", "合格"),
                row("名册丁", name, "部分参加", "2.5", "中途返村", "合格"),
                row("名册戊", name, "", "", "", "缺席"),
                row("名册己", name, "部分参加", "", "", ""),
                row("名册庚", name, "退出", "", "", ""))));
        assertThat(taken.path("accepted").asInt()).as(taken.toString()).isEqualTo(3);
        assertThat(taken.path("rejected").asInt()).isEqualTo(2);

        var out = county.download("/api/courses/attendances/export.xlsx?year=2020&division=" + ANOTHER_VILLAGE);
        assertThat(Workbooks.read(out, 0).toString()).contains(name, "部分参加", "2.5", "中途返村", "缺席");
        var again = taken(out);
        assertThat(again.path("accepted").asInt()).as(again.toString()).isZero();
        assertThat(again.path("rejected").asInt()).as(again.toString()).isZero();
    }

    private static List<Object> row(String who, String course, String state, String days, String why, String result) {
        return List.of(ANOTHER_VILLAGE, who, course, "党员", "2020-10-12", "2020-10-16", state, days, why, result);
    }

    private JsonNode taken(byte[] file) {
        var path = "/api/imports/"
                + json(county.upload("/api/imports?table=training", "培训学员名册.xlsx", file))
                        .path("id")
                        .asString();
        return Awaitility.await().until(() -> json(county.get(path)), report -> !List.of("QUEUED", "RUNNING")
                .contains(report.path("state").asString()));
    }

    private List<String> listedAsUntold() {
        return json(county.get("/api/courses?limit=200&untold=true&division=" + COUNTY))
                .get("items")
                .findValuesAsString("id");
    }

    private List<String> states(String course) {
        return json(county.get("/api/courses/%s/attendances".formatted(course)))
                .get("items")
                .findValuesAsString("state");
    }

    private int counted(String course, String what) {
        return json(county.get("/api/courses/" + course)).get(what).asInt();
    }

    private double trainees(String month) {
        return json(county.get("/api/indicators/values?keys=training.trainees&division=%s&from=%s&to=%s"
                        .formatted(VILLAGE, month, month)))
                .at("/values/0/value")
                .asDouble();
    }

    private int told(String course, Map<String, Object> told) {
        var answer = post(course, told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("changed").asInt();
    }

    private String refused(String course, Map<String, Object> told) {
        return reason(post(course, told));
    }

    private HttpResponse<String> post(String course, Map<String, Object> told) {
        return county.post("/api/courses/%s/attendances".formatted(course), List.of(told));
    }

    private static String allCame(String course) {
        return "/api/courses/%s/attendances/all-came".formatted(course);
    }

    private Map<String, Object> trainee(String state) {
        var cadre = LectureFixtures.cadre(county, VILLAGE, "某学员");
        var told = new HashMap<String, Object>(Map.of("id", id(), "cadre", cadre, "division", VILLAGE));
        told.put("state", state);
        return told;
    }

    private static Map<String, Object> with(Map<String, Object> told, String field, Object value) {
        var other = new HashMap<>(told);
        other.put(field, value);
        return other;
    }

    private String course(LocalDate ends) {
        var told = toldCourse(ends);
        assertThat(county.post("/api/courses", told).statusCode()).isEqualTo(201);
        return told.get("id").toString();
    }

    /** Of three days. */
    private static Map<String, Object> toldCourse(LocalDate ends) {
        var told = new HashMap<String, Object>(Map.of("id", id(), "division", COUNTY, "kind", "CLASS"));
        told.put("name", "驻村干部培训班");
        told.put("audience", "07");
        told.put("begins", ends.minusDays(2).toString());
        told.put("ends", ends.toString());
        told.put("outside", false);
        return told;
    }

    private static String id() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
