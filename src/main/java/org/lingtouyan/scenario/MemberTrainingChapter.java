package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.lingtouyan.shared.Here;
import org.lingtouyan.training.Attendance;
import org.lingtouyan.training.Attendance.State;
import org.lingtouyan.training.Courses;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A class of four days for the members of branches that are told in full, to which most of them came. Counted back from the day of loading. */
@Component
@Order(63)
class MemberTrainingChapter implements Chapter {

    private static final long SEED = 20189;
    private static final String MEMBERS = "07";

    private final JdbcClient jdbc;
    private final Courses courses;

    MemberTrainingChapter(JdbcClient jdbc, Courses courses) {
        this.jdbc = jdbc;
        this.courses = courses;
    }

    private record InBranch(UUID organisationId, String divisionCode, UUID cadreId) {

        DivisionCode county() {
            return new DivisionCode(divisionCode).at(Level.COUNTY);
        }
    }

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> plans) {
        return List.of(new Piece("training of members", () -> tell(Here.today())));
    }

    private void tell(LocalDate today) {
        members().stream()
                .collect(Collectors.groupingBy(InBranch::county))
                .forEach((county, members) -> inCounty(county, members, today.minusDays(70)));
    }

    private void inCounty(DivisionCode county, List<InBranch> members, LocalDate begins) {
        var chance = Chance.of(SEED, county.value());
        var attended = new ArrayList<Attendance>();
        members.stream().collect(Collectors.groupingBy(InBranch::organisationId)).values().stream()
                .filter(branch -> branch.size() > 10)
                .forEach(branch -> {
                    // a branch that sent all of them, and branches that did not
                    int percent = chance.in(30) ? 100 : 80;
                    branch.stream().filter(one -> chance.in(percent)).forEach(one -> {
                        var whole = percent == 100 || chance.in(90);
                        attended.add(new Attendance(
                                UuidCreator.getTimeOrderedEpoch(),
                                new DivisionCode(one.divisionCode()),
                                one.cadreId(),
                                whole ? State.CAME : State.CAME_IN_PART,
                                whole ? null : BigDecimal.valueOf(2),
                                null,
                                null));
                    });
                });
        if (!attended.isEmpty()) {
            var course = TrainingChapter.course(county, "党员集中轮训班", MEMBERS, begins, 4, null);
            courses.load(List.of(course));
            courses.load(course, attended);
        }
    }

    private List<InBranch> members() {
        return jdbc.sql(
                        """
                        select m.organisation_id, m.division_code, m.cadre_id
                          from party.published_member m
                          join party.published_organisation o on o.county_code = m.county_code and o.record_id = m.organisation_id
                         where o.kind = 'BRANCH' and o.setting = 'VILLAGE' and o.valid_to is null and m.valid_to is null
                           and m.valid_from <= current_date
                         order by m.division_code, m.organisation_id, m.cadre_id
                        """)
                .query(InBranch.class)
                .list();
    }
}
