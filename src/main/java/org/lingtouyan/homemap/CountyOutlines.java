package org.lingtouyan.homemap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.indicator.WorkerDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Brings the outlines of counties, as the maps draw them, into the database that judges by them where homes lie. */
@Component
class CountyOutlines {

    private final WorkerDatabase database;
    private final JsonMapper json;
    private final Resource file;

    CountyOutlines(
            WorkerDatabase database,
            JsonMapper json,
            @Value("${lingtouyan.boundaries.counties:classpath:divisions/counties.geojson}") Resource file) {
        this.database = database;
        this.json = json;
        this.file = file;
    }

    private record Part(String county, int number, String ring) {}

    /** Anew at every start, since the file may have been replaced by an approved one; two servers that start at once do it in turn. */
    @EventListener(ApplicationReadyEvent.class)
    void load() throws IOException {
        var parts = parts(json.readTree(file.getContentAsByteArray()));
        database.transaction().executeWithoutResult(status -> {
            database.jdbc()
                    .sql("lock table homemap.county_outline in share row exclusive mode")
                    .update();
            database.jdbc().sql("delete from homemap.county_outline").update();
            database.jdbc()
                    .sql(
                            """
                            insert into homemap.county_outline (county_code, part, ring)
                            select * from unnest(:counties::text[], :numbers::integer[], :rings::text[]::polygon[])
                            """)
                    .param("counties", parts.stream().map(Part::county).toArray(String[]::new))
                    .param("numbers", parts.stream().map(Part::number).toArray(Integer[]::new))
                    .param("rings", parts.stream().map(Part::ring).toArray(String[]::new))
                    .update();
        });
    }

    private static List<Part> parts(JsonNode file) {
        var parts = new ArrayList<Part>();
        for (var feature : file.path("features")) {
            var code = feature.path("properties").path("code").asString();
            var shape = feature.path("geometry").path("coordinates");
            var county = new DivisionCode(code).countyCode();
            if (feature.path("geometry").path("type").asString().equals("MultiPolygon")) {
                shape.forEach(polygon -> parts.add(new Part(county, parts.size(), ring(polygon))));
            } else {
                parts.add(new Part(county, parts.size(), ring(shape)));
            }
        }
        return parts;
    }

    /** The outer ring: what lies in a hole lies nearer to the county than any rule asks about. */
    private static String ring(JsonNode polygon) {
        return polygon.path(0)
                .valueStream()
                .map(point -> "(%s,%s)"
                        .formatted(point.path(0).asString(), point.path(1).asString()))
                .collect(Collectors.joining(",", "(", ")"));
    }
}
