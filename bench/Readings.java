import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** Six readings by session beside primary-key reads of as many cells through the same server, and beside counting the records. */
class Readings {

    private static final String ONE = "household.not_out_persons";
    private static final String TWELVE =
            "household.registered,household.registered_persons,household.not_out,household.not_out_persons,household.out,household.out_persons,"
                    + "household.households_out_of_poverty,household.persons_out_of_poverty,household.rural_population,household.headcount_ratio,household.average_net_income,household.returned_to_poverty";
    private static final long AT_ONCE_FOR = 10_000_000_000L;

    /** What is asked, and the same places for the key read and for counting. */
    record Reading(String name, String keys, int indicators, String division, String reach, String level, String within) {

        String ours() {
            return "/api/indicators/values?keys=%s&division=%s&from=2018-01&to=2018-12%s".formatted(keys, division, reach);
        }

        String byKey() {
            return "/api/bench/cells?indicators=%d&level=%s&within=%s".formatted(indicators, level, within);
        }

        /** The records true at the end of each month, grouped as asked; for several indicators still only one of them. */
        String counting() {
            var digits = switch (level) {
                case "PROVINCE" -> 2;
                case "COUNTY" -> 6;
                case "TOWNSHIP" -> 9;
                default -> 12;
            };
            return COUNTING.formatted(digits, within);
        }
    }

    private static final List<Reading> READINGS = List.of(
            new Reading("1 indicator, counties x 12", ONE, 1, "620000000000", "&level=COUNTY", "COUNTY", "62"),
            new Reading("townships of a county x 12", ONE, 1, "620826000000", "&children=true", "TOWNSHIP", "620826"),
            new Reading("province x 12 x 12 indicators", TWELVE, 12, "620000000000", "", "PROVINCE", "62"),
            new Reading("villages of a city x 12", ONE, 1, "620800000000", "&level=VILLAGE", "VILLAGE", "6208"),
            new Reading("province, one year", ONE, 1, "620000000000", "", "PROVINCE", "62"));

    private static final String COUNTING =
            """
            select left(division_code, %d), month, count(*)
              from generate_series(date '2018-01-01', date '2018-12-01', interval '1 month') as month
              join household.published_person
                on status in ('01', '02', '05') and valid_from < month + interval '1 month'
               and (valid_to is null or valid_to >= month + interval '1 month')
             where division_code like '%s%%'
             group by 1, 2
            """;

    static void run(Site site, String[] arguments) throws Exception {
        site.start();
        site.signIn("province");
        try (var connection = site.superuser()) {
            System.out.println("reading | entries | median ms | key read ms | ratio | plain count ms");
            for (var reading : READINGS) {
                line(site, connection, reading);
            }
            atOnce(site, connection);
        }
    }

    private static void line(Site site, Connection connection, Reading reading) throws Exception {
        int entries = entries(site, reading.ours());
        if (entries != entries(site, reading.byKey())) {
            throw new IllegalStateException("not as many cells: " + reading);
        }
        var medians = Site.medians(() -> site.get(reading.ours()), () -> site.get(reading.byKey()));
        double counted = Site.timed(connection, reading.counting());
        System.out.printf("%s | %d | %.1f | %.1f | %.2f | %.0f%n", reading.name(), entries, medians[0], medians[1], medians[0] / medians[1], counted);
    }

    private static int entries(Site site, String path) throws Exception {
        return site.get(path).split("\"month\"").length - 1;
    }

    private static void atOnce(Site site, Connection connection) throws Exception {
        var counties = Site.column(connection, "select code from division.division where level = 'COUNTY'");
        double ours = answered(site, counties, "/api/indicators/values?keys=" + ONE + "&from=2018-01&to=2018-12&children=true&division=%s");
        double keyed = answered(site, counties, "/api/bench/cells?indicators=1&level=TOWNSHIP&within=%.6s");
        System.out.printf("10 callers, random counties' townships x 12: %.0f requests/s, key reads %.0f/s, ratio %.2f%n", ours, keyed, keyed / ours);
    }

    private static double answered(Site site, List<String> counties, String path) throws Exception {
        var callers = Executors.newFixedThreadPool(10);
        var work = new ArrayList<Callable<Integer>>();
        long began = System.nanoTime();
        for (int caller = 0; caller < 10; caller++) {
            work.add(() -> {
                int done = 0;
                while (System.nanoTime() - began < AT_ONCE_FOR) {
                    site.get(path.formatted(counties.get(ThreadLocalRandom.current().nextInt(counties.size()))));
                    done++;
                }
                return done;
            });
        }
        int total = 0;
        for (var caller : callers.invokeAll(work)) {
            total += caller.get();
        }
        callers.shutdown();
        return total / ((System.nanoTime() - began) / 1e9);
    }
}
