package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.branchstandard.PastRounds;
import org.lingtouyan.branchstandard.PastRounds.Closing;
import org.lingtouyan.branchstandard.PastRounds.Mended;
import org.lingtouyan.branchstandard.PastRounds.PastRound;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.lingtouyan.shared.Here;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How the village branches of Jingyuan stand to the standards: most were assessed in the autumn of 2018 and mended by the spring, some too
 * late; of a new round, counted back from the day of loading, branches are at every stage, and some were never assessed.
 */
@Component
@Order(59)
class StandardChapter implements Chapter {

    private static final String COUNTY = "620421";
    private static final UUID CHECKERS = UUID.fromString("5b0f3c0e-6c0a-4f43-8a5e-3c8f5f0d1a59");
    private static final LocalDate AUTUMN = LocalDate.of(2018, 8, 20);
    private static final long SEED = 20185;
    /** Of what is said on paper or on the spot, how it is usually mended. */
    private static final Map<String, String> USUAL = Map.of(
            "5.1", "补做“四议两公开”，会议记录存档",
            "5.2", "公开栏更新到本月",
            "5.4", "补报上季度请示报告事项",
            "6.3", "盘活旧村部出租，合同已签",
            "7.2", "运转经费到账",
            "7.4", "党费收缴公示上墙",
            "7.6", "督查反馈问题逐条销号");

    private static final List<String> CODES = USUAL.keySet().stream().sorted().toList();

    private final JdbcClient jdbc;
    private final PastRounds rounds;

    StandardChapter(JdbcClient jdbc, PastRounds rounds) {
        this.jdbc = jdbc;
        this.rounds = rounds;
    }

    private record Branch(UUID id, String village) {}

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> plans) {
        return List.of(new Piece("branch standards of " + COUNTY, () -> rounds.takeOver(told(Here.today()))));
    }

    private List<PastRound> told(LocalDate today) {
        var told = new ArrayList<PastRound>();
        for (var branch : branches()) {
            var chance = Chance.of(SEED, branch.village());
            int story = chance.weighted(25, 45, 8, 9, 7, 6);
            if (story > 0 && chance.in(85)) {
                told.add(ofTheAutumn(branch, chance, story > 1));
            }
            switch (story) {
                case 2 -> told.add(ofNow(branch, today.minusDays(chance.between(1, 15)), List.of(), chance));
                case 3 -> told.add(ofNow(branch, today.minusDays(40), days(today, chance.between(2, 20)), chance));
                case 4 -> {
                    int days = chance.between(1, 15);
                    told.add(ofNow(branch, today.minusDays(60), days(today, days + 18, days), chance));
                }
                case 5 -> {
                    int days = chance.between(3, 55);
                    told.add(ofNow(branch, today.minusDays(120), days(today, days + 40, days + 15, days), chance));
                }
                default -> {}
            }
        }
        return told;
    }

    private List<Branch> branches() {
        return jdbc.sql(
                        """
                        select record_id as id, division_code as village from party.published_organisation
                         where county_code = :county and kind = 'BRANCH' and setting = 'VILLAGE' and valid_to is null
                         order by division_code, record_id
                        """)
                .param("county", COUNTY)
                .query(Branch.class)
                .list();
    }

    /** Mended and found met, of every fifth branch only after the time to mend was over; some left one thing when the new round began. */
    private static PastRound ofTheAutumn(Branch branch, Chance chance, boolean anotherFollows) {
        var begun = AUTUMN.plusDays(chance.between(0, 10));
        var closings = List.of(begun.plusDays(10), begun.plusDays(22), begun.plusDays(chance.between(30, 50)));
        var done = closings.get(2);
        var mended = done.plusDays(chance.in(20) ? chance.between(75, 120) : chance.between(8, 20));
        var unmet = unmet(chance);
        boolean leavesOne =
                anotherFollows && Chance.of(SEED + 1, branch.village()).in(30);
        return round(
                branch,
                begun,
                closings,
                unmet,
                code -> leavesOne && code.equals(unmet.get(0))
                        ? null
                        : new Mended(
                                mended,
                                who(branch, "village"),
                                USUAL.getOrDefault(code, "已按要求补齐"),
                                mended.plusDays(6),
                                who(branch, "township")));
    }

    /** Of what was found on paper the first is reported as mended, and waits to be looked at again. */
    private static PastRound ofNow(Branch branch, LocalDate begun, List<LocalDate> closings, Chance chance) {
        var unmet = unmet(chance);
        var reported = unmet.get(0);
        boolean reports = unmet.size() > 1;
        return round(
                branch,
                begun,
                closings,
                unmet,
                code -> reports && code.equals(reported)
                        ? new Mended(
                                closings.get(2).plusDays(2),
                                who(branch, "village"),
                                USUAL.getOrDefault(code, "已按要求补齐"),
                                null,
                                null)
                        : null);
    }

    private static PastRound round(
            Branch branch,
            LocalDate begun,
            List<LocalDate> closings,
            List<String> unmet,
            Function<String, @Nullable Mended> mended) {
        var by = List.of("village", "township", "county");
        var closed = new ArrayList<Closing>();
        for (var day : closings) {
            closed.add(new Closing(day, who(branch, by.get(closed.size()))));
        }
        return new PastRound(UuidCreator.getTimeOrderedEpoch(), branch.id(), begun, closed, Set.copyOf(unmet), mended);
    }

    private static List<LocalDate> days(LocalDate today, int... ago) {
        return Arrays.stream(ago).mapToObj(today::minusDays).toList();
    }

    /** One to three of what is usually not in order. */
    private static List<String> unmet(Chance chance) {
        var codes = new ArrayList<>(CODES);
        chance.shuffle(codes);
        return codes.subList(0, chance.between(1, 3));
    }

    /** Somebody who assessed or checked, of nobody's account: whoever signs in may look again at what was mended. */
    private static UUID who(Branch branch, String level) {
        return UuidCreator.getNameBasedSha1(CHECKERS, branch.village() + level);
    }
}
