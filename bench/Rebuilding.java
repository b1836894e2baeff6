import java.io.File;

/** {@code rebuild-indicators} on sound data beside one pass of the same sums in plain SQL. */
class Rebuilding {

    private static final String ONE_PASS =
            """
            select division_code, indicator.month_of(valid_from), count(*) filter (where status in ('01', '02', '05')),
                   count(*) filter (where status in ('03', '04', '06', '11', '12')), count(*)
              from %s group by 1, 2
            """;

    static void run(Site site, String[] arguments) throws Exception {
        site.start();
        double rebuilt = rebuild(site);
        double counted = 0;
        try (var connection = site.superuser()) {
            for (var view : new String[] {"household.published_household", "household.published_person"}) {
                counted += Site.timed(connection, ONE_PASS.formatted(view)) / 1000;
            }
            counted += Site.timed(connection, "select division_code, year, sum(net), sum(people) from household.published_income group by 1, 2") / 1000;
        }
        System.out.printf("rebuild-indicators %.1f s, one pass of plain SQL %.1f s, ratio %.1f%n", rebuilt, counted, rebuilt / counted);
    }

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
}
