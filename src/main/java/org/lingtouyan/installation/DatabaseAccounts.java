package org.lingtouyan.installation;

import java.sql.Connection;
import java.sql.SQLException;

/** Creates our database and its three accounts in our own PostgreSQL; none of them can bypass row-level security. */
final class DatabaseAccounts {

    static final String DATABASE = "lingtouyan";

    private DatabaseAccounts() {}

    static void ensure(OwnPostgres postgres, Database database) throws SQLException {
        try (var connection = postgres.superuser("postgres")) {
            role(connection, Database.OWNER, database.ownerPassword());
            role(connection, Database.WEB, database.webPassword());
            role(connection, Database.WORKER, database.workerPassword());
            if (!exists(connection, "select 1 from pg_database where datname = '%s'".formatted(DATABASE))) {
                execute(connection, "create database %s owner %s".formatted(DATABASE, Database.OWNER));
            }
        }
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = '%s'".formatted(name))) {
            execute(connection, "create role %s login nosuperuser nobypassrls nocreatedb nocreaterole".formatted(name));
        }
        execute(connection, "alter role %s password '%s'".formatted(name, password));
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            return result.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
