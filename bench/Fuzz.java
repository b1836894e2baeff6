import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lingtouyan.sheet.Mutations;

/** Workbooks gone wrong, thousands of them, through the interface: none may be answered by 5xx, none taken by half. */
class Fuzz {

    private static final List<String> HEADINGS = List.of(
            "数据日期", "行政村", "户编号", "人编号", "姓名", "证件号码", "与户主关系", "户类型", "致贫原因1", "文化程度", "人均纯收入", "首次识别时间");
    private static final int AT_ONCE = 200;

    static void run(Site site, String[] arguments) throws Exception {
        int files = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime() % 1_000_000;
        System.out.printf("seed %d, %d workbooks%n", seed, files);
        site.start();
        var account = site.basic("county-621227");
        var mutations = new Mutations(rows(seed), seed);
        Map<String, Integer> outcomes = new TreeMap<>();
        var faults = new ArrayList<String>();
        long began = System.nanoTime();
        for (int from = 0; from < files; from += AT_ONCE) {
            Map<Integer, String> entered = new LinkedHashMap<>();
            for (int number = from; number < Math.min(files, from + AT_ONCE); number++) {
                var id = sent(site, account, mutations.number(number), number, outcomes, faults);
                if (id != null) {
                    entered.put(number, id);
                }
            }
            for (var one : entered.entrySet()) {
                judge(over(site, account, one.getValue()), one.getKey(), outcomes, faults);
            }
        }
        outcomes.forEach((outcome, count) -> System.out.printf("%6d %s%n", count, outcome));
        System.out.printf("%.1f s, faults of ours or half taken: %d%n", (System.nanoTime() - began) / 1e9, faults.size());
        faults.stream().limit(20).forEach(fault -> System.out.println("  " + fault));
        if (!faults.isEmpty()) {
            System.exit(1);
        }
    }

    private static String sent(
            Site site, String account, Mutations.Mutated file, int number, Map<String, Integer> outcomes, List<String> faults)
            throws Exception {
        var head = ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.fileName()
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes();
        var answer = site.send(site.request("/api/imports?table=household").header("Authorization", account)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArrays(List.of(head, file.file(), "\r\n--b--\r\n".getBytes()))));
        if (answer.statusCode() == 202) {
            return said(answer.body(), "id");
        }
        outcomes.merge("%s: %d %s".formatted(file.how(), answer.statusCode(), said(answer.body(), "reason")), 1, Integer::sum);
        if (answer.statusCode() >= 500) {
            faults.add("workbook %d (%s): %d".formatted(number, file.how(), answer.statusCode()));
        }
        return null;
    }

    private static String over(Site site, String account, String id) throws Exception {
        while (true) {
            var state = site.send(site.request("/api/imports/" + id).header("Authorization", account).GET()).body();
            if (!said(state, "state").matches("QUEUED|RUNNING")) {
                return state;
            }
            Thread.sleep(20);
        }
    }

    private static void judge(String report, int number, Map<String, Integer> outcomes, List<String> faults) {
        var state = said(report, "state");
        int rows = count(report, "rows");
        int counted = count(report, "accepted") + count(report, "unchanged") + count(report, "rejected") + count(report, "parked");
        outcomes.merge("taken up: " + state + (state.equals("REFUSED") ? " " + said(report, "reason") : ""), 1, Integer::sum);
        boolean whole = state.equals("DONE") ? counted == rows : state.equals("REFUSED") && counted == 0;
        if (!whole) {
            faults.add("workbook %d: %s, %d of %d rows counted".formatted(number, state, counted, rows));
        }
    }

    private static String said(String json, String field) {
        var found = java.util.regex.Pattern.compile("\"" + field + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        return found.find() ? found.group(1) : "";
    }

    private static int count(String json, String field) {
        var found = java.util.regex.Pattern.compile("\"" + field + "\"\\s*:\\s*(\\d+)").matcher(json);
        return found.find() ? Integer.parseInt(found.group(1)) : -1;
    }

    private static List<List<String>> rows(long seed) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADINGS);
        for (int i = 0; i < 4; i++) {
            rows.add(List.of("2018-12-31", "621227101202", "Z" + seed + i / 2, String.valueOf(i % 2 + 1), "测试" + i, Freshness.identity(),
                    i % 2 == 0 ? "户主" : "配偶", "一般贫困户", "因病", "小学", "3456", "2014-06-01"));
        }
        return rows;
    }
}
