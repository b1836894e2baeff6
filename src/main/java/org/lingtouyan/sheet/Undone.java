package org.lingtouyan.sheet;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of some records an import is taken back from: how many are as before, and which had to be left. */
public record Undone(int undone, List<Left> left) {

    public static final Undone NOTHING = new Undone(0, List.of());

    /** A record that stays as it is, and why. */
    public record Left(UUID id, String place, @Nullable String label, Why why) {}

    /** Why a record cannot be taken back. */
    public enum Why {
        /** Somebody changed it since. */
        CHANGED_SINCE,
        /** A person in it has since become part of another record. */
        USED_ELSEWHERE,
        /** As it was before it would contradict what is held now. */
        CONTRADICTS
    }

    int count() {
        return undone + left.size();
    }
}
