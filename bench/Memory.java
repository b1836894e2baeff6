import java.nio.file.Files;
import java.nio.file.Path;

/** The server's memory as the system sees it: as it was left, and at rest after a start; and how long a warm start takes. */
class Memory {

    static void run(Site site, String[] arguments) throws Exception {
        site.start();
        print(site, "as it was left");
        site.stop();
        for (int i = 0; i < 3; i++) {
            long began = System.nanoTime();
            site.start();
            System.out.printf("start to ready: %.1f s%n", (System.nanoTime() - began) / 1e9);
            Thread.sleep(10_000);
            print(site, "at rest");
            site.stop();
        }
        site.start();
    }

    static void print(Site site, String when) throws Exception {
        var status = Files.readString(Path.of("/proc/" + site.pid() + "/status"));
        System.out.printf("memory %s: %d MB, at most %d MB%n", when, megabytes(status, "VmRSS"), megabytes(status, "VmHWM"));
    }

    private static long megabytes(String status, String field) {
        return status.lines().filter(line -> line.startsWith(field)).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum() / 1024;
    }
}
