package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.notice.ToldNotices;
import org.lingtouyan.notice.ToldNotices.PastAnswer;
import org.lingtouyan.notice.ToldNotices.PastNotice;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.lingtouyan.shared.Here;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What villages of three counties are to know in these days: from the county one thing, from each township who comes to what. */
@Component
@Order(95)
class NoticeChapter implements Chapter {

    private static final Set<String> COUNTIES = Set.of("620421", "620823", "621227");
    private static final UUID NOTICES = UUID.fromString("6f2b6c0e-3a51-4d53-9c1e-5d7f0f1c9a11");

    private static final long SEED = 20181;
    /** Of a hundred villages. */
    private static final int READ = 78;
    /** Of a hundred that answered. */
    private static final int COME = 85;

    private final Divisions divisions;
    private final ToldNotices notices;

    NoticeChapter(Divisions divisions, ToldNotices notices) {
        this.divisions = divisions;
        this.notices = notices;
    }

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> plans) {
        return plans.stream()
                .map(plan -> plan.county().code())
                .filter(county -> COUNTIES.contains(county.countyCode()))
                .map(county -> new Piece("notices of " + county, () -> {
                    notices.load(List.of(ofTheCounty(county)));
                    notices.load(divisions.children(county).stream()
                            .map(Division::code)
                            .map(township -> ofATownship(township, Here.today()))
                            .toList());
                }))
                .toList();
    }

    private PastNotice ofTheCounty(DivisionCode county) {
        var today = Here.today();
        return told(
                county,
                "入冬前把住房和取暖再看一遍",
                "走访时看住房、取暖和饮水，有问题的记成诉求。不用另外填表，也不用拍照。",
                "READ",
                today.minusDays(2),
                today.plusDays(28));
    }

    private PastNotice ofATownship(DivisionCode township, LocalDate today) {
        return told(
                township,
                "周例会：帮扶工作怎么往下走",
                "在镇政府会议室。来不了的说一声，会后把要点发到村里。",
                "COMING",
                today.minusDays(1),
                today.plusDays(5));
    }

    private PastNotice told(
            DivisionCode from, String title, String text, String wants, LocalDate saidOn, LocalDate lastDay) {
        var villages = divisions.descendants(from, Level.VILLAGE).stream()
                .map(Division::code)
                .toList();
        return new PastNotice(
                UuidCreator.getNameBasedSha1(NOTICES, from.value()),
                from,
                villages,
                title,
                text,
                wants,
                saidOn,
                lastDay,
                answers(villages, wants, saidOn));
    }

    /** Most have read it, on the day or the next; some have not, and they are whom the office asks. */
    private static List<PastAnswer> answers(List<DivisionCode> villages, String wants, LocalDate saidOn) {
        return villages.stream()
                .flatMap(village -> {
                    var chance = Chance.of(SEED, wants + village);
                    return chance.in(READ)
                            ? Stream.of(new PastAnswer(
                                    village,
                                    saidOn.plusDays(chance.between(0, 1)),
                                    wants.equals("COMING") ? chance.in(COME) : null))
                            : Stream.empty();
                })
                .toList();
    }
}
