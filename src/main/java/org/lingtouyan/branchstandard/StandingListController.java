package org.lingtouyan.branchstandard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.branchstandard.BranchStanding.Grade;
import org.lingtouyan.branchstandard.StandingLists.At;
import org.lingtouyan.branchstandard.StandingLists.MendingState;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which branches of an area wait for whom, which were never assessed, and what is being mended. */
@RestController
@RequestMapping("/api/branch-standards")
class StandingListController {

    private static final int LONGEST_PAGE = 200;

    private final StandingLists lists;
    private final Divisions divisions;

    StandingListController(StandingLists lists, Divisions divisions) {
        this.lists = lists;
        this.divisions = divisions;
    }

    /** How many branches are at each stage, and how many standards wait for what. */
    record StandingCounts(int never, int self, int township, int county, int done, int due, int overdue, int recheck) {}

    /**
     * @param since the day it came to where it is; null of one never assessed
     * @param grade as it stands today; null while something is not answered
     */
    record StandingBranch(
            UUID organisationId,
            String organisation,
            DivisionCode division,
            String place,
            @Nullable LocalDate since,
            @Nullable Grade grade) {}

    /**
     * @param since the day on which the county found it unmet
     * @param ofAnEarlierRound a new round has begun since
     */
    record OpenMending(
            UUID id,
            UUID organisationId,
            String organisation,
            DivisionCode division,
            String place,
            String code,
            String label,
            String labelEn,
            LocalDate since,
            boolean ofAnEarlierRound,
            LocalDate dueOn,
            @Nullable LocalDate mendedOn,
            @Nullable String mendedHow) {}

    @GetMapping("/counts")
    StandingCounts counts(@RequestParam DivisionCode division) {
        var counts = lists.counts(division);
        return new StandingCounts(
                counts.never(),
                counts.self(),
                counts.township(),
                counts.county(),
                counts.done(),
                counts.due(),
                counts.overdue(),
                counts.recheck());
    }

    /**
     * Branches by where their latest round is, the longest there first; of one grade where it is said: then a page may be short, or
     * empty, and the next one goes on. Not {@code graded}, it answers at once and says no grade.
     */
    @GetMapping("/assessments")
    Page<StandingBranch> branches(
            @RequestParam DivisionCode division,
            @RequestParam At stage,
            @RequestParam(required = false) @Nullable Grade grade,
            @RequestParam(defaultValue = "true") boolean graded,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = lists.branches(division, stage, grade, graded, cursor, atMost(limit));
        return new Page<>(page.items().stream().map(this::shown).toList(), page.next());
    }

    /** Standards that branches are to mend or have mended, what is due first first. */
    @GetMapping("/mendings")
    Page<OpenMending> mendings(
            @RequestParam DivisionCode division,
            @RequestParam MendingState state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = lists.mendings(division, state, cursor, atMost(limit));
        return new Page<>(page.items().stream().map(this::shown).toList(), page.next());
    }

    private StandingBranch shown(StandingLists.Graded one) {
        var branch = one.branch();
        var at = new DivisionCode(branch.divisionCode());
        return new StandingBranch(
                branch.organisationId(), branch.name(), at, divisions.pathText(at), branch.since(), one.grade());
    }

    private OpenMending shown(StandingLists.Open one) {
        var at = new DivisionCode(one.divisionCode());
        return new OpenMending(
                one.id(),
                one.organisationId(),
                one.name(),
                at,
                divisions.pathText(at),
                one.code(),
                one.label(),
                one.labelEn(),
                one.since(),
                one.ofAnEarlierRound(),
                one.dueOn(),
                one.mendedOn(),
                one.mendedHow());
    }

    private static int atMost(int limit) {
        return Math.max(1, Math.min(limit, LONGEST_PAGE));
    }
}
