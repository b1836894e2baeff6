package org.lingtouyan.leadership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;

/** Which villages somebody may read or write of, and who acts for the county. */
@Component
class TeamPlaces {

    private final Actors actors;
    private final Divisions divisions;

    TeamPlaces(Actors actors, Divisions divisions) {
        this.actors = actors;
        this.divisions = divisions;
    }

    /** The division asked about, or the reader's own. */
    DivisionCode read(@Nullable DivisionCode asked) {
        var area = actors.require(Right.READ_RECORDS).area();
        var division = asked == null ? new DivisionCode(area.from()) : asked;
        if (!area.contains(division) || divisions.find(division).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return division;
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND outside the writer's area, and what no team can be of */
    void requireVillage(DivisionCode village) {
        if (!actors.require(Right.WRITE_RECORDS).area().contains(village)
                || divisions.find(village).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because().with("field", "division");
        }
        if (village.level() != Level.VILLAGE) {
            throw LeadershipRefused.TEAM_IS_OF_A_VILLAGE.because().with("field", "division");
        }
        if (!divisions.isLiving(village)) {
            throw LeadershipRefused.TEAM_VILLAGE_ENDED.because().with("field", "division");
        }
    }

    /** Whether somebody acts for the county of the village: its own officers and those above. */
    boolean ofTheCounty(Actor actor, DivisionCode place) {
        return actor.area().contains(place.at(Level.COUNTY));
    }

    /** @throws org.lingtouyan.shared.Refusal FORBIDDEN for townships and villages */
    Actor requireCounty(DivisionCode place) {
        var actor = actors.require(Right.WRITE_RECORDS);
        if (!ofTheCounty(actor, place)) {
            throw RequestRefused.FORBIDDEN.because();
        }
        return actor;
    }

    /** Whether somebody acts for the township of the village or above it: no village judges its own team. */
    boolean ofTheTownship(Actor actor, DivisionCode village) {
        return actor.area().contains(village.at(Level.TOWNSHIP));
    }

    /** @throws org.lingtouyan.shared.Refusal TOWNSHIP_DECIDES for the village itself */
    Actor requireTownship(DivisionCode village) {
        var actor = actors.require(Right.WRITE_RECORDS);
        if (!ofTheTownship(actor, village)) {
            throw LeadershipRefused.TOWNSHIP_DECIDES.because();
        }
        return actor;
    }

    /** @throws org.lingtouyan.shared.Refusal DAY_LIES_AHEAD */
    static LocalDate happened(LocalDate day) {
        if (day.isAfter(Here.today())) {
            throw LeadershipRefused.DAY_LIES_AHEAD.because().with("field", "on");
        }
        return day;
    }

    String text(DivisionCode place) {
        return divisions.pathText(place);
    }
}
