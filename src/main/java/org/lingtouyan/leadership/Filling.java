package org.lingtouyan.leadership;

import java.util.Arrays;
import java.util.Optional;

/** How a post was filled. The last three are for a village that has no fit candidate of its own. */
public enum Filling {
    ELECTED("选举"),
    APPOINTED("任命"),
    /** Somebody of the village who had gone away. */
    CALLED_BACK("回引"),
    /** Somebody who had retired from office. */
    ASKED_BACK("回请"),
    /** Somebody from an organ above. */
    SENT("选派");

    private final String word;

    Filling(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<Filling> of(String word) {
        return Arrays.stream(values()).filter(way -> word.contains(way.word)).findFirst();
    }
}
