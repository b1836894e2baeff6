package org.lingtouyan.optimisation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * What the officer settles before the search: who stays, who is not to go where, what a unit may send, who may help too.
 *
 * @param helpers people who may help beside those who help in the township already
 * @param relieve whether households of helpers who have too many are given to others as well
 */
@Schema(name = "DraftChoices")
record Choices(List<UUID> stay, List<Barred> forbidden, List<QuotaOf> quotas, List<UUID> helpers, boolean relieve) {

    Choices {
        stay = List.copyOf(stay);
        forbidden = List.copyOf(forbidden);
        quotas = List.copyOf(quotas);
        helpers = List.copyOf(helpers);
    }

    /** Not this person there: {@code at} is the code of a village or the id of a household. */
    @Schema(name = "ForbiddenPlace")
    record Barred(UUID cadre, String at) {}

    /** Another number than the rule's for one unit. */
    @Schema(name = "UnitQuotaChosen")
    record QuotaOf(String unit, int most) {}

    List<UUID> barredAt(String place) {
        return forbidden.stream()
                .filter(barred -> barred.at().equals(place))
                .map(Barred::cadre)
                .toList();
    }
}
