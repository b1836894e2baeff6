package org.lingtouyan.homemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.lingtouyan.Caller;
import org.lingtouyan.pairing.PairedCounty;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A county where only tests of the map write: its officer, its villages, drawings of them and homes on them. */
public record MappedCounty(Caller nobody, Caller officer, PairedCounty county, List<String> villages) {

    public static MappedCounty of(Environment environment, String code) {
        var nobody = Caller.of(environment);
        var officer = nobody.as("county-" + code);
        var county = new PairedCounty(officer, code);
        return new MappedCounty(nobody, officer, county, county.villages());
    }

    /** A picture of that colour, so that each differs. */
    public static byte[] drawing(int colour) {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(colour));
        pen.fillRect(0, 0, 64, 48);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public HttpResponse<String> lay(Caller who, String id, String village, byte[] picture, boolean sameDrawing) {
        return who.put(
                "/api/home-bases/" + id + "?division=" + village + "&sameDrawing=" + sameDrawing, "image/png", picture);
    }

    /** @return its id */
    public String laid(String village, int colour, boolean sameDrawing) {
        var id = PairedCounty.newId();
        var answer = lay(officer, id, village, drawing(colour), sameDrawing);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id;
    }

    public static Map<String, Object> on(String base, double x, double y) {
        var place = new LinkedHashMap<String, Object>();
        place.put("baseId", base);
        place.put("x", x);
        place.put("y", y);
        return place;
    }

    public static Map<String, Object> at(double longitude, double latitude) {
        return Map.of("longitude", longitude, "latitude", latitude, "accuracy", 12);
    }

    public static Map<String, Object> home(String household, Map<String, Object> place) {
        var body = new LinkedHashMap<>(place);
        body.put("id", PairedCounty.newId());
        body.put("householdId", household);
        return body;
    }

    public Map<String, Object> placed(String household, Map<String, Object> place) {
        var body = home(household, place);
        var answer = officer.post("/api/homes", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return body;
    }

    public JsonNode map(String village) {
        var answer = officer.get("/api/homes?division=" + village);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    /** What the map says of one household; missing where the map has it not. */
    public JsonNode shown(String village, String household) {
        return map(village)
                .path("households")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(household))
                .findFirst()
                .orElseGet(() -> tools.jackson.databind.node.MissingNode.getInstance());
    }
}
