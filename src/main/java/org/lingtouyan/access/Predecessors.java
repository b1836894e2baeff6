package org.lingtouyan.access;

import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.springframework.stereotype.Component;

/** Who may look into divisions that have ended: besides those whose area they lay in, those whose area took them up. */
@Component
public class Predecessors {

    private final Actors actors;
    private final Divisions divisions;

    Predecessors(Actors actors, Divisions divisions) {
        this.actors = actors;
        this.divisions = divisions;
    }

    /** Whether the actor may read records there: within the area, or in an ended division that goes on in it. */
    public boolean mayRead(DivisionCode code) {
        return actors.ownArea().filter(area -> reaches(area, code)).isPresent();
    }

    /** Whether the division has ended, lies outside the area, and one of its successors lies within. */
    boolean tookUp(Area area, DivisionCode code) {
        return !area.contains(code)
                && divisions
                        .find(code)
                        .filter(division -> division.validTo() != null)
                        .isPresent()
                && divisions.successors(code).stream().map(Division::code).anyMatch(area::contains);
    }

    private boolean reaches(Area area, DivisionCode code) {
        return area.contains(code) || tookUp(area, code);
    }
}
