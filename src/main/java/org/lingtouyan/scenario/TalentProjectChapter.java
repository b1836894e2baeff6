package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Flag;
import org.lingtouyan.division.Flags;
import org.lingtouyan.posting.TalentFund;
import org.lingtouyan.posting.TalentFund.Kind;
import org.lingtouyan.posting.TalentFunds;
import org.lingtouyan.posting.TalentProject;
import org.lingtouyan.posting.TalentProjects;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the 257 medical experts were sent for: three projects of the province, each for the deep-poverty counties of one or two cities, and
 * all who were sent there are on them. Their names and funds are chosen for the demonstration.
 */
@Component
@Order(45)
class TalentProjectChapter implements Chapter {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 12, 31);
    private static final String PURPOSE = "从省级医院选派专家组团到深度贫困县医院，看病、带教，帮建重点专科（演示）";
    /** Yuan for each county. */
    private static final int GRANTED = 600_000;

    private final Flags flags;
    private final TalentProjects projects;
    private final TalentFunds funds;

    TalentProjectChapter(Flags flags, TalentProjects projects, TalentFunds funds) {
        this.flags = flags;
        this.projects = projects;
        this.funds = funds;
    }

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> plans) {
        var deep = flags.of(Flag.DEEP_POVERTY_COUNTY, Province.GANSU).stream()
                .map(Flag::divisionCode)
                .distinct()
                .toList();
        return List.of(
                piece("陇南深度贫困县医疗人才组团帮扶（演示）", in(Set.of("6212"), deep), 62),
                piece("定西深度贫困县医疗人才组团帮扶（演示）", in(Set.of("6211"), deep), 48),
                piece("庆阳、临夏深度贫困县医疗人才组团帮扶（演示）", in(Set.of("6210", "6229"), deep), 35));
    }

    private static List<DivisionCode> in(Set<String> cities, List<DivisionCode> counties) {
        return counties.stream()
                .filter(county -> cities.contains(county.value().substring(0, 4)))
                .toList();
    }

    /** @param spent of a hundred yuan of the fund */
    private Piece piece(String name, List<DivisionCode> counties, int spent) {
        return new Piece("talent project " + name, () -> {
            var project = new TalentProject(
                    UuidCreator.getTimeOrderedEpoch(),
                    Province.GANSU,
                    name,
                    FIRST.getYear(),
                    PURPOSE,
                    FIRST,
                    LAST,
                    counties);
            projects.load(List.of(project));
            funds.load(fund(project.id(), (long) GRANTED * counties.size(), spent));
        });
    }

    /** Granted in two parts; used in 2018 for what experts need there, equipment last. */
    private static List<TalentFund> fund(UUID project, long granted, int spent) {
        long used = granted * spent / 100;
        return List.of(
                sum(project, Kind.GRANTED, granted * 6 / 10, LocalDate.of(2018, 3, 20), "首批下达", "甘财社〔2018〕演示1号"),
                sum(project, Kind.USED, used / 4, LocalDate.of(2018, 5, 28), "专家生活和交通补助", null),
                sum(project, Kind.GRANTED, granted * 4 / 10, LocalDate.of(2018, 8, 15), "第二批下达", "甘财社〔2018〕演示2号"),
                sum(project, Kind.USED, used / 4, LocalDate.of(2018, 9, 26), "带教培训和远程会诊", null),
                sum(project, Kind.USED, used - used / 4 * 2, LocalDate.of(2018, 11, 30), "重点专科设备", null));
    }

    private static TalentFund sum(
            UUID project, Kind kind, long amount, LocalDate on, String purpose, @Nullable String document) {
        return new TalentFund(
                UuidCreator.getTimeOrderedEpoch(),
                Province.GANSU,
                project,
                kind,
                BigDecimal.valueOf(amount),
                on,
                purpose,
                document);
    }
}
