package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.monitoring.Clue;
import org.lingtouyan.monitoring.Condition;
import org.lingtouyan.monitoring.PastEpisode;
import org.lingtouyan.monitoring.Source;
import org.lingtouyan.monitoring.Step;
import org.lingtouyan.monitoring.Taken;
import org.lingtouyan.monitoring.Taken.Statement;
import org.lingtouyan.scenario.MonitoringChapter.Watched;

/** How cases of the watch went, each as a line: what was reported how many days ago, and every step since. */
final class WatchStories {

    private static final Story FOR_THE_UNABLE = new Story(
            Source.CADRE,
            "08",
            "两位老人年老多病，无人照料",
            "01",
            "REPORT 300, VISIT 298, PROPOSE 296, POST_NOTICE 295, SUBMIT 289, ENDORSE 287, INCLUDE 285, HELP 280, KEEP 60");

    private static final List<Story> STORIES = List.of(
            new Story(Source.SELF, "01", "户主突发脑梗住院，自付医药费三万多元", "03", "REPORT 13"),
            new Story(Source.SELF, "07", "外出务工的工地停工，两个月没有工资", "01", "REPORT 1"),
            new Story(Source.CADRE, "03", "孩子考上大学，学费生活费凑不齐", "02", "REPORT 7, VISIT 5"),
            new Story(
                    Source.DEPARTMENT,
                    "01",
                    "一年内住院自付合规费用超过预警线",
                    "02",
                    "REPORT 14, VISIT 12, PROPOSE 10, POST_NOTICE 4"),
            new Story(
                    Source.CADRE,
                    "06",
                    "养的滩羊得病死了一半，贷款到期",
                    "01",
                    "REPORT 24, VISIT 21, PROPOSE 19, POST_NOTICE 17, HOLD 15, SUBMIT 9"),
            new Story(
                    Source.PETITION,
                    "09",
                    "来信反映住房墙体开裂",
                    "02",
                    "REPORT 19, VISIT 16, PROPOSE 15, POST_NOTICE 13, SUBMIT 7, ENDORSE 3"),
            new Story(Source.DEPARTMENT, "99", "名下有一辆小轿车", "01", "REPORT 41, VISIT 38, EXCLUDE 37"),
            new Story(
                    Source.SELF,
                    "99",
                    "嫌收入低，要求纳入监测",
                    "02",
                    "REPORT 75, VISIT 71, PROPOSE 70, POST_NOTICE 68, SUBMIT 62, ENDORSE 60, REJECT 57"),
            new Story(
                    Source.CADRE,
                    "02",
                    "主要劳动力工伤致残",
                    "03",
                    "REPORT 26, VISIT 24, PROPOSE 21, POST_NOTICE 20, SUBMIT 14, ENDORSE 12, INCLUDE 8"),
            new Story(
                    Source.SELF,
                    "01",
                    "妻子查出乳腺癌，长期化疗",
                    "03",
                    "REPORT 150, VISIT 147, PROPOSE 146, POST_NOTICE 145, SUBMIT 139, ENDORSE 137, INCLUDE 133, HELP 127, HELP 40"),
            new Story(
                    Source.CADRE,
                    "04",
                    "暴洪冲毁院墙和半亩菜地",
                    "03",
                    "REPORT 52, GREEN 52, HELP 51, VISIT 51, PROPOSE 48, POST_NOTICE 47, SUBMIT 41, ENDORSE 40, INCLUDE 38"),
            new Story(
                    Source.CADRE,
                    "07",
                    "两个儿子失业在家，靠老人种地",
                    "01",
                    "REPORT 320, VISIT 317, PROPOSE 315, POST_NOTICE 313, SUBMIT 307, ENDORSE 305, INCLUDE 302, HELP 295, "
                            + "PROPOSE_REMOVAL 16, POST_REMOVAL_NOTICE 14, SUBMIT_REMOVAL 8, ENDORSE_REMOVAL 5"),
            new Story(
                    Source.DEPARTMENT,
                    "05",
                    "交通事故，户主骨折半年不能劳动",
                    "03",
                    "REPORT 420, VISIT 417, PROPOSE 415, POST_NOTICE 414, SUBMIT 408, ENDORSE 405, INCLUDE 402, HELP 398, "
                            + "PROPOSE_REMOVAL 190, POST_REMOVAL_NOTICE 188, SUBMIT_REMOVAL 182, ENDORSE_REMOVAL 180, REMOVE 175"));

