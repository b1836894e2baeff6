package org.lingtouyan.branchstandard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.branchstandard.Assessment.ClosedStage;
import org.lingtouyan.branchstandard.Assessment.Stage;
import org.lingtouyan.party.Organisation;
import org.lingtouyan.shared.RowJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a branch did not mend of the rounds before: a new round hides nothing of it until somebody has looked again. */
@Component
class EarlierMendings {

    static final String FOUND_MET = "新一轮自评已达标，经复核确认";

    private final JdbcClient jdbc;
    private final AssessmentTable table;

    EarlierMendings(JdbcClient jdbc, AssessmentTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** An open mending, of which round and of which standard. */
    record Earlier(Mending mending, Assessment round, Standard standard) {

        boolean isOverdue(LocalDate day) {
            return mending.mendedOn() == null && mending.dueOn().isBefore(day);
        }
    }

    /** Of all rounds of a branch but that one, what was due first first. */
    List<Earlier> open(Organisation branch, @Nullable UUID butOf) {
        return butOf == null
                ? List.of()
                : jdbc.sql(
                                """
                                select to_json(m) as mending, to_json(a) as round, to_json(s) as standard
                                  from branchstandard.mending m
                                  join branchstandard.assessment a on a.county_code = m.county_code and a.id = m.assessment_id
                                  join branchstandard.standard s on s.id = m.standard_id
                                 where a.county_code = :county and a.organisation_id = :branch and a.id <> :but and not a.voided
                                   and m.rechecked_on is null and m.moved_on is null and not m.voided
                                 order by m.due_on, length(s.code), s.code, m.id
                                """)
                        .param("county", branch.divisionCode().countyCode())
                        .param("branch", branch.id())
                        .param("but", butOf)
                        .query((row, number) -> new Earlier(
                                RowJson.read(row.getString("mending"), Mending.class),
                                RowJson.read(row.getString("round"), Assessment.class),
                                RowJson.read(row.getString("standard"), Standard.class)))
                        .list();
    }

    /** What a later round found met has been looked at again: said to be met by the branch, found met by the county. */
    void foundMet(Organisation branch, UUID round, Collection<String> met, List<ClosedStage> closed) {
        var self = at(Stage.SELF, closed);
        var county = at(Stage.COUNTY, closed);
        open(branch, round).stream()
                .filter(one -> met.contains(one.standard().code()))
                .map(Earlier::mending)
                .map(one -> (one.mendedOn() == null ? one.mended(self.closedOn(), self.closedBy(), FOUND_MET) : one)
                        .foundMet(county.closedOn(), county.closedBy()))
                .filter(Objects::nonNull)
                .forEach(table::change);
    }

    /** What was looked at again and found met is met of the rounds before as well. */
    void foundMet(Organisation branch, Mending settled, String code) {
        var on = Objects.requireNonNull(settled.mendedOn());
        var by = Objects.requireNonNull(settled.mendedBy());
        var how = Objects.requireNonNull(settled.mendedHow());
        open(branch, settled.assessmentId()).stream()
                .filter(one -> one.standard().code().equals(code))
                .map(Earlier::mending)
                .map(one -> (one.mendedOn() == null ? one.mended(on, by, how) : one)
                        .foundMet(
                                Objects.requireNonNull(settled.recheckedOn()),
                                Objects.requireNonNull(settled.recheckedBy())))
                .filter(Objects::nonNull)
                .forEach(table::change);
    }

    private static ClosedStage at(Stage stage, List<ClosedStage> closed) {
        return closed.stream().filter(one -> one.stage() == stage).findFirst().orElseThrow();
    }
}
