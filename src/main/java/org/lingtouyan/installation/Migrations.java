package org.lingtouyan.installation;

import java.util.List;
import org.flywaydb.core.Flyway;

/** Brings each module's schema up to date, in the order in which modules may know each other, as the owner. */
final class Migrations {

    static final List<String> MODULES =
            List.of("division", "access", "parameter", "indicator", "sheet", "household", "scenario");

    private Migrations() {}

    static void run(String url, String owner, String password) {
        MODULES.stream()
                .filter(module -> Migrations.class.getResource("/db/migration/" + module) != null)
                .forEach(module -> Flyway.configure()
                        .dataSource(url, owner, password)
                        .schemas(module)
                        .defaultSchema(module)
                        .locations("classpath:db/migration/" + module)
                        .load()
                        .migrate());
    }
}
