package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.lingtouyan.training.Attendance;
import org.lingtouyan.training.Courses;
import org.lingtouyan.training.Talent;
import org.lingtouyan.training.Talents;
import org.springframework.stereotype.Component;

/**
 * The local talent of Yongxin: 110 people, trained in five classes of 2018 by what they are good at, each at a base; most lead
 * some households of their village.
 */
@Component
class LocalTalent {

    private static final int PEOPLE = 110;
    private static final String AUDIENCE = "06";
    private static final LocalDate SINCE = LocalDate.of(2018, 1, 1);

    private static final List<Skill> SKILLS = List.of(
            new Skill("滩羊养殖", "01", "永新乡滩羊繁育基地", "富民产业培育", "托管基础母羊，保底分红"),
            new Skill("枸杞种植", "01", "永新乡枸杞示范园", "富民产业培育", "统一供苗，指导修剪"),
            new Skill("大棚蔬菜", "01", "永新乡日光温室小区", "富民产业培育", "带着种，帮着卖"),
            new Skill("农村电商", "02", "永新乡电商服务站", "电商扶贫", "代卖农产品"),
            new Skill("陇原巧手刺绣", "03", "永新乡巧手工坊", "陇原巧手", "发料到户，计件付酬"));

    private final Divisions divisions;
    private final Courses courses;
    private final Talents talents;
    private final Cadres cadres;
    private final KnownHouseholds households;

    LocalTalent(Divisions divisions, Courses courses, Talents talents, Cadres cadres, KnownHouseholds households) {
        this.divisions = divisions;
        this.courses = courses;
        this.talents = talents;
        this.cadres = cadres;
        this.households = households;
    }

    /** What somebody is good at: of which kind of the list, learned at which base, in which project, and what it does for others. */
    private record Skill(String name, String kind, String base, String project, String help) {}

    void ofYongxin(CountyPlan jingyuan, Run run) {
        var chance = Chance.of(run.seed(), "local talent of Yongxin");
        var yongxin = new DivisionCode(Province.YONGXIN + "000");
        var villages = TrainingChapter.codes(divisions.children(yongxin));
        var living = new HashMap<DivisionCode, List<KnownHousehold>>();
        villages.forEach(village -> living.put(village, households.ofVillage(village)));
        for (int i = 0; i < SKILLS.size(); i++) {
            var skill = SKILLS.get(i);
            var begins = LocalDate.of(2018, 2 + 2 * i, chance.between(1, 20));
            var course = TrainingChapter.course(yongxin, skill.name() + "培训班", AUDIENCE, begins, 5, null);
            var people = new VillagePeople(jingyuan.county(), divisions, chance);
            var attended = new ArrayList<Attendance>();
            var entered = new ArrayList<Talent>();
            var led = new ArrayList<Talent.Led>();
            for (int person = 0; person < PEOPLE / SKILLS.size(); person++) {
                var village = villages.get(person % villages.size());
                var who = people.of(village, skill.name() + "能手");
                attended.add(TrainingChapter.attended(village, who));
                entered.add(talent(village, who, skill));
                led.addAll(led(who, skill, course.ends(), village, living, chance));
            }
            cadres.register(people.told());
            courses.load(List.of(course));
            courses.load(course, attended);
            talents.load(entered, led);
        }
    }

    private static Talent talent(DivisionCode village, UUID who, Skill skill) {
        return new Talent(
                UuidCreator.getTimeOrderedEpoch(),
                village,
                who,
                skill.kind(),
                skill.name(),
                skill.base(),
                skill.project(),
                SINCE,
                null,
                1);
    }

    /** From none to three households of the village, beginning anywhere in it. */
    private static List<Talent.Led> led(
            UUID who,
            Skill skill,
            LocalDate trained,
            DivisionCode village,
            Map<DivisionCode, List<KnownHousehold>> living,
            Chance chance) {
        var there = living.getOrDefault(village, List.of());
        var led = new ArrayList<Talent.Led>();
        int first = chance.between(0, 50);
        int many = Math.min(chance.between(0, 3), there.size());
        for (int i = 0; i < many; i++) {
            var household = there.get((first + i) % there.size());
            led.add(new Talent.Led(
                    UuidCreator.getTimeOrderedEpoch(),
                    village,
                    who,
                    household.id(),
                    skill.help(),
                    trained.plusDays(chance.between(5, 25)),
                    null,
                    1));
        }
        return led;
    }
}
