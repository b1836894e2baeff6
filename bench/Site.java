import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The server under measurement: its own home folder and port, loopback only, and a superuser's connection beside it. */
class Site {

    static final String PORT = System.getenv().getOrDefault("PORT", "8600");
    final Path home = Path.of(System.getenv().getOrDefault("LINGTOUYAN_HOME", "var/bench")).toAbsolutePath();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    void start() throws Exception {
        if (healthy()) {
            return;
        }
        Files.createDirectories(home);
        var server = new ProcessBuilder(
                "java", "-Duser.timezone=Asia/Shanghai", "-Xmx512m", "-cp", "target/bench:target/served/lingtouyan.jar", "org.lingtouyan.Lingtouyan", "--demo=none");
        server.environment().putAll(java.util.Map.of("LINGTOUYAN_HOME", home.toString(), "PORT", PORT));
        var process = server.redirectErrorStream(true)
                .redirectOutput(new File(home.toFile(), "server.log"))
                .start();
        Files.writeString(home.resolve("server.pid"), String.valueOf(process.pid()));
        for (int i = 0; i < 600 && !healthy(); i++) {
            Thread.sleep(200);
        }
    }

    void stop() throws Exception {
        var server = ProcessHandle.of(pid());
        server.ifPresent(ProcessHandle::destroy);
        if (server.isPresent()) {
            server.get().onExit().get();
        }
    }

    long pid() throws IOException {
        return Long.parseLong(Files.readString(home.resolve("server.pid")).strip());
    }

    Connection superuser() throws Exception {
        var port = Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(3).strip();
        var password = Files.readString(home.resolve("secret/postgres-superuser")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/lingtouyan", "postgres", password);
    }

    void signIn(String account) throws Exception {
        var password = Files.readString(home.resolve("demo-password")).strip();
        var body = "{\"account\":\"%s\",\"password\":\"%s\"}".formatted(account, password);
        var answer = send(request("/api/session").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("sign-in: " + answer.body());
        }
    }

    String get(String path) throws Exception {
        var answer = send(request(path).GET());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path)).timeout(Duration.ofMinutes(2));
    }

    String basic(String account) throws IOException {
        var password = Files.readString(home.resolve("demo-password")).strip();
        return "Basic " + java.util.Base64.getEncoder().encodeToString((account + ":" + password).getBytes());
    }

    private boolean healthy() {
        try {
            return send(request("/api/health").GET()).statusCode() == 200;
        } catch (Exception notYet) {
            return false;
        }
    }

    /** Milliseconds of the median of 30 calls after 5; several take turns, so that what else the machine does falls on all alike. */
    static double[] medians(Call... calls) throws Exception {
        var times = new double[calls.length][30];
        for (int i = -5; i < 30; i++) {
            for (int c = 0; c < calls.length; c++) {
                long began = System.nanoTime();
                calls[c].make();
                if (i >= 0) {
                    times[c][i] = (System.nanoTime() - began) / 1e6;
                }
            }
        }
        return Arrays.stream(times).mapToDouble(Site::middle).toArray();
    }

    private static double middle(double[] thirty) {
        Arrays.sort(thirty);
        return (thirty[14] + thirty[15]) / 2;
    }

    interface Call {
        void make() throws Exception;
    }

    /** Milliseconds of one statement that brings rows or a count. */
    static double timed(Connection connection, String sql) throws SQLException {
        long began = System.nanoTime();
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    static List<String> column(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var list = new java.util.ArrayList<String>();
            while (rows.next()) {
                list.add(rows.getString(1));
            }
            return list;
        }
    }
}
