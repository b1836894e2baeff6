package org.lingtouyan.parameter;

import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;

/** Whoever sets a rule sets it for the own area, or a part of it, and for no other. */
@Component
class OwnArea {

    private final Actors actors;
    private final Divisions divisions;

    OwnArea(Actors actors, Divisions divisions) {
        this.actors = actors;
        this.divisions = divisions;
    }

    /** @throws org.lingtouyan.shared.Refusal FORBIDDEN without the right, NOT_FOUND outside the area */
    void require(DivisionCode division) {
        if (!actors.require(Right.SET_RULES).area().contains(division)) {
            throw RequestRefused.NOT_FOUND.because().with("field", "division");
        }
        divisions.require(division);
    }
}
