import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.concurrent.Executors;

/**
 * The baseline: as many cells read by their primary key and sent as the same JSON over HTTP, by a bare server without
 * sign-in, scope or sums, so the ratio is not flattered.
 */
class PlainReading implements AutoCloseable {

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile String sql;

    PlainReading(Connection connection) throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.createContext("/", exchange -> {
            var body = new StringBuilder("{\"values\":[");
            try (var statement = connection.prepareStatement(sql);
                    var rows = statement.executeQuery()) {
                while (rows.next()) {
                    body.append(body.length() > 11 ? "," : "")
                            .append("{\"key\":\"").append(rows.getString(1))
                            .append("\",\"division\":\"").append(rows.getString(2))
                            .append("\",\"month\":\"").append(rows.getInt(3))
                            .append("\",\"value\":").append(rows.getBigDecimal(4)).append('}');
                }
            } catch (java.sql.SQLException failed) {
                throw new IllegalStateException(failed);
            }
            var bytes = body.append("],\"pending\":0}").toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    double median(int indicators, String divisions, int fromMonth, int toMonth) throws Exception {
        sql =
                """
                select 'k' || c.indicator_id, c.division_code, c.month, c.amount
                  from (select id from indicator.definition order by id limit %d) d
                 cross join (%s) v (code)
                 cross join (select y * 100 + m as month from generate_series(2014, 2018) y cross join generate_series(1, 12) m) t
                  join indicator.cell c on c.county_code = left(v.code, 6)::char(6) and c.indicator_id = d.id
                   and c.division_code = v.code and c.month = t.month
                 where t.month between %d and %d
                """
                        .formatted(indicators, divisions, fromMonth, toMonth);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getAddress().getPort())).build();
        return Site.median(() -> client.send(request, BodyHandlers.ofString()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
