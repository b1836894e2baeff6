package org.lingtouyan.monitoring;

import org.lingtouyan.monitoring.MonitoringController.ToldClue;
import org.lingtouyan.shared.ToldBodies;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Clues that were written down where there was no signal come in here, by the rules of those reported at a desk. */
@Component
public class ToldClues {

    /** The list of risks that a form offers. */
    public static final String RISKS = ClueWords.RISKS;

    private final Episodes episodes;
    private final ClueWords words;
    private final ToldBodies bodies;

    ToldClues(Episodes episodes, ClueWords words, ToldBodies bodies) {
        this.episodes = episodes;
        this.words = words;
        this.bodies = bodies;
    }

    /**
     * As {@code POST /api/monitoring}.
     *
     * @throws org.lingtouyan.shared.Refusal INVALID_REQUEST with the field, and whatever a clue is refused for
     */
    public void report(ObjectNode body) {
        var told = bodies.read(body, ToldClue.class);
        episodes.report(words.clue(told, episodes.place(told.householdId())));
    }
}
