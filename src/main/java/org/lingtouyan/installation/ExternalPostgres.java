package org.lingtouyan.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** A PostgreSQL that others run: looked at before anything is changed in it, so that what is amiss is said in a sentence. */
final class ExternalPostgres {

    private static final int OLDEST = 15;

    private final String url;
    private final Home home;

    ExternalPostgres(String url, Home home) {
        this.url = url;
        this.home = home;
    }

    /** The database, once all three accounts get in and it is what {@code docs/operating.md} asks for. */
    Database database() throws IOException, SQLException {
        var database = new Database(url, password("owner"), password("web"), password("worker"));
        for (var account : List.of(Database.WEB, Database.WORKER)) {
            connect(account, account.equals(Database.WEB) ? database.webPassword() : database.workerPassword())
                    .close();
        }
        try (var connection = connect(Database.OWNER, database.ownerPassword())) {
            for (var demand : Demand.values()) {
                demand.askOf(connection);
            }
        }
        return database;
    }

    private Connection connect(String account, String password) throws SQLException {
        try {
            return DriverManager.getConnection(url, account, password);
        } catch (SQLException refused) {
            throw new SQLException("%s does not get in: %s".formatted(account, refused.getMessage()), refused);
        }
    }

    /** From the environment, or from the file under the home folder where our own PostgreSQL keeps it too. */
    private String password(String account) throws IOException {
        var name = "LINGTOUYAN_DATABASE_" + account.toUpperCase() + "_PASSWORD";
        var value = System.getenv(name);
        if (value != null) {
            return value;
        }
        var file = home.resolve("secret/database-" + account);
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        throw new IOException(
                "with an external database please set %s or write the password into %s".formatted(name, file));
    }

    /** What must hold of the database; the query says yes or no. */
    private enum Demand {
        VERSION(
                "select current_setting('server_version_num')::int / 10000 >= " + OLDEST,
                "this PostgreSQL is older than " + OLDEST),
        ENCODING("select current_setting('server_encoding') = 'UTF8'", "the database is not UTF8"),
        ORDER("select 'a' > 'B'", "the database does not compare as bytes; create it with locale 'C'"),
        ICU("select exists (select from pg_collation where collprovider = 'i')", "this PostgreSQL has no ICU"),
        ORDINARY_ACCOUNTS(
                """
                select not exists (select from pg_roles
                                    where rolname in ('lingtouyan_owner', 'lingtouyan_web', 'lingtouyan_worker')
                                      and (rolsuper or rolbypassrls))
                """,
                "one of the accounts is a superuser or may bypass row-level security; areas would not hold");

        private final String query;
        private final String complaint;

        Demand(String query, String complaint) {
            this.query = query;
            this.complaint = complaint;
        }

        void askOf(Connection connection) throws SQLException {
            try (var statement = connection.createStatement();
                    var answer = statement.executeQuery(query)) {
                if (!answer.next() || !answer.getBoolean(1)) {
                    throw new SQLException(complaint);
                }
            }
        }
    }
}
