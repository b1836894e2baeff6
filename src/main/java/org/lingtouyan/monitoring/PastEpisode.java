package org.lingtouyan.monitoring;

import java.util.List;

/** A clue with all the steps that were taken since, as they were. */
public record PastEpisode(Clue clue, List<Taken> steps) {

    public PastEpisode {
        steps = List.copyOf(steps);
    }
}
