import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * So many phones that come into the valley at once, each with so many visits in its queue, beside the same rows by plain batched
 * insert into the same tables under the same triggers: {@code bench/run sync [phones] [operations of each]}.
 */
class Syncs {

    private static final String COUNTY = "621227";
    private static final int AT_ONCE = 50;
    private static final int MOST_PHONES = 200;
    private static final int MOST_OPERATIONS = 5_000;

    private final Site site;
    private final Connection connection;
    private final int phones;
    private final int operations;
    private final List<String> households;
    private final String token;
    private final String cadre = UUID.randomUUID().toString();

    private Syncs(Site site, Connection connection, int phones, int operations) throws Exception {
        this.site = site;
        this.connection = connection;
        this.phones = phones;
        this.operations = operations;
        this.households = Site.column(connection, "select id from household.household where county_code = '" + COUNTY
                + "' and not voided and moved_on is null order by id limit " + phones * 100);
        if (households.isEmpty()) {
            throw new IllegalStateException("no households: bench/run prepare first");
        }
        var made = post("/api/my/tokens", site.basic("county-" + COUNTY), "{\"name\":\"bench\",\"rights\":[\"READ_RECORDS\",\"WRITE_RECORDS\"]}");
        this.token = "Bearer " + made.replaceAll(".*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        post("/api/cadres", token, "{\"id\":\"%s\",\"division\":\"%s000000\",\"name\":\"量测的\"}".formatted(cadre, COUNTY));
    }

    static void run(Site site, String[] arguments) throws Exception {
        site.start();
        int phones = Math.min(MOST_PHONES, arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50);
        int operations = Math.min(MOST_OPERATIONS, arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1_000);
        try (var connection = site.superuser()) {
            new Syncs(site, connection, phones, operations).measure();
        }
    }

    private void measure() throws Exception {
        long before = count();
        double sent = sentAll();
        long taken = count() - before;
        long all = (long) phones * operations;
        System.out.printf("%d phones with %d operations each, the first part of each sent twice: %d taken, %s%n",
                phones, operations, taken, taken == all ? "nothing lost or doubled" : "LOST OR DOUBLED");
        System.out.printf("sync: %.1f s, %.0f operations/s%n", sent, all / sent);
        double plain = insertedPlainly();
        System.out.printf("the same rows by plain batched insert: %.1f s, %.0f operations/s; sync has %.0f %% of that rate%n",
                plain, all / plain, 100 * plain / sent);
    }

    private double sentAll() throws Exception {
        var pool = Executors.newFixedThreadPool(phones);
        long began = System.nanoTime();
        var work = new ArrayList<Callable<Void>>();
        for (int phone = 0; phone < phones; phone++) {
            int number = phone;
            work.add(() -> {
                phone(number);
                return null;
            });
        }
        for (var done : pool.invokeAll(work)) {
            done.get();
        }
        pool.shutdown();
        return (System.nanoTime() - began) / 1e9;
    }

    private void phone(int number) throws Exception {
        for (int at = 0; at < operations; at += AT_ONCE) {
            var part = new ArrayList<String>();
            for (int i = at; i < Math.min(operations, at + AT_ONCE); i++) {
                part.add(visit(households.get((number * 100 + i % 100) % households.size())));
            }
            var batch = "{\"device\":\"%s\",\"sentAt\":\"%s\",\"operations\":[%s]}"
                    .formatted(new UUID(0, number), OffsetDateTime.now(), String.join(",", part));
            for (int time = 0; time < (at == 0 ? 2 : 1); time++) {
                var answer = post("/api/field/operations", token, batch);
                if (answer.contains("REFUSED") || answer.contains("WAITING")) {
                    throw new IllegalStateException(answer);
                }
            }
        }
    }

    private String visit(String household) {
        var now = OffsetDateTime.now();
        return ("{\"id\":\"%s\",\"kind\":\"VISIT\",\"madeAt\":\"%s\",\"on\":\"%s\",\"householdId\":\"%s\","
                        + "\"body\":{\"cadreId\":\"%s\",\"mode\":\"HOME\",\"found\":\"都好\"},\"changes\":[]}")
                .formatted(UUID.randomUUID(), now, now.toLocalDate(), household, cadre);
    }

    /** Takes the rows out, unseen by triggers, and writes them again as any program would: a thousand rows a statement, each a transaction. */
    private double insertedPlainly() throws SQLException {
        run("set session_replication_role = replica");
        run("create temporary table visits as select * from visit.visit where cadre_id = '" + cadre + "'");
        run("create temporary table operations as select o.* from field.operation o join visits v using (county_code, id)");
        run("delete from visit.visit v using visits b where v.county_code = b.county_code and v.id = b.id");
        run("delete from field.operation o using visits b where o.county_code = b.county_code and o.id = b.id");
        run("set session_replication_role = origin");
        run("set role lingtouyan_web");
        run("select set_config('lingtouyan.area_from', '000000000000', false), set_config('lingtouyan.area_to', '999999999999', false),"
                + " set_config('lingtouyan.account', '" + new UUID(0, 0) + "', false), set_config('lingtouyan.request', '', false)");
        run("reset role");
        run("grant select on visits, operations to lingtouyan_web");
        run("set role lingtouyan_web");
        double milliseconds = 0;
        for (int at = 0; at < phones * operations; at += 1_000) {
            for (var table : new String[][] {{"visit.visit", "visits"}, {"field.operation", "operations"}}) {
                milliseconds += Site.timed(connection, "insert into %s select * from %s order by id offset %d limit 1000"
                        .formatted(table[0], table[1], at));
            }
        }
        run("reset role");
        return milliseconds / 1e3;
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count() throws SQLException {
        return Long.parseLong(Site.column(connection,
                "select count(*) from field.operation o join visit.visit v using (county_code, id) where o.county_code = '" + COUNTY + "'").get(0));
    }

    private String post(String path, String authorization, String body) throws Exception {
        var answer = site.send(site.request(path).header("Authorization", authorization)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
