package org.lingtouyan.leadership;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.cadre.Cadres;
import org.springframework.stereotype.Component;

/** Who the cadres are that posts and reserve speak of; their names stay in the roster of cadres. */
@Component
class TeamPeople {

    private final Cadres cadres;

    TeamPeople(Cadres cadres) {
        this.cadres = cadres;
    }

    /** @throws org.lingtouyan.shared.Refusal TEAM_CADRE_UNKNOWN */
    void require(UUID cadre) {
        if (!cadres.named(List.of(cadre)).containsKey(cadre)) {
            throw LeadershipRefused.TEAM_CADRE_UNKNOWN.because().with("field", "cadre");
        }
    }

    Map<UUID, String> names(Collection<UUID> all) {
        return cadres.named(all).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, known -> known.getValue().name()));
    }
}
