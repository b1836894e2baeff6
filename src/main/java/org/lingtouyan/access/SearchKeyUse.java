package org.lingtouyan.access;

import org.jspecify.annotations.Nullable;

/**
 * Which keys values are found by: the version that everything is held under, and the one beside it while keys change,
 * which is filled in (the next one) or cleared away (the one before).
 */
record SearchKeyUse(int searched, @Nullable Integer beside) {

    static final SearchKeyUse FIRST = new SearchKeyUse(1, null);

    boolean filling() {
        return beside != null && beside > searched;
    }

    boolean clearing() {
        return beside != null && beside < searched;
    }
}
