package org.lingtouyan.pairing;

import org.lingtouyan.training.HelpersInPost;
import org.springframework.stereotype.Component;

/** Helpers are trained in rotation as long as they help a household. */
@Component
class HelpersToTrain implements HelpersInPost {

    @Override
    public String statement() {
        return "select county_code, division_code, cadre_id, valid_from, valid_to from pairing.pair where not voided";
    }
}
