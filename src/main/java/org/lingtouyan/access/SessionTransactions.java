package org.lingtouyan.access;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Transactions of the session tables. They ask nobody who acts, because that is what they find out, and do not wait for
 * the disk: every request notes its time there, and after a crash the last half second of such notes is no loss.
 */
class SessionTransactions extends JdbcTransactionManager {

    SessionTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        try (var statement = connection.createStatement()) {
            statement.execute("set local synchronous_commit to off");
        }
    }
}
