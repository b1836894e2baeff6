package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.leadership.UnreviewedLists.Unreviewed;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Holders of posts who have not passed the joint review; that is all that is told of reviews here. */
@RestController
@RequestMapping("/api/leadership/unreviewed")
class UnreviewedController {

    private static final int LONGEST_PAGE = 200;

    private final UnreviewedLists lists;
    private final ReviewRule rule;
    private final TeamPlaces places;
    private final TeamPeople people;

    UnreviewedController(UnreviewedLists lists, ReviewRule rule, TeamPlaces places, TeamPeople people) {
        this.lists = lists;
        this.rule = rule;
        this.places = places;
        this.people = people;
    }

    /** {@code because}: why the post was taken without one; nothing where none was asked for then. */
    record UnreviewedHolder(
            UUID tenure,
            DivisionCode division,
            String place,
            UUID cadre,
            @Nullable String name,
            CommitteePost post,
            LocalDate from,
            @Nullable String because) {}

    record ReviewRuleOfADay(ReviewRule.Asked asked, int months, int departments) {}

    /** Of a county or below, on a day (today unless said); {@code all}: also who took office when none was asked for. */
    @GetMapping
    Page<UnreviewedHolder> list(
            @RequestParam DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = lists.page(
                places.read(division), on == null ? Here.today() : on, all, PlacePosition.parse(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var names = people.names(page.stream().map(Unreviewed::cadreId).toList());
        return new Page<>(
                page.stream()
                        .map(one -> new UnreviewedHolder(
                                one.id(),
                                new DivisionCode(one.divisionCode()),
                                places.text(new DivisionCode(one.divisionCode())),
                                one.cadreId(),
                                names.get(one.cadreId()),
                                one.post(),
                                one.validFrom(),
                                one.unreviewedBecause()))
                        .toList(),
                found.size() > size ? position(page.get(size - 1)) : null);
    }

    /** What the place asks of whoever takes office on a day. */
    @GetMapping("/rule")
    ReviewRuleOfADay rule(@RequestParam DivisionCode division, @RequestParam(required = false) @Nullable LocalDate on) {
        var place = places.read(division);
        var day = on == null ? Here.today() : on;
        return new ReviewRuleOfADay(rule.asked(place, day), rule.months(place, day), rule.departments(place, day));
    }

    private static String position(Unreviewed last) {
        return PlacePosition.after(new DivisionCode(last.divisionCode()), 0, last.id())
                .cursor();
    }
}
