import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lingtouyan.soak.Blow;
import org.lingtouyan.soak.Installed;
import org.lingtouyan.soak.Soak;

/** So many blows on a server under load, each kind equally often and in the order of a seed; what was lost, half or wrong in the end. */
class Faults {

    private static final Path FOLDER = Path.of("target/soak").toAbsolutePath();
    private static final String ROOM = "6g";
    private static final int ROWS_OF_A_SHEET = 3_000;
    private static final int WORK_AT_MOST = 4_000;

    static void run(Site site, String[] arguments) throws Exception {
        int kills = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime() % 1_000_000;
        long minutes = arguments.length > 3 ? Long.parseLong(arguments[3]) : 60;
        boolean limited = folderOfLimitedSize();
        var home = Files.createDirectories(FOLDER.resolve("home"));
        var clock = movedClock(home);
        System.out.printf("seed %d, %d kills; disk full: %s; clock moved: %s%n", seed, kills,
                limited ? "on a tmpfs of " + ROOM : "not possible here, mounting is not permitted",
                clock.isEmpty() ? "not possible here without a C compiler" : "the server's alone");
        boolean good;
        try (var here = new Installed(Path.of("target/served/lingtouyan.jar"), home, clock)) {
            Blow.move(here, 0);
            here.start();
            good = suffer(here, order(kills, seed, limited, !clock.isEmpty()), seed, minutes);
        }
        if (good && limited) {
            run("umount", FOLDER.toString());
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean suffer(Installed here, List<Blow> order, long seed, long minutes) throws Exception {
        long began = System.nanoTime();
        var soak = new Soak(here, new Random(seed), ROWS_OF_A_SHEET);
        Map<Blow, List<Double>> back = new EnumMap<>(Blow.class);
        soak.begin();
        for (var blow : order) {
            if (System.nanoTime() - began > minutes * 60e9) {
                System.out.printf("the %d minutes are over%n", minutes);
                break;
            }
            double seconds = soak.suffer(blow, WORK_AT_MOST);
            back.computeIfAbsent(blow, first -> new ArrayList<>()).add(seconds);
            System.out.printf("%4.0f s %-62s back at work after %.1f s%n", (System.nanoTime() - began) / 1e9, blow.inWords(), seconds);
        }
        var verdict = soak.end();
        back.forEach((blow, seconds) -> System.out.printf("| %s | %d | %.1f s | %.1f s |%n", blow.inWords(), seconds.size(),
                seconds.stream().sorted().toList().get(seconds.size() / 2), Collections.max(seconds)));
        System.out.printf("%.0f s in all; answers to writers by status (0: none): %s%n", (System.nanoTime() - began) / 1e9, soak.answers());
        System.out.printf("acknowledged writes %d, lost %d; imports %d, half %d; cells differing %d; trail sound: %s%n", verdict.writes(),
                verdict.lost().size(), verdict.imports(), verdict.half().size(), verdict.differing(), verdict.trailIsSound());
        verdict.lost().stream().limit(20).forEach(id -> System.out.println("  lost: " + id));
        verdict.half().forEach(one -> System.out.println("  half: " + one));
        return verdict.isGood();
    }

    private static List<Blow> order(int kills, long seed, boolean limited, boolean clock) {
        var kinds = Arrays.stream(Blow.values()).filter(blow -> (limited || blow != Blow.DISK_FULL) && (clock || blow != Blow.CLOCK)).toList();
        var order = new ArrayList<Blow>();
        for (int i = 0; i < kills; i++) {
            order.add(kinds.get(i % kinds.size()));
        }
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    /** What an earlier run left there goes. */
    private static boolean folderOfLimitedSize() throws Exception {
        if (isThere("umount")) {
            run("umount", FOLDER.toString());
        }
        run("rm", "-rf", FOLDER.toString());
        Files.createDirectories(FOLDER);
        return isThere("mount") && run("mount", "-t", "tmpfs", "-o", "mode=755,size=" + ROOM, "tmpfs", FOLDER.toString());
    }

    /** The server's clock alone: neither the database's nor the one by which it measures how long something took. */
    private static Map<String, String> movedClock(Path home) throws Exception {
        var library = Path.of("target/bench/clock.so").toAbsolutePath();
        if (!isThere("cc") || !run("cc", "-O2", "-shared", "-fPIC", "-o", library.toString(), "bench/clock.c")) {
            return Map.of();
        }
        return Map.of("LD_PRELOAD", library.toString(), "MOVED_CLOCK", home.resolve(Blow.MOVED_CLOCK).toString());
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(new File("/dev/null")).start().waitFor() == 0;
    }
}
