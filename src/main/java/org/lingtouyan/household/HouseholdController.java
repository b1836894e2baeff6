package org.lingtouyan.household;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.HouseholdLists.Sought;
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
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/households")
class HouseholdController {

    private static final int LONGEST_PAGE = 500;

    private final Households households;
    private final HouseholdLists lists;
    private final HouseholdHistory history;
    private final HouseholdRequests requests;
    private final Showing showing;
    private final Words words;
    private final Actors actors;

    HouseholdController(
            Households households,
            HouseholdLists lists,
            HouseholdHistory history,
            HouseholdRequests requests,
            Showing showing,
            Words words,
            Actors actors) {
        this.households = households;
        this.lists = lists;
        this.history = history;
        this.requests = requests;
        this.showing = showing;
        this.words = words;
        this.actors = actors;
    }

    @GetMapping
    Page<HouseholdItem> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String mainCause,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = lists.page(
                sought(division, q, status, kind, mainCause),
                ListPosition.parse(cursor),
                Math.max(1, Math.min(limit, LONGEST_PAGE)));
        return new Page<>(page.items().stream().map(showing::item).toList(), page.next());
    }

    @PostMapping
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = HouseholdBody.class)))
    ResponseEntity<HouseholdView> create(@RequestBody JsonNode body) {
        actors.require(Right.WRITE_RECORDS);
        var household = requests.creation(body);
        var created = households.create(household);
        var view = showing.view(households.find(household.id()));
        var answer =
                created ? ResponseEntity.created(URI.create("/api/households/" + household.id())) : ResponseEntity.ok();
        return answer.eTag(Versions.etag(view.version())).body(view);
    }

    @GetMapping("/{id}")
    ResponseEntity<HouseholdView> find(@PathVariable UUID id) {
        return found(id);
    }

    @PutMapping("/{id}")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = HouseholdBody.class)))
    ResponseEntity<HouseholdView> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        actors.require(Right.WRITE_RECORDS);
        households.find(id);
        var expected = Versions.expected(ifMatch);
        var mode = requests.mode(body);
        if (mode == Mode.VOID) {
            households.voided(id, expected);
        } else {
            households.change(id, expected, (held, shown) -> requests.change(body, mode, held, shown));
        }
        return found(id);
    }

    @GetMapping("/{id}/history")
    Page<HouseholdHistory.Told> history(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        return history.page(id, cursor, Math.max(1, Math.min(limit, LONGEST_PAGE)));
    }

    @PutMapping("/{id}/income/{year}")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = IncomeBody.class)))
    ResponseEntity<HouseholdView> account(
            @PathVariable UUID id,
            @PathVariable int year,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        actors.require(Right.WRITE_RECORDS);
        households.find(id);
        households.account(id, Versions.expected(ifMatch), requests.income(year, body));
        return found(id);
    }

    private Sought sought(
            @Nullable DivisionCode division,
            @Nullable String q,
            @Nullable String status,
            @Nullable String kind,
            @Nullable String mainCause) {
        var ownArea = actors.require(Right.READ_RECORDS).area().from();
        return new Sought(
                division != null ? division : new DivisionCode(ownArea),
                q,
                words.code("status", "status", status),
                words.code("kind", "kind", kind),
                words.code("cause", "mainCause", mainCause));
    }

    private ResponseEntity<HouseholdView> found(UUID id) {
        var view = showing.view(households.find(id));
        return ResponseEntity.ok().eTag(Versions.etag(view.version())).body(view);
    }
}
