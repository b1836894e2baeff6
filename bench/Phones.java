import java.nio.file.Files;

/** How long the field application takes to its due list when it opens cold, without a network, on a slow phone: {@code bench/run phone [times] [slowed]}. */
class Phones {

    private static final String VILLAGE_CADRE = "village-621227101202";

    static void run(Site site, String[] arguments) throws Exception {
        site.start();
        var password = Files.readString(site.home.resolve("demo-password")).strip();
        var times = arguments.length > 1 ? arguments[1] : "15";
        var slowed = arguments.length > 2 ? arguments[2] : "4";
        int exit = new ProcessBuilder("node", "--experimental-websocket", "bench/phone.mjs", "http://localhost:" + Site.PORT, VILLAGE_CADRE, password, times, slowed)
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("the browser's part failed");
        }
    }
}
