import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;

/** Fills the bench's own database with a register made by plain SQL and counts it. */
class Prepare {

    static void run(Site site, String[] arguments) throws Exception {
        var households = arguments.length > 1 ? arguments[1] : "1300000";
        site.start();
        try (var connection = site.superuser()) {
            counted(connection);
            for (var statement : Files.readString(Path.of("bench/province.sql")).split(";\\s*\n")) {
                double took = Site.timed(connection, statement.replace(":households", households));
                System.out.printf("%8.1f s  %s%n", took / 1000, statement.strip().lines().filter(line -> !line.startsWith("--")).findFirst().orElse(""));
            }
        }
        System.out.printf("first count of all figures: %.1f s%n", Rebuilding.rebuild(site));
        try (var connection = site.superuser()) {
            Site.timed(connection, "vacuum analyze");
            System.out.println("cells: " + Site.column(connection, "select count(*) from indicator.cell").get(0));
        }
    }

    /** A new installation counts its villages first; emptying the tables beside that would end in a deadlock. */
    private static void counted(Connection connection) throws Exception {
        while (!Site.column(connection, "select 1 from indicator.mark limit 1").isEmpty()) {
            Thread.sleep(500);
        }
    }
}
