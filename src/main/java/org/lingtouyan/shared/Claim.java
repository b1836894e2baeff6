package org.lingtouyan.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * A worker's hold on a job: a lock of its database session. It goes with the process, however that ends, so that
 * another worker can go on at once and never beside the first.
 */
public final class Claim implements AutoCloseable {

    private final Connection connection;
    private final String job;

    private Claim(Connection connection, String job) {
        this.connection = connection;
        this.job = job;
    }

    /**
     * The hold, unless somebody else has it.
     *
     * @param kind the table that the job stands in
     */
    public static Optional<Claim> on(String kind, UUID id, DataSource database) {
        var job = kind + "/" + id;
        try {
            var connection = database.getConnection();
            if (ask(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", job)) {
                return Optional.of(new Claim(connection, job));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("cannot ask for a job", away);
        }
    }

    private static boolean ask(Connection connection, String question, String job) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, job);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** A session that broke has already let go. */
    @Override
    public void close() {
        try (connection) {
            ask(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", job);
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("the session of a job broke", broken);
        }
    }
}
