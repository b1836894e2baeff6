package org.lingtouyan.posting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.parameter.Parameters;
import org.lingtouyan.posting.CoverageLists.Gap;
import org.lingtouyan.posting.CoverageLists.GapSum;
import org.lingtouyan.posting.CoverageLists.Uncovered;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether every village that must have a first secretary has one, on any day; where there was nobody, and who must fill. */
@RestController
@RequestMapping("/api/posting-coverage")
class CoverageController {

    private static final int LONGEST_PAGE = 200;
    private static final int DEFAULT_FILL_DAYS = 15;

    private final CoverageLists lists;
    private final PostingShowing showing;
    private final Divisions divisions;
    private final Parameters parameters;
    private final Actors actors;

    CoverageController(
            CoverageLists lists, PostingShowing showing, Divisions divisions, Parameters parameters, Actors actors) {
        this.lists = lists;
        this.showing = showing;
        this.divisions = divisions;
        this.parameters = parameters;
        this.actors = actors;
    }

    /** How many villages must have one and how many do, by the divisions one level below. */
    @GetMapping
    CoverageOfADay day(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate day) {
        var on = day == null ? Here.today() : day;
        var where = within(division);
        var parts = lists.counts(where, on).stream()
                .map(count ->
                        new CoveragePart(count.division(), name(count.division()), count.targets(), count.covered()))
                .toList();
        return new CoverageOfADay(
                where,
                on,
                parts.stream().mapToLong(CoveragePart::targets).sum(),
                parts.stream().mapToLong(CoveragePart::covered).sum(),
                parts);
    }

    @GetMapping("/uncovered")
    Page<UncoveredVillage> uncovered(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var on = day == null ? Here.today() : day;
        int size = size(limit);
        var found = lists.uncovered(within(division), on, after(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var names = showing.names(page.stream().map(Uncovered::lastCadre).toList());
        var fillDays = new HashMap<String, Integer>();
        return new Page<>(
                page.stream()
                        .map(village -> shown(
                                village,
                                names,
                                fillDays.computeIfAbsent(
                                        village.division().countyCode(), none -> fillDays(village.division(), on)),
                                on))
                        .toList(),
                found.size() > size ? page.get(size - 1).division().value() : null);
    }

    /** Where nobody was between two days, the second not counted. Pages hold whole villages. */
    @GetMapping("/gaps")
    Page<GapOfAVillage> gaps(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam LocalDate since,
            @RequestParam LocalDate until,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = size(limit);
        var found = lists.gaps(within(division), since, until, after(cursor), size + 1);
        var villages = found.stream().map(Gap::division).distinct().toList();
        var more = villages.size() > size;
        var page = more
                ? found.stream()
                        .filter(gap -> !gap.division().equals(villages.get(size)))
                        .toList()
                : found;
        return new Page<>(
                page.stream()
                        .map(gap -> new GapOfAVillage(
                                gap.division(),
                                divisions.pathText(gap.division()),
                                gap.since(),
                                gap.until(),
                                gap.days()))
                        .toList(),
                more ? villages.get(size - 1).value() : null);
    }

    @GetMapping("/gaps/sum")
    GapSum gapSum(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam LocalDate since,
            @RequestParam LocalDate until) {
        return lists.gapSum(within(division), since, until);
    }

    private UncoveredVillage shown(Uncovered village, Map<UUID, String> names, int fillDays, LocalDate day) {
        var dueOn = village.since().plusDays(fillDays);
        return new UncoveredVillage(
                village.division(),
                divisions.pathText(village.division()),
                village.reason(),
                village.since(),
                dueOn,
                dueOn.isBefore(day),
                name(village.division().at(Level.COUNTY)),
                village.lastPosting(),
                village.lastCadre() == null ? null : names.get(village.lastCadre()),
                village.lastUnit(),
                village.lastUnitLevel(),
                village.lastEndReason());
    }

    private int fillDays(DivisionCode village, LocalDate day) {
        return parameters
                .number("posting.fill-days", village, day)
                .map(BigDecimal::intValue)
                .orElse(DEFAULT_FILL_DAYS);
    }

    private String name(DivisionCode division) {
        return divisions.find(division).map(found -> found.shortName()).orElse(division.value());
    }

    private DivisionCode within(@Nullable DivisionCode division) {
        return division != null
                ? division
                : new DivisionCode(actors.require(Right.READ_RECORDS).area().from());
    }

    private static int size(int limit) {
        return Math.max(1, Math.min(limit, LONGEST_PAGE));
    }

    private static String after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return "000000000000";
        }
        if (!cursor.matches("\\d{12}")) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
        return cursor;
    }

    record CoverageOfADay(DivisionCode division, LocalDate day, long targets, long covered, List<CoveragePart> parts) {}

    record CoveragePart(DivisionCode division, String name, long targets, long covered) {}

    /**
     * A village without a first secretary.
     *
     * @param dueOn until when somebody should be there
     * @param filledBy the county whose organisation department must fill it, together with the unit that sent the last one
     */
    record UncoveredVillage(
            DivisionCode division,
            String place,
            String reason,
            LocalDate since,
            LocalDate dueOn,
            boolean overdue,
            String filledBy,
            @Nullable UUID lastPosting,
            @Nullable String lastCadreName,
            @Nullable String lastUnit,
            @Nullable String lastUnitLevel,
            @Nullable String lastEndReason) {}

    record GapOfAVillage(DivisionCode division, String place, LocalDate since, LocalDate until, int days) {}
}
