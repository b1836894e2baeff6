package org.lingtouyan.visit;

import java.util.List;
import org.lingtouyan.indicator.RuledViews;
import org.springframework.stereotype.Component;

/** Who is due for a visit rests on how often one is to be made. */
@Component
class VisitRhythm implements RuledViews {

    @Override
    public String rules() {
        return "visit.every-months-%";
    }

    @Override
    public List<String> views() {
        return List.of("visit.published_due");
    }
}
