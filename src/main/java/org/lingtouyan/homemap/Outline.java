package org.lingtouyan.homemap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the outline of a village: a GeoJSON polygon, alone or as a feature, in degrees of WGS-84. */
final class Outline {

    private static final int LEAST_POINTS = 4;
    private static final int MOST_POINTS = 5000;

    private Outline() {}

    /** @throws org.lingtouyan.shared.Refusal BASE_OUTLINE_UNREADABLE */
    static ObjectNode of(@Nullable JsonNode told) {
        var geometry = told != null && told.path("type").asString("").equals("Feature") ? told.path("geometry") : told;
        if (!(geometry instanceof ObjectNode polygon)
                || !polygon.path("type").asString("").equals("Polygon")
                || !isPolygon(polygon.path("coordinates"))) {
            throw HomeMapRefused.BASE_OUTLINE_UNREADABLE.because().with("field", "outline");
        }
        var outline = polygon.objectNode();
        outline.put("type", "Polygon");
        outline.set("coordinates", polygon.path("coordinates"));
        return outline;
    }

    private static boolean isPolygon(JsonNode rings) {
        return rings.isArray()
                && !rings.isEmpty()
                && rings.valueStream().allMatch(Outline::isRing)
                && rings.valueStream().mapToInt(JsonNode::size).sum() <= MOST_POINTS;
    }

    private static boolean isRing(JsonNode ring) {
        return ring.isArray()
                && ring.size() >= LEAST_POINTS
                && ring.valueStream().allMatch(Outline::isPoint)
                && ring.get(0).equals(ring.get(ring.size() - 1));
    }

    private static boolean isPoint(JsonNode point) {
        return point.isArray()
                && point.size() >= 2
                && point.valueStream().allMatch(JsonNode::isNumber)
                && Math.abs(point.get(0).doubleValue()) <= 180
                && Math.abs(point.get(1).doubleValue()) <= 90;
    }
}
