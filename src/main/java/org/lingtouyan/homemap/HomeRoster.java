package org.lingtouyan.homemap;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.homemap.HomeLists.Row;
import org.lingtouyan.homemap.HomeSheet.ToldHome;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.ToldAtVisits;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.Decision;
import org.lingtouyan.sheet.Outcome;
import org.lingtouyan.sheet.SheetExport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/** Places of homes as a roster: what a row changes, and all of a village as rows. */
@Component
class HomeRoster {

    static final List<String> HEADINGS =
            List.of("序号", "县", "乡镇", "行政村", "村编号", "户编号", "户主", "自然村", "经度", "纬度", "图上横向%", "图上纵向%");

    private final Homes homes;
    private final HomeLists lists;
    private final ToldAtVisits register;
    private final Divisions divisions;

    HomeRoster(Homes homes, HomeLists lists, ToldAtVisits register, Divisions divisions) {
        this.homes = homes;
        this.lists = lists;
        this.register = register;
        this.divisions = divisions;
    }

    /** What is held says nothing, the same, or otherwise; then it is for somebody to decide. */
    Outcome take(ToldHome told, @Nullable Decision decision) {
        var household = told.household();
        var held = place(household);
        var now = over(held.orElse(null), told.place());
        boolean samePlace = held.filter(now::sameAs).isPresent();
        var group = told.group() == null ? "" : group(household);
        boolean sameGroup = told.group() == null || group.equals(told.group());
        if (samePlace && sameGroup || decision == Decision.KEEP) {
            return Outcome.unchanged(household.division());
        }
        boolean otherwise = held.filter(place -> contradicts(place, now)).isPresent() || !sameGroup && !group.isEmpty();
        if (otherwise && decision != Decision.TAKE) {
            return told.otherwise();
        }
        if (!samePlace) {
            homes.say(UuidCreator.getTimeOrderedEpoch(), household.id(), now);
        }
        if (!sameGroup) {
            tellGroup(household, told.group());
        }
        return Outcome.accepted(household.division());
    }

    /** A row that leaves out the picture, or the degrees, says nothing against what is held of them. */
    private static HomePlace over(@Nullable HomePlace held, HomePlace told) {
        if (held == null || told.isOnPicture() && told.isPositioned()) {
            return told;
        }
        return told.isOnPicture()
                ? new HomePlace(told.baseId(), told.x(), told.y(), held.longitude(), held.latitude(), held.accuracy())
                : new HomePlace(held.baseId(), held.x(), held.y(), told.longitude(), told.latitude(), null);
    }

    /** What was not known before contradicts nothing. */
    private static boolean contradicts(HomePlace held, HomePlace now) {
        return !held.sameAs(new HomePlace(
                held.isOnPicture() ? now.baseId() : null,
                held.isOnPicture() ? now.x() : null,
                held.isOnPicture() ? now.y() : null,
                held.isPositioned() ? now.longitude() : null,
                held.isPositioned() ? now.latitude() : null,
                null));
    }

    Optional<HomePlace> place(KnownHousehold household) {
        return homes.of(household.id()).map(Homes.HeldHome::place);
    }

    /** As the household's own record says; empty where it says none. */
    String group(KnownHousehold household) {
        return register.held(household.id()).shown().path("naturalVillage").asString("");
    }

    private void tellGroup(KnownHousehold household, @Nullable String group) {
        var told = JsonNodeFactory.instance.objectNode();
        told.put("naturalVillage", group);
        var version = register.held(household.id()).version();
        register.change(household.id(), String.valueOf(version), Here.today(), told);
    }

    /** One snapshot, also of households that are not placed yet, to be filled in. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void write(DivisionCode village, SheetExport workbook) {
        workbook.title("农户位置名册 · " + divisions.pathText(village) + " · " + Here.today());
        workbook.headings(HEADINGS);
        int number = 0;
        for (var row : lists.ofVillage(village, Here.today())) {
            workbook.row(values(++number, village, row));
        }
    }

    private List<@Nullable Object> values(int number, DivisionCode village, Row row) {
        return Arrays.asList(
                number,
                name(village.at(Level.COUNTY)),
                name(village.at(Level.TOWNSHIP)),
                name(village),
                village.value(),
                row.number(),
                row.headName(),
                row.naturalVillage(),
                row.longitude(),
                row.latitude(),
                HomeSheet.percent(row.x()),
                HomeSheet.percent(row.y()));
    }

    private String name(DivisionCode division) {
        return divisions.require(division).shortName();
    }
}
