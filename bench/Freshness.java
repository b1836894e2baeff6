import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** From a write in a village to the province's figure, while 50 writes a second go on elsewhere; 95th percentile of 40. */
class Freshness {

    private static final AtomicInteger NUMBER = new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000_000));

    static void run(Site site, String[] arguments) throws Exception {
        site.start();
        var province = site.basic("province");
        java.util.List<String> villages;
        try (var connection = site.superuser()) {
            villages = Site.column(connection, "select code from division.division where level = 'VILLAGE' and code not like '6212%'");
        }
        var failed = new AtomicInteger();
        var others = Executors.newScheduledThreadPool(8);
        others.scheduleAtFixedRate(() -> others.execute(() -> {
            if (write(site, province, villages.get(ThreadLocalRandom.current().nextInt(villages.size()))) != 201) {
                failed.incrementAndGet();
            }
        }), 0, 20, TimeUnit.MILLISECONDS);
        Thread.sleep(3000);
        var waits = new double[40];
        for (int i = 0; i < waits.length; i++) {
            waits[i] = wait(site, province);
        }
        others.shutdownNow();
        Arrays.sort(waits);
        System.out.printf("write to province's value: median %.0f ms, p95 %.0f ms, other writes failed %d%n", waits[20], waits[37], failed.get());
    }

    /** The household lies in a month and village of its own, so the value that follows can only be its own. */
    private static double wait(Site site, String province) throws Exception {
        var path = "/api/indicators/values?keys=household.registered&division=621227101202&from=2026-11&to=2026-11";
        var above = "/api/indicators/values?keys=household.registered&division=620000000000&from=2026-11&to=2026-11";
        double before = value(site, province, path);
        if (write(site, province, "621227101202") != 201) {
            throw new IllegalStateException("write refused");
        }
        long began = System.nanoTime();
        while (value(site, province, path) == before) {
            Thread.sleep(10);
        }
        while (pending(site, province, above.replace("620000000000", "621200000000")) > 0) {
            Thread.sleep(10);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static int write(Site site, String account, String village) {
        try {
            var body = """
                    {"id":"%s","division":"%s","number":"F%d","status":"01","kind":"01","mainCause":"01","registeredOn":"2018-01-05",
                     "members":[{"id":"%s","number":"1","name":"测试","relation":"01","identityNumber":"%s"}]}"""
                    .formatted(UUID.randomUUID(), village, System.nanoTime(), UUID.randomUUID(), identity());
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

    private static double value(Site site, String account, String path) throws Exception {
        return number(answer(site, account, path), "\"value\":");
    }

    private static double pending(Site site, String account, String path) throws Exception {
        return number(answer(site, account, path), "\"pending\":");
    }

    private static String answer(Site site, String account, String path) throws Exception {
        return site.send(site.request(path).header("Authorization", account).GET()).body();
    }

    private static double number(String json, String after) {
        var rest = json.substring(json.indexOf(after) + after.length());
        return Double.parseDouble(rest.split("[,}\\]]")[0]);
    }
}
