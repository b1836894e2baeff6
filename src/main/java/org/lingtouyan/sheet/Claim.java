package org.lingtouyan.sheet;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * A worker's hold on an import: a lock of its database session. It goes with the process, however that ends, so that
 * another worker can go on at once and never beside the first.
 */
final class Claim implements AutoCloseable {

    private final Connection connection;
    private final UUID id;

    private Claim(Connection connection, UUID id) {
        this.connection = connection;
        this.id = id;
    }

    /** The hold, unless somebody else has it. */
    static Optional<Claim> on(UUID id, DataSource database) {
        try {
            var connection = database.getConnection();
            if (ask(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", id)) {
                return Optional.of(new Claim(connection, id));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("cannot ask for an import", away);
        }
    }

    private static boolean ask(Connection connection, String question, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, "sheet.import/" + id);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** A session that broke has already let go. */
    @Override
    public void close() {
        try (connection) {
            ask(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", id);
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("the session of an import broke", broken);
        }
    }
}
