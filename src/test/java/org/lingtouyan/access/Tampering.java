package org.lingtouyan.access;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.springframework.core.env.Environment;

/** What somebody does to the trail who is the database's superuser: no right and no trigger stops him. */
final class Tampering {

    private final String url;
    private final Path home;

    Tampering(Environment environment) {
        this.url = environment.getRequiredProperty("spring.datasource.url");
        this.home = Path.of(environment.getRequiredProperty("lingtouyan.home"));
    }

    void run(String sql, Object... with) {
        try (var connection = DriverManager.getConnection(
                        url,
                        "postgres",
                        Files.readString(home.resolve("secret/postgres-superuser"))
                                .strip());
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql.formatted(with));
        } catch (Exception refused) {
            throw new IllegalStateException(refused);
        }
    }
}
