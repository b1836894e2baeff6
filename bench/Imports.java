import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.postgresql.PGConnection;
import java.io.StringReader;
import java.sql.Connection;

/** 100,000 rows with 1 % bad ones through the interface, beside COPY of the rows it made into the same tables. */
class Imports {

    private static final List<String> HEADINGS =
            List.of("行政村", "户编号", "人编号", "姓名", "证件号码", "与户主关系", "户类型", "致贫原因1", "文化程度", "首次识别时间");
    private static final List<String> TABLES =
            List.of("household", "person", "household_state", "membership", "household_year", "person_year", "income");

    static void run(Site site, String[] arguments) throws Exception {
        site.start();
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        var file = workbook(rows);
        var account = site.basic("county-621227");
        java.time.OffsetDateTime began;
        try (var connection = site.superuser()) {
            began = java.time.OffsetDateTime.parse(Site.column(connection, "select to_char(now(), 'YYYY-MM-DD\"T\"HH24:MI:SS.US') || '+08:00'").get(0));
        }
        long start = System.nanoTime();
        var head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n".getBytes();
        var answer = site.send(site.request("/api/imports?table=household&dryRun=false").header("Authorization", account)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArrays(List.of(head, file, "\r\n--b--\r\n".getBytes()))));
        var id = answer.body().replaceAll(".*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        String state;
        do {
            Thread.sleep(500);
            state = site.send(site.request("/api/imports/" + id).header("Authorization", account).GET()).body();
        } while (state.contains("QUEUED") || state.contains("RUNNING"));
        double imported = (System.nanoTime() - start) / 1e9;
        System.out.println(state.substring(0, Math.min(300, state.length())));
        try (var connection = site.superuser()) {
            double copied = copyOf(connection, began);
            System.out.printf("import %.1f s (%.0f rows/s), COPY of what it wrote %.1f s, share %.0f %%%n", imported, rows / imported, copied, 100 * copied / imported);
        }
        Memory.run(site, arguments);
    }

    /** Copies the rows out, takes them away again and copies them back, with indexes, constraints and triggers at work. */
    private static double copyOf(Connection connection, java.time.OffsetDateTime since) throws Exception {
        connection.setAutoCommit(false);
        Site.timed(connection, "select set_config('lingtouyan.area_from', '000000000000', true), set_config('lingtouyan.area_to', '999999999999', true), set_config('lingtouyan.account', '00000000-0000-0000-0000-000000000000', true)");
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var contents = new java.util.ArrayList<String>();
        var columns = new java.util.ArrayList<String>();
        for (var table : TABLES) {
            columns.add(Site.column(connection, "select string_agg(quote_ident(column_name), ',') from information_schema.columns where table_schema = 'household' and table_name = '%s' and is_generated = 'NEVER'".formatted(table)).get(0));
            var out = new ByteArrayOutputStream();
            copy.copyOut("copy (select %s from household.%s where county_code = '621227' and entered_at >= '%s') to stdout".formatted(columns.get(columns.size() - 1), table, since), out);
            contents.add(out.toString(java.nio.charset.StandardCharsets.UTF_8));
        }
        Site.timed(connection, "set local session_replication_role = replica");
        Site.timed(connection, "delete from household.listed_household where county_code = '621227' and id in (select id from household.household where county_code = '621227' and entered_at >= '%s')".formatted(since));
        for (int i = TABLES.size() - 1; i >= 0; i--) {
            Site.timed(connection, "delete from household.%s where county_code = '621227' and entered_at >= '%s'".formatted(TABLES.get(i), since));
        }
        Site.timed(connection, "delete from household.identity_lookup where county_code = '621227' and not exists (select 1 from household.person p where p.county_code = '621227' and p.id = person_id)");
        Site.timed(connection, "delete from household.number_lookup where county_code = '621227' and not exists (select 1 from household.household h where h.county_code = '621227' and h.id = household_id)");
        Site.timed(connection, "set local session_replication_role = origin");
        long began = System.nanoTime();
        for (int i = 0; i < TABLES.size(); i++) {
            copy.copyIn("copy household.%s (%s) from stdin".formatted(TABLES.get(i), columns.get(i)), new StringReader(contents.get(i)));
        }
        double took = (System.nanoTime() - began) / 1e9;
        connection.rollback();
        connection.setAutoCommit(true);
        return took;
    }

    private static byte[] workbook(int rows) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "bench", "1.0")) {
            var sheet = book.newWorksheet("户");
            for (int c = 0; c < HEADINGS.size(); c++) {
                sheet.value(0, c, HEADINGS.get(c));
            }
            var run = System.nanoTime();
            for (int r = 1; r <= rows; r++) {
                int household = (r - 1) / 4;
                boolean head = (r - 1) % 4 == 0;
                var bad = r % 100 == 0;
                var cells = List.of("621227101202", "I" + run + "-" + household, String.valueOf((r - 1) % 4 + 1), "测试" + r, bad ? "62990119500101123A" : Freshness.identity(),
                        head ? "户主" : "其他", "一般贫困户", "因病", "小学", "2014-01-01");
                for (int c = 0; c < cells.size(); c++) {
                    sheet.value(r, c, cells.get(c));
                }
            }
        }
        return out.toByteArray();
    }
}
