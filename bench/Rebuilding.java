import java.io.File;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** {@code rebuild-indicators} on sound data beside one pass over each published view that makes the same sums in plain SQL. */
class Rebuilding {

    static void run(Site site, String[] arguments) throws Exception {
        site.start();
        double rebuilt = rebuild(site);
        double counted = 0;
        try (var connection = site.superuser()) {
            for (var view : Site.column(connection, "select distinct view_name from indicator.definition order by 1")) {
                double pass = Site.timed(connection, pass(connection, view)) / 1000;
                System.out.printf("one pass over %s: %.1f s%n", view, pass);
                counted += pass;
            }
        }
        System.out.printf("rebuild-indicators %.1f s, the same sums in plain SQL %.1f s, ratio %.1f%n", rebuilt, counted, rebuilt / counted);
    }

    /** From start to end of the command, its JVM included. */
    static double rebuild(Site site) throws Exception {
        long began = System.nanoTime();
        var command = new ProcessBuilder("java", "-Duser.timezone=Asia/Shanghai", "-Xmx512m", "-jar", "target/served/lingtouyan.jar", "rebuild-indicators");
        command.environment().put("LINGTOUYAN_HOME", site.home.toString());
        var log = new File(site.home.toFile(), "rebuild.log");
        int exit = command.redirectErrorStream(true).redirectOutput(log).start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("rebuild-indicators failed, see " + log);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Every sum over the view as its definition says it, by division and month of change. */
    private static String pass(Connection connection, String view) throws Exception {
        var sums = new ArrayList<String>();
        List<String> definitions = Site.column(connection, "select source from indicator.definition where view_name = '" + view + "' order by id");
        for (var definition : definitions) {
            var rule = definition.substring(definition.indexOf("\nwhere") + "\nwhere".length()).split("(?m)^amount\\b");
            sums.add("sum(sign * (%s)) filter (where %s)".formatted(rule[1].strip(), rule[0].strip()));
        }
        var changes = definitions.get(0).contains("-- kind: flow")
                ? "(values (indicator.month_of(occurred_on), 1))"
                : "(values (indicator.month_of(valid_from), 1), (indicator.month_of(valid_to), -1))";
        return "select division_code, month, %s from %s cross join lateral %s as change (month, sign) where month is not null group by 1, 2"
                .formatted(String.join(", ", sums), view, changes);
    }
}
