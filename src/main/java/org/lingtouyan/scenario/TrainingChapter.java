package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.lingtouyan.shared.Here;
import org.lingtouyan.training.Attendance;
import org.lingtouyan.training.Course;
import org.lingtouyan.training.Courses;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Training in 2018: 643 classes for village secretaries, held by province, cities and counties, in which every secretary was; 462
 * chiefs of poor townships in Guizhou, Sichuan and elsewhere; 110 people of local talent in Yongxin.
 */
@Component
@Order(50)
class TrainingChapter implements Chapter {

    private static final int SECRETARY_CLASSES = 643;
    private static final int OF_THE_PROVINCE = 3;
    private static final int OF_A_CITY = 2;
    private static final int TOWNSHIP_CHIEFS = 462;
    private static final String PARTY_SECRETARY = "党委书记";
    private static final String HEAD = "乡镇长";
    private static final String JINGYUAN = "620421";
    private static final String SECRETARIES = "01";
    private static final String CHIEFS = "02";
    private static final String HELPERS = "05";
    private static final String OTHERS = "99";
    private static final String PASSED = "02";
    private static final List<String> AWAY = List.of("贵州省遵义市", "四川省成都市", "浙江省杭州市", "福建省福州市", "江苏省徐州市", "陕西省延安市");

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final Courses courses;
    private final Cadres cadres;
    private final LocalTalent localTalent;

