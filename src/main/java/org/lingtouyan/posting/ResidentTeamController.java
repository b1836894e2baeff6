package org.lingtouyan.posting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.posting.ResidentTeamLists.Small;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Villages whose resident team is smaller than the rule asks for, or has nobody to lead it, on any day. */
@RestController
@RequestMapping("/api/posting-coverage/small-teams")
class ResidentTeamController {

    private static final int LONGEST_PAGE = 200;

    private final ResidentTeamLists lists;
    private final PostingShowing showing;
    private final Divisions divisions;

    ResidentTeamController(ResidentTeamLists lists, PostingShowing showing, Divisions divisions) {
        this.lists = lists;
        this.showing = showing;
        this.divisions = divisions;
    }

    record SmallTeam(DivisionCode division, String place, int people, int least, @Nullable String captain) {}

    record SumOfTeams(LocalDate day, int teams, int tooSmall, int withoutCaptain) {}

    @GetMapping
    Page<SmallTeam> small(
            @RequestParam DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var after = Cursor.parse(cursor, "000000000000").at(0);
        var found = lists.small(division, day == null ? Here.today() : day, after, size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var names = showing.names(page.stream().map(Small::captain).toList());
        return new Page<>(
                page.stream()
                        .map(one -> new SmallTeam(
                                new DivisionCode(one.divisionCode()),
                                divisions.pathText(new DivisionCode(one.divisionCode())),
                                one.people(),
                                one.leastPeople(),
                                one.captain() == null ? null : names.get(one.captain())))
                        .toList(),
                found.size() > size
                        ? Cursor.of(page.get(size - 1).divisionCode()).text()
                        : null);
    }

    @GetMapping("/sum")
    SumOfTeams sum(@RequestParam DivisionCode division, @RequestParam(required = false) @Nullable LocalDate day) {
        var on = day == null ? Here.today() : day;
        var sum = lists.sum(division, on);
        return new SumOfTeams(on, sum.teams(), sum.tooSmall(), sum.withoutCaptain());
    }
}
