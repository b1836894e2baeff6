package org.lingtouyan.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places where members gather: listed, set up and changed, and the villages that none of them serves. */
@RestController
@RequestMapping("/api/party")
class VenueController {

    private final Venues venues;
    private final VenueLists lists;
    private final VenueUse use;
    private final PartyShowing showing;

    VenueController(Venues venues, VenueLists lists, VenueUse use, PartyShowing showing) {
        this.venues = venues;
        this.lists = lists;
        this.use = use;
        this.showing = showing;
    }

    record ToldVenue(
            @NotNull UUID id,
            @NotNull DivisionCode division,
            @NotBlank @Size(max = 80) String name,
            Venue.@NotNull Kind kind,
            @Nullable @Size(max = 120) String place,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal latitude,
            @Nullable UUID keeperId,
            @Nullable UUID organisationId,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable List<DivisionCode> serves) {

        Venue venue(UUID as, DivisionCode at, int version) {
            return new Venue(
                    as,
                    at,
                    name.strip(),
                    kind,
                    place,
                    longitude,
                    latitude,
                    keeperId,
                    organisationId,
                    validFrom,
                    validTo,
                    version);
        }

        List<DivisionCode> served() {
            return serves == null ? List.of() : serves.stream().distinct().toList();
        }
    }

    record ListedVenue(
            UUID id,
            DivisionCode division,
            String at,
            String name,
            Venue.Kind kind,
            @Nullable String place,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal latitude,
            @Nullable String keeper,
            int serves,
            int held,
            @Nullable LocalDate lastHeldOn,
            int lectures,
            @Nullable LocalDate lastLectureOn) {}

    /** A village or township, and the way to it in words. */
    record NamedPlace(DivisionCode division, String place) {}

    record ShownVenue(
            UUID id,
            DivisionCode division,
            String at,
            String name,
            Venue.Kind kind,
            @Nullable String place,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal latitude,
            @Nullable UUID keeperId,
            @Nullable String keeper,
            @Nullable UUID organisationId,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<NamedPlace> serves,
            int version) {}

    /** @param villages how many there are, of which these are a page */
    record UnservedVillages(int villages, List<NamedPlace> items, @Nullable String next) {}

    @GetMapping("/venues")
    Page<ListedVenue> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) Venue.@Nullable Kind kind,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = lists.page(showing.area(division), kind, Here.today(), cursor, OrganisationController.atMost(limit));
        var lectures =
                use.lectures(page.items().stream().map(VenueLists.Found::id).toList());
        var names = showing.names(page.items().stream().map(VenueLists.Found::keeperId));
        return new Page<>(
                page.items().stream()
                        .map(found -> listed(found, names, lectures.getOrDefault(found.id(), VenueUse.Given.NEVER)))
                        .toList(),
                page.next());
    }

    @GetMapping("/venues/{id}")
    ResponseEntity<ShownVenue> find(@PathVariable UUID id) {
        return found(id);
    }

    @PostMapping("/venues")
    ResponseEntity<ShownVenue> create(@Valid @RequestBody ToldVenue told) {
        var created = venues.create(told.venue(told.id(), told.division(), 1), told.served());
        var shown = shown(told.id());
        var answer =
                created ? ResponseEntity.created(URI.create("/api/party/venues/" + told.id())) : ResponseEntity.ok();
        return answer.eTag(Versions.etag(shown.version())).body(shown);
    }

    @PutMapping("/venues/{id}")
    ResponseEntity<ShownVenue> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ToldVenue told) {
        var held = venues.find(id);
        venues.change(
                told.venue(id, held.divisionCode(), OrganisationController.version(ifMatch)),
                told.served(),
                Here.today());
        return found(id);
    }

    /** The villages of an area that no venue serves today, in the order of their codes. */
    @GetMapping("/unserved-villages")
    UnservedVillages unserved(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var all = venues.unserved(showing.area(division), Here.today());
        var after = Cursor.parse(cursor, "000000000000").at(0);
        int size = OrganisationController.atMost(limit);
        var left = all.stream()
                .filter(village -> village.value().compareTo(after) > 0)
                .limit(size + 1L)
                .toList();
        var page = left.subList(0, Math.min(size, left.size()));
        return new UnservedVillages(
                all.size(),
                page.stream().map(this::named).toList(),
                left.size() > size ? Cursor.of(page.get(size - 1).value()).text() : null);
    }

    private ListedVenue listed(VenueLists.Found found, Map<UUID, String> names, VenueUse.Given lectures) {
        return new ListedVenue(
                found.id(),
                new DivisionCode(found.divisionCode()),
                showing.place(found.divisionCode()),
                found.name(),
                found.kind(),
                found.place(),
                found.longitude(),
                found.latitude(),
                found.keeperId() == null ? null : names.get(found.keeperId()),
                found.serves(),
                found.held(),
                found.lastHeldOn(),
                lectures.times(),
                lectures.lastOn());
    }

    private NamedPlace named(DivisionCode division) {
        return new NamedPlace(division, showing.place(division.value()));
    }

    private ResponseEntity<ShownVenue> found(UUID id) {
        var shown = shown(id);
        return ResponseEntity.ok().eTag(Versions.etag(shown.version())).body(shown);
    }

    private ShownVenue shown(UUID id) {
        var one = venues.find(id);
        var keeper = one.keeperId();
        return new ShownVenue(
                one.id(),
                one.divisionCode(),
                showing.place(one.divisionCode().value()),
                one.name(),
                one.kind(),
                one.place(),
                one.longitude(),
                one.latitude(),
                keeper,
                keeper == null ? null : showing.names(Stream.of(keeper)).get(keeper),
                one.organisationId(),
                one.validFrom(),
                one.validTo(),
                venues.served(one).stream()
                        .map(served -> named(served.divisionCode()))
                        .toList(),
                one.version());
    }
}
