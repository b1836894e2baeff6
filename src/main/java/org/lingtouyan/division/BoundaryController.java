package org.lingtouyan.division;

import java.io.IOException;
import java.util.Map;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The outlines of cities and counties. A deployment in China replaces the files by an approved source, because a
 * published map needs an approval number.
 */
@RestController
class BoundaryController {

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private final Map<String, Outline> outlines;

    BoundaryController(
            @Value("${lingtouyan.boundaries.cities:classpath:divisions/cities.geojson}") Resource cities,
            @Value("${lingtouyan.boundaries.counties:classpath:divisions/counties.geojson}") Resource counties)
            throws IOException {
        this.outlines = Map.of("cities", Outline.of(cities), "counties", Outline.of(counties));
    }

    @GetMapping("/api/boundaries/{level}")
    ResponseEntity<byte[]> boundaries(@PathVariable String level) {
        var outline = outlines.get(level);
        if (outline == null) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return ResponseEntity.ok()
                .contentType(GEO_JSON)
                .eTag(outline.tag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(outline.content());
    }

    private record Outline(byte[] content, String tag) {

        static Outline of(Resource file) throws IOException {
            var content = file.getContentAsByteArray();
            return new Outline(content, '"' + DigestUtils.md5DigestAsHex(content) + '"');
        }
    }
}
