package org.lingtouyan.monitoring;

import java.time.LocalDate;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.household.ToldAtVisits;
import org.lingtouyan.parameter.Codes;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was decided stands in the household's own record at once, so that nobody types it there again. */
@Component
class InHousehold {

    static final String KINDS = "monitoringKind";

    private final KnownHouseholds households;
    private final ToldAtVisits told;
    private final Codes codes;

    InHousehold(KnownHouseholds households, ToldAtVisits told, Codes codes) {
        this.households = households;
        this.told = told;
        this.codes = codes;
    }

    void write(Step step, Clue clue, Course course, LocalDate on) {
        if (step == Step.INCLUDE) {
            tell(clue, on, included(clue, course));
        } else if (step == Step.REMOVE) {
            var fields = JsonNodeFactory.instance.objectNode();
            fields.put("riskRemoved", true);
            fields.put("riskRemovedOn", on.toString());
            tell(clue, on, fields);
        }
    }

    private ObjectNode included(Clue clue, Course course) {
        var fields = JsonNodeFactory.instance.objectNode();
        fields.put(KINDS, course.kind() == null ? null : codes.label(KINDS, course.kind()));
        fields.put("riskFoundOn", clue.on().toString());
        fields.put("riskRemoved", false);
        fields.putNull("riskRemovedOn");
        return fields;
    }

    private void tell(Clue clue, LocalDate on, ObjectNode fields) {
        var known = households.requireOpen(clue.household());
        told.change(known.id(), String.valueOf(known.version()), on, fields);
    }
}
