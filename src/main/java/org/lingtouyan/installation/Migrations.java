package org.lingtouyan.installation;

import java.util.List;
import java.util.ServiceLoader;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/** Brings each module's schema up to date, in the order in which modules may know each other, as the owner. */
final class Migrations {

    static final List<String> MODULES = List.of(
            "division",
            "access",
            "moving",
            "parameter",
            "indicator",
            "sheet",
            "quality",
            "household",
            "notice",
            "cadre",
            "leadership",
            "party",
            "posting",
            "training",
            "pairing",
            "optimisation",
            "visit",
            "householdplan",
            "exit",
            "monitoring",
            "homemap",
            "branchstandard",
            "field",
            "scenario");

    private Migrations() {}

    static void run(String url, String owner, String password) {
        MODULES.stream()
                .filter(module -> Migrations.class.getResource("/db/migration/" + module) != null)
                .forEach(module -> of(module, url, owner, password)
                        .javaMigrations(writtenBy(module))
                        .load()
                        .migrate());
    }

    static FluentConfiguration of(String module, String url, String owner, String password) {
        return Flyway.configure()
                .dataSource(url, owner, password)
                .schemas(module)
                .defaultSchema(module)
                .locations("classpath:db/migration/" + module);
    }

    /** Migrations a module brings as code, because they load files; found as services, so that we need not know them. */
    private static JavaMigration[] writtenBy(String module) {
        return ServiceLoader.load(JavaMigration.class).stream()
                .filter(provider -> provider.type().getPackageName().equals("org.lingtouyan." + module))
                .map(ServiceLoader.Provider::get)
                .toArray(JavaMigration[]::new);
    }
}
