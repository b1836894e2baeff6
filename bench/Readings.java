import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** Six readings by session beside primary-key reads of as many cells and, where it is one count, the count in plain SQL. */
class Readings {

    private static final String TWELVE =
            "household.registered,household.registered_persons,household.not_out,household.not_out_persons,household.out,household.out_persons,"
                    + "household.households_out_of_poverty,household.persons_out_of_poverty,household.rural_population,household.headcount_ratio,household.average_net_income,household.returned_to_poverty";

    static void run(Site site, String[] arguments) throws Exception {
        site.start();
        site.signIn("province");
        try (var connection = site.superuser();
                var plain = new PlainReading(connection)) {
            System.out.println("reading | median ms | key read ms | ratio | plain count ms");
            line(site, plain, connection, "1 indicator, counties x 12", "household.not_out_persons", "620000000000", "&level=COUNTY", 1, "select code from division.division where level = 'COUNTY'", "true", 12);
            line(site, plain, connection, "townships of a county x 12", "household.not_out_persons", "620826000000", "&children=true", 1, "select code from division.division where parent_code = '620826000000'", "county_code = '620826'", 12);
            line(site, plain, connection, "province x 12 x 12 indicators", TWELVE, "620000000000", "", 12, "select '620000000000'", "true", 12);
            line(site, plain, connection, "villages of a city x 12", "household.not_out_persons", "620800000000", "&level=VILLAGE", 1, "select code from division.division where level = 'VILLAGE' and code like '6208%'", "county_code like '6208%'", 12);
            line(site, plain, connection, "province, one year", "household.not_out_persons", "620000000000", "", 1, "select '620000000000'", "true", 12);
            concurrent(site, connection);
            for (var division : new String[] {"620826101200", "620826000000", "620000000000"}) {
                double took = Site.median(() -> site.get("/api/indicators/household.not_out_persons/records?month=2018-12&division=" + division));
                System.out.printf("first page of a trace, %s: %.0f ms%n", division, took);
            }
        }
    }

    private static void line(Site site, PlainReading plain, java.sql.Connection connection, String name, String keys, String division, String more,
            int indicators, String divisions, String where, int months) throws Exception {
        var path = "/api/indicators/values?keys=" + keys + "&division=" + division + "&from=2018-01&to=2018-12" + more;
        double ours = Site.median(() -> site.get(path));
        double keyed = plain.median(indicators, divisions, 201801, 201812);
        double counted = Site.timed(connection, "select county_code, count(*) from household.published_person where status in ('01', '02', '05') and valid_from <= '2018-12-31' and (valid_to is null or valid_to > '2018-12-31') and " + where + " group by 1");
        System.out.printf("%s | %.0f | %.0f | %.1f | %.0f (one month)%n", name, ours, keyed, ours / keyed, counted);
    }

    private static void concurrent(Site site, java.sql.Connection connection) throws Exception {
        var counties = Site.column(connection, "select code from division.division where level = 'COUNTY'");
        var callers = Executors.newFixedThreadPool(10);
        var work = new ArrayList<Callable<Integer>>();
        long began = System.nanoTime();
        for (int caller = 0; caller < 10; caller++) {
            work.add(() -> {
                int done = 0;
                while (System.nanoTime() - began < 10_000_000_000L) {
                    var county = counties.get(ThreadLocalRandom.current().nextInt(counties.size()));
                    site.get("/api/indicators/values?keys=household.not_out_persons&from=2018-01&to=2018-12&children=true&division=" + county);
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
        System.out.printf("10 callers, random counties' townships x 12: %.0f requests/s%n", total / ((System.nanoTime() - began) / 1e9));
    }
}
