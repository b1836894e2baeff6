import java.nio.file.Files;
import java.nio.file.Path;

/** The server's memory as the system sees it, and how long it takes from start to ready. */
class Memory {

    static void run(Site site, String[] arguments) throws Exception {
        site.start();
        print(site, "now");
        site.stop();
        long began = System.nanoTime();
        site.start();
        System.out.printf("start to ready: %.1f s%n", (System.nanoTime() - began) / 1e9);
        Thread.sleep(5000);
        print(site, "at rest");
    }

    private static void print(Site site, String when) throws Exception {
        Files.readAllLines(Path.of("/proc/" + site.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                .forEach(line -> System.out.println(when + ": " + line));
    }
}