    private static final Map<Step, String> WORDS = Map.ofEntries(
            Map.entry(Step.VISIT, "入户核实：情况属实，已登记家庭收入和支出"),
            Map.entry(Step.EXCLUDE, "不成立：车辆已于去年过户，户里生活没有变化"),
            Map.entry(Step.POST_NOTICE, "村民代表会议评议通过，在村务公开栏公示"),
            Map.entry(Step.REJECT, "收入稳定、没有大额支出，不符合纳入条件，已向本人说明"),
            Map.entry(Step.HELP, "首项措施落实：申请临时救助，联系公益性岗位"),
            Map.entry(Step.GREEN, "灾情事实清楚，先落实应急救助，再补手续"),
            Map.entry(Step.HOLD, "户主住院，评议推迟"),
            Map.entry(Step.POST_REMOVAL_NOTICE, "村民代表会议评议通过，在村务公开栏公示"),
            Map.entry(Step.KEEP, "已落实低保和养老兜底，暂不标注消除，继续每月走访"));

    private static final Set<Condition> COMPUTED = Set.of(Condition.NO_NEW_RISK);

    private final Chance chance;
    private final LocalDate today;

    WatchStories(Chance chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
    }

    /** What was reported from where, what kind the household would be, and the steps with how many days ago each was. */
    private record Story(Source source, String risk, String text, String kind, String steps) {}

    /** One story a household, as far as there are households. */
    List<PastEpisode> of(List<Watched> able, List<Watched> unable) {
        var told = new ArrayList<PastEpisode>();
        for (int i = 0; i < Math.min(STORIES.size(), able.size()); i++) {
            told.add(tell(STORIES.get(i), able.get(i)));
        }
        unable.stream().limit(1).forEach(household -> told.add(tell(FOR_THE_UNABLE, household)));
        return told;
    }

    private PastEpisode tell(Story story, Watched watched) {
        int later = chance.between(0, 1);
        var steps = Arrays.stream(story.steps().split(", "))
                .map(step -> step.split(" "))
                .map(step -> taken(Step.valueOf(step[0]), Integer.parseInt(step[1]) + later, story, watched))
                .toList();
        var clue = new Clue(
                UuidCreator.getTimeOrderedEpochFast(),
                watched.village(),
                watched.household(),
                story.source(),
                steps.get(0).on(),
                story.source() == Source.CADRE ? watched.helper() : null,
                department(story),
                List.of(story.risk()),
                story.text());
        return new PastEpisode(clue, steps.subList(1, steps.size()));
    }

    private static @Nullable String department(Story story) {
        return story.source() != Source.DEPARTMENT ? null : story.risk().equals("01") ? "县医保局" : "县公安局";
    }

    private Taken taken(Step step, int daysAgo, Story story, Watched watched) {
        var on = today.minusDays(daysAgo);
        return new Taken(
                UuidCreator.getTimeOrderedEpochFast(),
                step,
                on,
                WORDS.get(step),
                step == Step.PROPOSE ? story.kind() : null,
                step == Step.HOLD ? on.plusDays(20) : null,
                step == Step.PROPOSE_REMOVAL ? statements(watched) : List.of());
    }

    private static List<Statement> statements(Watched watched) {
        return Arrays.stream(Condition.values())
                .filter(condition -> !COMPUTED.contains(condition))
                .map(condition -> new Statement(condition, watched.helper(), "入户核实，已经达到"))
                .toList();
    }
}
