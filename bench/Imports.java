import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.util.List;

/** So many rows with 1 % bad ones through the interface, beside COPY of the rows that this made into the same tables. */
class Imports {

    private static final String COUNTY = "621227";

    static void run(Site site, String[] arguments) throws Exception {
        site.start();
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        try (var connection = site.superuser()) {
            var villages = Site.column(connection, "select code from division.division where level = 'VILLAGE' and code like '" + COUNTY + "%' order by code");
            var file = Workbooks.households(rows, villages);
            System.out.printf("%d rows in %d villages, file of %.1f MB%n", rows, villages.size(), file.length / 1e6);
            var since = now(connection);
            double imported = imported(site, file);
            Memory.print(site, "after the import");
            System.out.printf("import: %.1f s, %.0f rows/s%n", imported, rows / imported);
            var copied = new Copies(connection, COUNTY, since).copiedBack();
            System.out.printf("COPY of the %d rows it made in %d tables: %.1f s; rate of import %.0f %% of it%n",
                    copied.rows(), copied.tables(), copied.seconds(), 100 * copied.seconds() / imported);
        }
    }

    private static double imported(Site site, byte[] file) throws Exception {
        var account = site.basic("county-" + COUNTY);
        long began = System.nanoTime();
        var head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n".getBytes();
        var answer = site.send(site.request("/api/imports?table=household&dryRun=false").header("Authorization", account)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArrays(List.of(head, file, "\r\n--b--\r\n".getBytes()))));
        var id = answer.body().replaceAll(".*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        String state;
        do {
            Thread.sleep(200);
            state = site.send(site.request("/api/imports/" + id).header("Authorization", account).GET()).body();
        } while (state.contains("QUEUED") || state.contains("RUNNING"));
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.println(state.replaceAll(",?\"(errors|columns)\".*", " …"));
        return seconds;
    }

    private static OffsetDateTime now(Connection connection) throws Exception {
        return OffsetDateTime.parse(Site.column(connection, "select to_char(clock_timestamp(), 'YYYY-MM-DD\"T\"HH24:MI:SS.USTZH:TZM')").get(0));
    }
}
