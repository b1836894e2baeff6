package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.lingtouyan.training.Lecture;
import org.lingtouyan.training.LectureProgramme;
import org.lingtouyan.training.Lectures;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lectures that go to the people in 2018: a hundred of them in Aksai (百堂党课), at horseback schools, stations, centre households and in
 * tents, many in Kazakh as well, so that every village was reached; elsewhere one in each township.
 */
@Component
@Order(55)
class LectureChapter implements Chapter {

    private static final int HUNDRED = 100;
    private static final String MEMBERS = "07";
    private static final String CHINESE = "01";
    private static final List<String> TOPICS = List.of(
            "党的十九大精神进牧区",
            "乡村振兴与产业脱贫",
            "支部工作条例怎么用",
            "草原生态补奖政策",
            "做合格党员",
            "扶贫政策双语宣讲",
            "民族团结一家亲",
            "法律进牧区",
            "科学接羔育幼",
            "党员带头富、带领富");
    private static final List<String> TENTS = List.of("牧民毡房", "冬季牧场", "夏季牧场", "转场途中");
    private static final List<String> LATE = List.of("夏季牧场没有信号", "转场途中，回到驻地补录");

    private final Divisions divisions;
    private final Cadres cadres;
    private final Lectures lectures;

    LectureChapter(Divisions divisions, Cadres cadres, Lectures lectures) {
        this.divisions = divisions;
        this.cadres = cadres;
        this.lectures = lectures;
    }

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> plans) {
        var pieces = new ArrayList<Piece>();
        for (var plan : plans) {
            var county = plan.county();
            var code = county.code().countyCode();
            if (code.equals(PartyFigures.AKSAI)) {
                pieces.add(new Piece("lectures " + code, () -> hundred(county, run)));
            } else if (run.size() != Size.SMALL || Size.SMALL_IN_FULL.equals(code)) {
                pieces.add(new Piece("lectures " + code, () -> oneInEachTownship(county, run)));
            }
        }
        return pieces;
    }

    /** First once at every venue, then from village to village in turn, until it is a hundred; two a week. */
    private void hundred(County aksai, Run run) {
        var telling = new Telling(aksai, run);
        var programmes = TOPICS.stream()
                .map(topic -> telling.programme(topic, HUNDRED / TOPICS.size()))
                .toList();
        var venues = new ArrayList<>(
                lectures.venues(aksai.code(), LocalDate.of(2018, 1, 1)).entrySet());
        var villages = villages(aksai.code());
        for (int i = 0; i < HUNDRED; i++) {
            var programme = programmes.get(i % programmes.size());
            var day = LocalDate.of(2018, 1, 4).plusDays(i * 7L / 2);
            if (i < venues.size()) {
                telling.lecture(
                        programme, venues.get(i).getValue(), venues.get(i).getKey(), day);
            } else {
                telling.lecture(programme, villages.get((i - venues.size()) % villages.size()), null, day);
            }
        }
        telling.write();
    }

    private void oneInEachTownship(County county, Run run) {
        var telling = new Telling(county, run);
        var townships = divisions.children(county.code());
        var programme = telling.programme("党的十九大精神进村组", townships.size());
        for (int i = 0; i < townships.size(); i++) {
            var day = LocalDate.of(2018, 4, 10).plusDays(i * 6L % 240);
            villages(townships.get(i).code()).stream()
                    .findFirst()
                    .ifPresent(village -> telling.lecture(programme, village, null, day));
        }
        telling.write();
    }

    private List<DivisionCode> villages(DivisionCode within) {
        return divisions.descendants(within, Level.VILLAGE).stream()
                .map(Division::code)
                .filter(DivisionCode::isRuralVillage)
                .toList();
    }

    /** What is told of one county. */
    private final class Telling {

        private final DivisionCode county;
        private final Chance chance;
        private final VillagePeople lecturers;
        private final List<LectureProgramme> programmes = new ArrayList<>();
        private final List<Lecture> given = new ArrayList<>();
        private final List<Lecture.Listener> listeners = new ArrayList<>();

        Telling(County county, Run run) {
            this.county = county.code();
            this.chance = Chance.of(run.seed(), "lectures of " + county.code());
            this.lecturers = new VillagePeople(county, divisions, chance);
        }

        LectureProgramme programme(String topic, int planned) {
            var programme = new LectureProgramme(
                    id(),
                    county,
                    topic,
                    lecturers.of(county, "县委党校", "讲师"),
                    MEMBERS,
                    languages(),
                    planned,
                    LocalDate.of(2018, 1, 1),
                    LocalDate.of(2019, 1, 1),
                    1);
            programmes.add(programme);
            return programme;
        }

        void lecture(LectureProgramme programme, DivisionCode where, @Nullable UUID venue, LocalDate day) {
            int members = chance.between(5, 18);
            var lecture = new Lecture(
                    id(),
                    where,
                    programme.id(),
                    programme.topic(),
                    programme.audience(),
                    programme.lecturerId(),
                    day,
                    venue,
                    venue == null ? place() : null,
                    chance.in(60) ? languages() : List.of(CHINESE),
                    members,
                    chance.between(4, 36),
                    chance.in(8) ? chance.oneOf(LATE) : null,
                    1);
            given.add(lecture);
            cadres.ofVillage(where).stream()
                    .limit(chance.between(0, Math.min(4, members)))
                    .forEach(who -> listeners.add(new Lecture.Listener(id(), where, lecture.id(), who, 1)));
        }

        void write() {
            cadres.register(lecturers.told());
            lectures.load(programmes, given, listeners);
        }

        private String place() {
            return languages().size() > 1 ? chance.oneOf(TENTS) : "村党员活动室";
        }

        /** Beside Chinese what is spoken there. */
        private List<String> languages() {
            return switch (county.countyCode()) {
                case "620924" -> List.of(CHINESE, "04");
                case "620923" -> List.of(CHINESE, "03");
                case "622926" -> List.of(CHINESE, "05");
                default -> county.value().startsWith("6230") ? List.of(CHINESE, "02") : List.of(CHINESE);
            };
        }

        private static UUID id() {
            return UuidCreator.getTimeOrderedEpochFast();
        }
    }
}
