package org.lingtouyan.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the database, at the start of every transaction and for that transaction only, who acts and in which area.
 * Without an actor nothing is set, and row-level security then shows nothing.
 */
class ScopedTransactions extends JdbcTransactionManager {

    private static final String SET_SCOPE =
            """
            select set_config('lingtouyan.area_from', ?, true), set_config('lingtouyan.area_to', ?, true),
                   set_config('lingtouyan.account', ?, true),   set_config('lingtouyan.request', ?, true)
            """;

    private final Actors actors;

    ScopedTransactions(DataSource dataSource, Actors actors) {
        super(dataSource);
        this.actors = actors;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        // asked before a connection is taken, because finding out may need one itself
        var actor = actors.current();
        super.doBegin(transaction, definition);
        try {
            actor.ifPresent(this::setScope);
        } catch (CannotCreateTransactionException broken) {
            // begun but never handed out: left on the thread it would serve the next request, in this one's scope
            doCleanupAfterCompletion(transaction);
            throw broken;
        }
    }

    /** Who looks into a division that is not in his area changes nothing there, whatever the request does. */
    private static void onlyReading(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction read only");
        }
    }

    private void setScope(Actor actor) {
        var holder = (ConnectionHolder)
                Objects.requireNonNull(TransactionSynchronizationManager.getResource(obtainDataSource()));
        try (var statement = holder.getConnection().prepareStatement(SET_SCOPE)) {
            statement.setString(1, actor.area().from());
            statement.setString(2, actor.area().to());
            statement.setString(3, actor.account().toString());
            statement.setString(4, RequestId.current());
            statement.execute();
            if (actors.onlyLooks()) {
                onlyReading(holder.getConnection());
            }
        } catch (SQLException unreachable) {
            throw new CannotCreateTransactionException("cannot set the scope of the transaction", unreachable);
        }
    }
}
