package org.lingtouyan.shared;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Knows a value that the database cannot hold (SQL state class 22: a NUL character, a date beyond its calendar, a number
 * beyond its digits). The request brought it, so the request is refused, and its text is not logged.
 */
final class UnstorableValue {

    private UnstorableValue() {}

    static boolean causes(@Nullable Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("22")) {
                return true;
            }
        }
        return false;
    }
}
