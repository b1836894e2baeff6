import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** The page of somebody's working life: all that the page asks of the modules at once, until the last has answered. After coverage. */
class Dossiers {

    private static final int WARM = 20;
    private static final int PEOPLE = 200;
    private static final Pattern POSTING = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"division\"");

    static void run(Site site, String[] arguments) throws Exception {
        site.start();
        try (var connection = site.superuser()) {
            if (Site.column(connection, "select 1 from posting.appraisal limit 1").isEmpty()) {
                for (var statement : Files.readString(Path.of("bench/dossier.sql")).split(";")) {
                    if (!statement.isBlank()) {
                        Site.timed(connection, statement);
                    }
                }
            }
            site.signIn("province");
            System.out.println("whose | calls | median ms | p95 ms | longest ms");
            measured(site, "posted to a village", Site.column(connection, people("posting.posting")));
            measured(site, "in a village's team", Site.column(connection, people("leadership.tenure")));
        }
    }

    private static String people(String table) {
        return "select cadre_id from (select distinct cadre_id from %s) p order by md5(cadre_id::text) limit %d"
                .formatted(table, PEOPLE + WARM);
    }

    private static void measured(Site site, String whose, List<String> people) throws Exception {
        var times = new double[PEOPLE];
        int calls = 0;
        for (int i = 0; i < people.size(); i++) {
            long began = System.nanoTime();
            calls = page(site, people.get(i));
            if (i >= WARM) {
                times[i - WARM] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "%s | %d | %.0f | %.0f | %.0f%n",
                whose, calls, times[PEOPLE / 2], times[PEOPLE * 95 / 100 - 1], times[PEOPLE - 1]);
    }

    /** As web/src/modules/cadre/dossier.ts asks; how each posting was appraised, when the postings are known. */
    private static int page(Site site, String person) {
        var parts = List.of(
                "/api/cadres/" + person,
                "/api/tenures/of/" + person,
                "/api/party/officers/of/" + person,
                "/api/pairs?limit=200&helper=" + person,
                "/api/reserves/of/" + person,
                "/api/township-posts/of/" + person,
                "/api/talents/of/" + person,
                "/api/postings/stays/of/" + person,
                "/api/courses/of/" + person,
                "/api/lectures/of/" + person);
        var asked = parts.stream().map(part -> asked(site, part)).toList();
        var appraisals = asked(site, "/api/postings?limit=200&cadre=" + person)
                .thenCompose(postings -> CompletableFuture.allOf(POSTING.matcher(postings)
                        .results()
                        .map(found -> asked(site, "/api/postings/" + found.group(1) + "/appraisals"))
                        .toArray(CompletableFuture[]::new)));
        asked.forEach(CompletableFuture::join);
        appraisals.join();
        return parts.size() + 1 + 1;
    }

    private static CompletableFuture<String> asked(Site site, String path) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return site.get(path);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }
}
