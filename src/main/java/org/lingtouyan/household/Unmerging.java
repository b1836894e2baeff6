package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.access.Trail;
import org.lingtouyan.access.TrailEntry;
import org.lingtouyan.access.TrailEntry.Operation;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Parameters;
import org.lingtouyan.quality.FollowingFindings;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Refusal;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.shared.RowJson;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Undoes a merge: every row that it wrote is again what the trail says it was before. Only within the days that a rule of
 * the area allows, and only as long as nobody has changed any of it since: what was written on the merged record can belong to either.
 */
@Component
class Unmerging {

    private static final Set<Operation> CHANGES = Set.of(Operation.INSERT, Operation.UPDATE, Operation.DELETE);
    private static final List<String> YEARS = List.of("household_year", "person_year");

    private final MergeTable merges;
    private final UnmergeTable rows;
    private final HouseholdLoading loading;
    private final HouseholdHistory history;
    private final UndoTable held;
    private final PrivateColumns privateColumns;
    private final Trail trail;
    private final Parameters parameters;
    private final Actors actors;
    private final List<HouseholdFollower> followers;
    private final FollowingFindings findings;

    Unmerging(
            MergeTable merges,
            UnmergeTable rows,
            HouseholdLoading loading,
            HouseholdHistory history,
            UndoTable held,
            PrivateFields privateFields,
            Trail trail,
            Parameters parameters,
            Actors actors,
            List<HouseholdFollower> followers,
            FollowingFindings findings) {
        this.merges = merges;
        this.rows = rows;
        this.loading = loading;
        this.history = history;
        this.held = held;
        this.privateColumns = new PrivateColumns(privateFields);
        this.trail = trail;
        this.parameters = parameters;
        this.actors = actors;
        this.followers = followers;
        this.findings = findings;
    }

    /** The last day on which the merge can be undone. */
    LocalDate until(Merge merge) {
        var day = merge.mergedAt().atZoneSameInstant(Here.ZONE).toLocalDate();
        return day.plusDays(parameters
                .number("household.merge-undo-days", new DivisionCode(merge.divisionCode()), day)
                .map(Number::longValue)
                .orElse(0L));
    }

    @Transactional
    Merge undo(UUID id) {
        var actor = actors.require(Right.WRITE_RECORDS);
        var merge = merges.findToWrite(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        if (merge.undoneAt() == null) {
            if (Words.today().isAfter(until(merge))) {
                throw HouseholdRefused.MERGE_TOO_OLD.because(until(merge));
            }
            takeApart(merge);
            keepAgain(merge);
            merges.undone(merge, actor.account());
        }
        return merges.find(id).orElseThrow();
    }

    private void takeApart(Merge merge) {
        var wrote = entries(merge);
        var first = new LinkedHashMap<UUID, TrailEntry>();
        var since = new ArrayList<TrailEntry>();
        for (var entry : wrote) {
            if (merge.id().toString().equals(entry.request())) {
                first.putIfAbsent(entry.recordId(), entry);
            } else if (!first.isEmpty()) {
                since.add(entry);
            }
        }
        if (!since.isEmpty()) {
            throw changedSince(since);
        }
        try {
            followers.forEach(follower -> follower.unmerged(merge.id(), merge.countyCode()));
            reverse(merge, first);
        } catch (DataIntegrityViolationException broken) {
            throw BrokenConstraint.refusal(broken);
        }
    }

    /** Reasons that were given for the two, before the next check finds the two again. */
    private void keepAgain(Merge merge) {
        var households = new LinkedHashSet<>(merge.households());
        households.addAll(List.of(merge.kept(), merge.closed()));
        var day = merge.mergedAt().atZoneSameInstant(Here.ZONE).toLocalDate();
        findings.keptAgain(merge.countyCode(), households, day);
    }

    /** Of everything that the merge wrote and of all that belongs to the households since, the oldest first. */
    private List<TrailEntry> entries(Merge merge) {
        var records = new LinkedHashSet<>(merge.records());
        for (var household : merge.households()) {
            loading.load(merge.countyCode(), household)
                    .ifPresent(held -> records.addAll(
                            loading.recordsOf(merge.countyCode(), held.row().divisionCode(), household)));
        }
        return trail.of(merge.countyCode(), records, null, Integer.MAX_VALUE).stream()
                .filter(entry -> CHANGES.contains(entry.operation()))
                .sorted(Comparator.comparing(TrailEntry::id))
                .toList();
    }

    private Refusal changedSince(List<TrailEntry> since) {
        var told = since.stream()
                .map(history::told)
                .filter(each -> !each.changes().isEmpty())
                .toList();
        var named = told.stream()
                .flatMap(each -> each.changes().stream())
                .map(HouseholdHistory.Changed::label)
                .distinct()
                .limit(6)
                .collect(Collectors.joining("、"));
        var last = since.get(since.size() - 1).at().atZoneSameInstant(Here.ZONE);
        return HouseholdRefused.MERGE_CHANGED_SINCE
                .because(named, last.toLocalDateTime().withNano(0).toString().replace('T', ' '))
                .with("changed", told);
    }

    /** Persons are found by what the trail does not hold. */
    private List<ObjectNode> completed(Merge merge, List<ObjectNode> before) {
        var now = held.rows(
                "person", merge.countyCode(), before.stream().map(MergeRows::id).toList());
        return before.stream()
                .map(row ->
                        privateColumns.completed(row, RowJson.tree(Objects.requireNonNull(now.get(MergeRows.id(row))))))
                .toList();
    }

    private void reverse(Merge merge, Map<UUID, TrailEntry> first) {
        Map<String, List<UUID>> added = new LinkedHashMap<>();
        Map<String, List<ObjectNode>> altered = new LinkedHashMap<>();
        first.forEach((id, entry) -> {
            var table = entry.tableName().substring(entry.tableName().indexOf('.') + 1);
            if (entry.operation() == Operation.INSERT) {
                added.computeIfAbsent(table, none -> new ArrayList<>()).add(id);
            } else {
                altered.computeIfAbsent(table, none -> new ArrayList<>()).add((ObjectNode) entry.before());
            }
        });
        altered.computeIfPresent("person", (table, before) -> completed(merge, before));
        added.forEach((table, ids) -> rows.neverWere(table, merge.countyCode(), ids));
        altered.forEach((table, before) -> rows.asBefore(table, before, false));
        altered.forEach((table, before) -> {
            if (!YEARS.contains(table)) {
                rows.asBefore(table, before, true);
            }
        });
        rows.enlist(merge.countyCode(), merge.households());
    }
}
