package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.household.HouseholdRows.MembershipRow;
import org.lingtouyan.household.Merge.What;
import org.lingtouyan.household.MergeComparison.ComparedMember;
import org.lingtouyan.household.MergeComparison.ComparedPerson;
import org.lingtouyan.household.MergeComparison.ComparedRecord;
import org.lingtouyan.shared.RowJson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Puts two compared records into the shape that travels, private values masked. */
@Component
class MergeShowing {

    private final Showing showing;
    private final Divisions divisions;
    private final PrivateColumns privateColumns;

    MergeShowing(Showing showing, Divisions divisions, PrivateFields privateFields) {
        this.showing = showing;
        this.divisions = divisions;
        this.privateColumns = new PrivateColumns(privateFields);
    }

    MergeComparison comparison(Merging.Looked looked, boolean persons, String seen) {
        var what = persons ? What.PERSON : What.HOUSEHOLD;
        return new MergeComparison(
                record(looked.kept(), what),
                record(looked.closed(), what),
                looked.members().stream()
                        .map(member -> new ComparedMember(member.closed(), member.kept()))
                        .toList(),
                looked.facts(),
                seen);
    }

    private ComparedRecord record(MergeRows rows, What what) {
        var row = rows.subject(what);
        var division = MergeRows.text(row, "division_code");
        var last = rows.memberships().stream()
                .map(time -> RowJson.of(time, MembershipRow.class))
                .max(Comparator.comparing(MergeShowing::end));
        var household = what == What.HOUSEHOLD
                ? rows.id()
                : last.map(MembershipRow::householdId).orElse(null);
        var persons =
                rows.members().stream().map(person -> person(rows, person)).toList();
        return new ComparedRecord(
                rows.id(),
                household,
                persons.isEmpty() ? "" : persons.get(0).name(),
                number(rows, household),
                division,
                divisions.pathText(new DivisionCode(division)),
                persons);
    }

    private static String number(MergeRows rows, @Nullable UUID household) {
        return rows.households().stream()
                .filter(row -> MergeRows.id(row).equals(household))
                .map(row -> MergeRows.text(row, "number"))
                .findFirst()
                .orElse("");
    }

    private ComparedPerson person(MergeRows rows, UUID id) {
        var row = rows.person(id);
        var last = rows.membershipsOf(id).stream()
                .map(time -> RowJson.of(time, MembershipRow.class))
                .max(Comparator.comparing(MergeShowing::end))
                .orElseThrow();
        return new ComparedPerson(
                id,
                MergeRows.text(row, "name"),
                birthDate(row),
                privateColumns.shown(row, "identity_sealed"),
                last.relation(),
                Objects.requireNonNull(showing.label("relation", last.relation())),
                last.validTo() == null);
    }

    private static @Nullable LocalDate birthDate(ObjectNode row) {
        return row.get("birth_date").isNull() ? null : LocalDate.parse(MergeRows.text(row, "birth_date"));
    }

    private static LocalDate end(MembershipRow time) {
        return time.validTo() == null ? LocalDate.MAX : time.validTo();
    }
}
