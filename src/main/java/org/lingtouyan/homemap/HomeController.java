package org.lingtouyan.homemap;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Right;
import org.lingtouyan.access.TrailNotes;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.homemap.HomeShowing.PlacedHome;
import org.lingtouyan.homemap.HomeShowing.VillageMap;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.shared.Versions;
import org.lingtouyan.sheet.Download;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The map of a village's homes, and homes placed on it. */
@RestController
class HomeController {

    private final Homes homes;
    private final Bases bases;
    private final HomeShowing showing;
    private final HomeRoster roster;
    private final Divisions divisions;
    private final TrailNotes notes;

    HomeController(
            Homes homes, Bases bases, HomeShowing showing, HomeRoster roster, Divisions divisions, TrailNotes notes) {
        this.homes = homes;
        this.bases = bases;
        this.showing = showing;
        this.roster = roster;
        this.divisions = divisions;
        this.notes = notes;
    }

    /**
     * {@code id} is made by the client. {@code x} and {@code y}: parts of the width and height of the picture of {@code baseId},
     * from the upper left; {@code longitude} and {@code latitude}: WGS-84; either, or both.
     */
    record HomeBody(
            @Nullable UUID id,
            @Nullable UUID householdId,
            @Nullable UUID baseId,
            @Nullable BigDecimal x,
            @Nullable BigDecimal y,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal latitude,
            @Nullable Integer accuracy) {

        HomePlace place() {
            return new HomePlace(baseId, x, y, longitude, latitude, accuracy);
        }
    }

    /** Registered households of a village, with or without a place, and what lies under the map. */
    @GetMapping("/api/homes")
    @Transactional(readOnly = true)
    public VillageMap map(@RequestParam DivisionCode division) {
        bases.requireVillage(Right.READ_RECORDS, division);
        return showing.map(division, bases.under(division).orElse(null));
    }

    @PostMapping("/api/homes")
    ResponseEntity<PlacedHome> place(@RequestBody HomeBody body) {
        var id = needed(body.id(), "id");
        var placed = homes.place(id, needed(body.householdId(), "householdId"), body.place());
        var shown = one(id);
        var answer = placed ? ResponseEntity.created(URI.create("/api/homes/" + id)) : ResponseEntity.ok();
        return answer.eTag(Versions.etag(shown.version())).body(shown);
    }

    @GetMapping("/api/homes/{id}")
    ResponseEntity<PlacedHome> find(@PathVariable UUID id) {
        var shown = one(id);
        return ResponseEntity.ok().eTag(Versions.etag(shown.version())).body(shown);
    }

    /** Another place for the same household. */
    @PutMapping("/api/homes/{id}")
    ResponseEntity<PlacedHome> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody HomeBody body) {
        homes.change(id, Versions.expected(ifMatch), body.place());
        return find(id);
    }

    /** The household has no place on the map from today on. */
    @PostMapping("/api/homes/{id}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOff(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        homes.takeOff(id, Versions.expected(ifMatch));
    }

    /** Every registered household of a village with its place, to be filled in and taken in again; an entry of the trail each time. */
    @GetMapping("/api/homes/export.xlsx")
    void export(@RequestParam DivisionCode division, HttpServletResponse response) {
        bases.requireVillage(Right.READ_RECORDS, division);
        notes.exported(division, "homemap.home", Map.of("division", division.value()), null, null);
        var workbook = Download.begin(
                response,
                "农户位置名册-%s-%s.xlsx".formatted(divisions.require(division).shortName(), Here.today()),
                "农户位置");
        roster.write(division, workbook);
        workbook.finish();
    }

    private PlacedHome one(UUID id) {
        var home = homes.find(id);
        return new PlacedHome(home.id(), home.place(), home.version());
    }

    static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw RequestRefused.INVALID_REQUEST.because(field).with("field", field);
        }
        return value;
    }
}
