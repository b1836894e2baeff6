package org.lingtouyan.leadership;

import java.util.List;
import org.lingtouyan.indicator.RuledViews;
import org.springframework.stereotype.Component;

/** How strong a reserve is rests on how many a village must have in it. */
@Component
class ReserveTarget implements RuledViews {

    @Override
    public String rules() {
        return "leadership.reserve-target";
    }

    @Override
    public List<String> views() {
        return List.of("leadership.published_reserve_strength");
    }
}
