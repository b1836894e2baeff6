import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * From sending a write in a village until the province's value has it, while 50 writes a second (or as many as are asked for)
 * go on elsewhere; 95th percentile of 60. Only these households are poor for want of roads, so the province's figure for that can only move by them.
 */
class Freshness {

    private static final String VILLAGE = "621227101202";
    private static final String ROADS = "10";
    private static final String ILLNESS = "01";
    private static final String PROVINCE =
            "/api/indicators/values?keys=household.not_out_by_roads&division=620000000000&from=%1$s&to=%1$s".formatted(YearMonth.now());
    private static final AtomicInteger NUMBER = new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000_000));

    static void run(Site site, String[] arguments) throws Exception {
        site.start();
        var account = site.basic("province");
        int aSecond = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
        List<String> villages;
        try (var connection = site.superuser()) {
            villages = Site.column(connection, "select code from division.division where level = 'VILLAGE' and code not like '621227%'");
        }
        var written = new AtomicInteger();
        var failed = new AtomicInteger();
        var others = Executors.newScheduledThreadPool(16);
        long began = System.nanoTime();
        others.scheduleAtFixedRate(() -> others.execute(() -> {
            var village = villages.get(ThreadLocalRandom.current().nextInt(villages.size()));
            (write(site, account, village, ILLNESS) == 201 ? written : failed).incrementAndGet();
        }), 0, 1_000 / aSecond, TimeUnit.MILLISECONDS);
        Thread.sleep(5000);
        var waits = new double[60];
        var acknowledged = new double[waits.length];
        for (int i = 0; i < waits.length; i++) {
            double before = value(site, account);
            long sent = System.nanoTime();
            if (write(site, account, VILLAGE, ROADS) != 201) {
                throw new IllegalStateException("write refused");
            }
            acknowledged[i] = (System.nanoTime() - sent) / 1e6;
            while (value(site, account) == before) {
                Thread.sleep(20);
            }
            waits[i] = (System.nanoTime() - sent) / 1e6;
            Thread.sleep(ThreadLocalRandom.current().nextInt(1000));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        others.shutdownNow();
        Arrays.sort(waits);
        Arrays.sort(acknowledged);
        System.out.printf("other writes: %.1f/s, failed %d%n", written.get() / seconds, failed.get());
        System.out.printf("write acknowledged after: median %.0f ms, p95 %.0f ms%n", acknowledged[30], acknowledged[56]);
        System.out.printf("write in the province's value after: median %.0f ms, p95 %.0f ms, longest %.0f ms%n", waits[30], waits[56], waits[59]);
    }

    private static int write(Site site, String account, String village, String cause) {
        try {
            var body = """
                    {"id":"%s","division":"%s","number":"F%d","status":"01","kind":"01","mainCause":"%s","registeredOn":"2018-01-05",
                     "members":[{"id":"%s","number":"1","name":"测试","relation":"01","identityNumber":"%s"}]}"""
                    .formatted(UUID.randomUUID(), village, System.nanoTime(), cause, UUID.randomUUID(), identity());
            return site.send(site.request("/api/households").header("Authorization", account).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))).statusCode();
        } catch (Exception interrupted) {
            return 0;
        }
    }

    /** Well-formed, with an area code that was never issued. */
    static String identity() {
        int n = NUMBER.incrementAndGet();
        var digits = "629901" + LocalDate.of(1940, 1, 1).plusDays(n / 999).toString().replace("-", "") + "%03d".formatted(n % 999);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    private static double value(Site site, String account) throws Exception {
        var answer = site.send(site.request(PROVINCE).header("Authorization", account).GET()).body();
        return Double.parseDouble(answer.replaceAll("^.*\"value\":([0-9.]+).*$", "$1"));
    }
}
