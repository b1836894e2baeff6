package org.lingtouyan.division;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the middle of each county lies, computed once from the outlines that the maps draw: the centre of gravity of all its parts.
 * Townships and villages have no outline and lie where their county does.
 */
@Component
public class CountyCentres {

    private static final double KILOMETRES_OF_THE_RADIUS = 6371;
    private static final double MOMENTS_TO_AN_AREA = 3;

    private final Map<String, Centre> byCounty;

    public CountyCentres(
            JsonMapper json,
            @Value("${lingtouyan.boundaries.counties:classpath:divisions/counties.geojson}") Resource outlines)
            throws IOException {
        var centres = new HashMap<String, Centre>();
        for (var feature : json.readTree(outlines.getContentAsByteArray()).path("features")) {
            var county = new DivisionCode(feature.at("/properties/code").asString()).countyCode();
            centres.put(county, centre(feature.path("geometry")));
        }
        this.byCounty = Map.copyOf(centres);
    }

    /** In degrees. */
    private record Centre(double longitude, double latitude) {

        /** Along the great circle. */
        double kilometresTo(Centre other) {
            double north = Math.toRadians(other.latitude - latitude);
            double east = Math.toRadians(other.longitude - longitude);
            double half = square(Math.sin(north / 2))
                    + Math.cos(Math.toRadians(latitude))
                            * Math.cos(Math.toRadians(other.latitude))
                            * square(Math.sin(east / 2));
            return 2 * KILOMETRES_OF_THE_RADIUS * Math.asin(Math.sqrt(half));
        }

        private static double square(double number) {
            return number * number;
        }
    }

    /** From the middle of one's county to that of the other's, as the crow flies; none where a county has no outline. */
    public OptionalInt kilometres(DivisionCode one, DivisionCode other) {
        var from = byCounty.get(one.countyCode());
        var to = byCounty.get(other.countyCode());
        return from == null || to == null
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.round(from.kilometresTo(to)));
    }

    private static Centre centre(JsonNode geometry) {
        var sum = new double[3];
        if (geometry.path("type").asString().equals("MultiPolygon")) {
            geometry.path("coordinates").forEach(polygon -> weigh(polygon.path(0), sum));
        } else {
            weigh(geometry.path("coordinates").path(0), sum);
        }
        return new Centre(sum[1] / (MOMENTS_TO_AN_AREA * sum[0]), sum[2] / (MOMENTS_TO_AN_AREA * sum[0]));
    }

    /** Adds a ring's area, twice, and its moments, six times: what holes take away is too little to matter. */
    private static void weigh(JsonNode ring, double[] sum) {
        double area = 0;
        double east = 0;
        double north = 0;
        for (int i = 0; i < ring.size(); i++) {
            var here = ring.path(i);
            var next = ring.path((i + 1) % ring.size());
            double cross = here.path(0).asDouble() * next.path(1).asDouble()
                    - next.path(0).asDouble() * here.path(1).asDouble();
            area += cross;
            east += cross * (here.path(0).asDouble() + next.path(0).asDouble());
            north += cross * (here.path(1).asDouble() + next.path(1).asDouble());
        }
        double clockwise = Math.signum(area);
        sum[0] += area * clockwise;
        sum[1] += east * clockwise;
        sum[2] += north * clockwise;
    }
}
