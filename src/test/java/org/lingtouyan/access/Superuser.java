package org.lingtouyan.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/** Somebody who is the database's superuser: no right, no area and no trigger stops him. */
public final class Superuser {

    private final String url;
    private final Path home;

    private Superuser(String url, Path home) {
        this.url = url;
        this.home = home;
    }

    public static Superuser of(Environment environment) {
        return new Superuser(
                environment.getRequiredProperty("spring.datasource.url"),
                Path.of(environment.getRequiredProperty("lingtouyan.home")));
    }

    public void run(String sql, Object... with) {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql.formatted(with));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** A transaction that has done that and stays open until it is closed. */
    public Held holding(String sql) {
        try {
            var connection = connection();
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
            return connection::close;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** What others wait for. */
    public interface Held extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    public List<String> texts(String query) {
        var texts = new ArrayList<String>();
        try (var connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private Connection connection() throws SQLException {
        try {
            var password =
                    Files.readString(home.resolve("secret/postgres-superuser")).strip();
            return DriverManager.getConnection(url, "postgres", password);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
