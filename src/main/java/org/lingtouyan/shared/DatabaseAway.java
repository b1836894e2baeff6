package org.lingtouyan.shared;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Knows a failure that is nobody's fault in here: the database did not answer, and will again in a moment. */
public final class DatabaseAway {

    private DatabaseAway() {}

    /** Where not even the rollback came through, the transaction remembers what it failed of. */
    public static boolean causes(@Nullable Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionSystemException system && causes(system.getApplicationException())
                    || cause instanceof TransientDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof SQLException sql && saysSo(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Class 08: no connection; 57P: the server is going down, crashed, or is not up yet. */
    private static boolean saysSo(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
