import java.nio.file.Files;
import java.nio.file.Path;

/** Coverage by first secretaries on any day, at the province, beside the plain SQL of that day: 7,264 villages, 20,000 postings. */
class Coverages {

    private static final String PLAIN =
            """
            select substr(t.division_code, 1, 4), count(*), count(p.id)
              from posting.target t
              left join posting.posting p
                on p.county_code = t.county_code and p.division_code = t.division_code and p.role = 'FIRST_SECRETARY' and not p.voided
               and p.valid_from <= '%1$s' and (p.valid_to is null or p.valid_to > '%1$s')
             where not t.voided and t.valid_from <= '%1$s' and (t.valid_to is null or t.valid_to > '%1$s')
             group by 1
            """;

    static void run(Site site, String[] arguments) throws Exception {
        site.start();
        site.signIn("province");
        try (var connection = site.superuser()) {
            for (var statement : Files.readString(Path.of("bench/coverage.sql")).split(";")) {
                if (!statement.isBlank()) {
                    Site.timed(connection, statement);
                }
            }
            System.out.println("day | coverage ms | uncovered, first page ms | gaps of a year ms | plain SQL ms | ratio");
            for (var day : new String[] {"2014-06-30", "2016-02-29", "2018-12-31"}) {
                var medians = Site.medians(
                        () -> site.get("/api/posting-coverage?day=" + day),
                        () -> site.get("/api/posting-coverage/uncovered?day=" + day),
                        () -> site.get("/api/posting-coverage/gaps/sum?since=2017-12-31&until=" + "2018-12-31"),
                        () -> Site.timed(connection, PLAIN.formatted(day)));
                System.out.printf(
                        "%s | %.1f | %.1f | %.1f | %.1f | %.2f%n",
                        day, medians[0], medians[1], medians[2], medians[3], medians[0] / medians[3]);
            }
        }
    }
}