    TrainingChapter(JdbcClient jdbc, Divisions divisions, Courses courses, Cadres cadres, LocalTalent localTalent) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.courses = courses;
        this.cadres = cadres;
        this.localTalent = localTalent;
    }

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> plans) {
        var pieces = new ArrayList<Piece>();
        var cities = codes(divisions.children(Province.GANSU));
        pieces.add(piece(Province.GANSU, () -> {
            secretaryClasses(Province.GANSU, OF_THE_PROVINCE, List.of(), run);
            townshipChiefs(plans, run);
        }));
        cities.forEach(city -> pieces.add(piece(city, () -> secretaryClasses(city, OF_A_CITY, List.of(), run))));
        var parts = Shares.of(
                SECRETARY_CLASSES - OF_THE_PROVINCE - OF_A_CITY * cities.size(),
                plans.stream().mapToDouble(plan -> 1).toArray());
        for (int i = 0; i < parts.length; i++) {
            var plan = plans.get(i);
            var county = plan.county().code();
            int classes = parts[i];
            pieces.add(piece(county, () -> {
                secretaryClasses(county, classes, codes(divisions.children(county)), run);
                if (county.countyCode().equals(JINGYUAN)) {
                    classesOfToday(plan, Here.today(), run);
                    localTalent.ofYongxin(plan, run);
                }
            }));
        }
        return pieces;
    }

    private static Piece piece(DivisionCode place, Runnable writing) {
        return new Piece("training " + place, writing);
    }

    /** The secretaries come township by township to one class after the other, whoever is left to the last of the year. */
    private void secretaryClasses(DivisionCode place, int classes, List<DivisionCode> townships, Run run) {
        var chance = Chance.of(run.seed(), "secretary classes of " + place);
        var held = new ArrayList<Course>();
        for (int number = 1; number <= classes; number++) {
            var begins = number < classes
                    ? LocalDate.of(2018, chance.between(2, 10), chance.between(1, 25))
                    : LocalDate.of(2018, 12, 28);
            held.add(course(place, "村党组织书记培训班第%d期".formatted(number), SECRETARIES, begins, 3, null));
        }
        courses.load(held);
        for (int i = 0; i < townships.size() && classes > 1; i++) {
            courses.attendInPost(held.get(i % (classes - 1)).id(), townships.get(i), false, PASSED);
        }
        if (!townships.isEmpty() && classes > 0) {
            courses.attendInPost(held.get(classes - 1).id(), place, true, PASSED);
        }
    }

    /** One class to which secretaries are enrolled, and one that is over without anybody having told who came. */
    private void classesOfToday(CountyPlan plan, LocalDate today, Run run) {
        var county = plan.county().code();
        var ahead = course(county, "村党组织书记抓党建促脱贫专题班", SECRETARIES, today.plusDays(9), 5, null);
        var over = course(county, "村务监督委员会主任培训班", OTHERS, today.minusDays(6), 4, null);
        courses.load(List.of(ahead, over));
        var townships = codes(divisions.children(county));
        townships.subList(0, 2).forEach(township -> courses.attendInPost(ahead.id(), township, false, null));
        var people = new VillagePeople(plan.county(), divisions, Chance.of(run.seed(), "supervisors of " + county));
        var enrolled = codes(divisions.children(townships.get(2))).stream()
                .map(village -> enrolled(village, people.of(village, "村务监督委员会主任")))
                .toList();
        cadres.register(people.told());
        courses.load(over, enrolled);
        helpers(county);
    }

    /** Of the helpers of households two in three were trained in 2018. */
    private void helpers(DivisionCode county) {
        var course = course(county, "帮扶责任人培训班", HELPERS, LocalDate.of(2018, 4, 16), 2, null);
        var helping = jdbc.sql(
                        """
                        select distinct on (cadre_id) cadre_id, division_code from pairing.published_pair
                         where county_code = :county and valid_from <= :on and (valid_to is null or valid_to > :on)
                         order by cadre_id, division_code
                        """)
                .param("county", county.countyCode())
                .param("on", course.ends())
                .query((row, number) -> attended(
                        new DivisionCode(row.getString("division_code")), row.getObject("cadre_id", UUID.class)))
                .list();
        courses.load(List.of(course));
        courses.load(course, helping.subList(0, helping.size() * 2 / 3));
    }

    private void townshipChiefs(List<CountyPlan> plans, Run run) {
        var chance = Chance.of(run.seed(), "township chiefs");
        var away = AWAY.stream()
                .map(where -> course(
                        Province.GANSU,
                        "贫困乡镇党政正职%s专题培训班".formatted(where.substring(0, 2)),
                        CHIEFS,
                        LocalDate.of(2018, chance.between(3, 10), chance.between(1, 20)),
                        7,
                        where))
                .toList();
        courses.load(away);
        int left = TOWNSHIP_CHIEFS / 2;
        for (var plan : plans) {
            var people = new VillagePeople(plan.county(), divisions, chance);
            var townships = plan.poorVillages().stream()
                    .map(village -> village.at(Level.TOWNSHIP))
                    .distinct()
                    .limit(left)
                    .toList();
            left -= townships.size();
            var chiefs = inPost(plan.county().code());
            var attended = townships.stream()
                    .flatMap(township -> Stream.of(PARTY_SECRETARY, HEAD)
                            .map(title -> attended(
                                    township,
                                    chiefs.computeIfAbsent(township + title, absent -> people.of(township, title)))))
                    .toList();
            if (!attended.isEmpty()) {
                cadres.register(people.told());
                courses.load(chance.oneOf(away), attended);
            }
        }
    }

    /** Who leads the townships of a county, by township and title; where no Party committee is told, its secretary is missing. */
    private Map<String, UUID> inPost(DivisionCode county) {
        var found = new HashMap<String, UUID>();
        jdbc.sql(
                        """
                        select division_code, :head as title, cadre_id from leadership.published_township_post
                         where county_code = :county and post = 'TOWNSHIP_HEAD' and valid_from <= date '2018-03-01'
                         union all
                        select division_code, :secretary, cadre_id from party.published_officer
                         where county_code = :county and kind = 'COMMITTEE' and post = 'SECRETARY' and valid_from <= date '2018-03-01'
                        """)
                .param("county", county.countyCode())
                .param("head", HEAD)
                .param("secretary", PARTY_SECRETARY)
                .query(row -> {
                    found.put(
                            row.getString("division_code") + row.getString("title"),
                            row.getObject("cadre_id", UUID.class));
                });
        return found;
    }

    static Attendance attended(DivisionCode place, UUID cadre) {
        return new Attendance(
                UuidCreator.getTimeOrderedEpoch(), place, cadre, Attendance.State.CAME, null, null, PASSED);
    }

    private static Attendance enrolled(DivisionCode place, UUID cadre) {
        return new Attendance(
                UuidCreator.getTimeOrderedEpoch(), place, cadre, Attendance.State.ENROLLED, null, null, null);
    }

    static Course course(
            DivisionCode place, String name, String audience, LocalDate begins, int days, @Nullable String away) {
        return new Course(
                UuidCreator.getTimeOrderedEpoch(),
                place,
                Course.Kind.CLASS,
                name,
                audience,
                null,
                begins,
                begins.plusDays(days - 1),
                away,
                away != null);
    }

    static List<DivisionCode> codes(List<Division> places) {
        return places.stream().map(Division::code).toList();
    }
}
