package org.lingtouyan.household;

import org.jspecify.annotations.Nullable;

/** A fact of which only the closed record knows, so it is carried over, or on which the two differ, so somebody chooses. */
record MergeFact(
        String key, String group, String label, @Nullable Object kept, @Nullable Object closed, boolean differs) {}
