package org.lingtouyan.shared;

import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/** Which constraint of the database a change broke: constraints are named as sentences, and each module words its own. */
public final class ConstraintName {

    private ConstraintName() {}

    /** The name of the constraint; empty where the database names none. */
    public static String of(DataIntegrityViolationException broken) {
        return broken.getMostSpecificCause() instanceof PSQLException refused
                        && refused.getServerErrorMessage() != null
                        && refused.getServerErrorMessage().getConstraint() != null
                ? refused.getServerErrorMessage().getConstraint()
                : "";
    }
}
