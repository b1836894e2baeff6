package org.lingtouyan.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.Alias;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.division.Match;
import org.lingtouyan.household.HouseholdLists.Sought;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One question for places and households at once, within the asker's area. */
@RestController
class SearchController {

    private static final int LONGEST_LIST = 50;

    private final Divisions divisions;
    private final HouseholdLists lists;
    private final Showing showing;
    private final Actors actors;

    SearchController(Divisions divisions, HouseholdLists lists, Showing showing, Actors actors) {
        this.divisions = divisions;
        this.lists = lists;
        this.showing = showing;
        this.actors = actors;
    }

    record Found(List<FoundDivision> divisions, List<HouseholdItem> households) {}

    /** {@code alias}: the name that documents use, if it was found by that; {@code validTo}: since when it is there no more. */
    record FoundDivision(
            DivisionCode code,
            String name,
            String shortName,
            Level level,
            String path,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate validTo,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String alias) {}

    @GetMapping("/api/search")
    Found search(@RequestParam String q, @RequestParam(defaultValue = "10") int limit) {
        int most = Math.max(1, Math.min(limit, LONGEST_LIST));
        var area = actors.require(Right.READ_RECORDS).area();
        var places = divisions.search(q, area::contains, most).stream()
                .map(this::found)
                .toList();
        return new Found(places, q.isBlank() ? List.of() : households(q, new DivisionCode(area.from()), most));
    }

    private List<HouseholdItem> households(String q, DivisionCode area, int most) {
        var sought = new Sought(area, q, null, null, null);
        return lists.page(sought, ListPosition.parse(null), most).items().stream()
                .map(showing::item)
                .toList();
    }

    private FoundDivision found(Match match) {
        var division = match.division();
        return new FoundDivision(
                division.code(),
                division.name(),
                division.shortName(),
                division.level(),
                divisions.pathText(division.code()),
                division.validTo(),
                Optional.ofNullable(match.alias()).map(Alias::name).orElse(null));
    }
}
