package org.lingtouyan.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.party.OrganisationLists.Sought;
import org.lingtouyan.party.PartyShowing.ListedOrganisation;
import org.lingtouyan.party.PartyShowing.ShownOrganisation;
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

/** Party organisations: listed, opened, founded, changed, moved below another and ended. */
@RestController
@RequestMapping("/api/party/organisations")
class OrganisationController {

    static final int LONGEST_PAGE = 200;

    private final Organisations organisations;
    private final OrganisationLists lists;
    private final PartyShowing showing;

    OrganisationController(Organisations organisations, OrganisationLists lists, PartyShowing showing) {
        this.organisations = organisations;
        this.lists = lists;
        this.showing = showing;
    }

    /** What an organisation is said to be; {@code division} is where it has its seat and stays as it is. */
    record ToldOrganisation(
            @NotNull UUID id,
            @NotNull DivisionCode division,
            @NotBlank @Size(max = 80) String name,
            Organisation.@NotNull Kind kind,
            Organisation.@NotNull Setting setting,
            @Nullable UUID parentId,
            Organisation.@Nullable SetupMode setupMode,
            Organisation.@Nullable ChainNode chainNode,
            @Nullable @Size(max = 40) String industry,
            Organisation.@Nullable Joins joins,
            @NotNull LocalDate validFrom) {

        Organisation organisation(UUID as, int version) {
            return new Organisation(
                    as,
                    division,
                    name.strip(),
                    kind,
                    setting,
                    parentId,
                    0,
                    null,
                    setupMode,
                    chainNode,
                    industry == null || industry.isBlank() ? null : industry.strip(),
                    joins,
                    validFrom,
                    null,
                    version);
        }
    }

    record OrganisationEnd(@NotNull LocalDate on) {}

    /** With {@code own} of a city or the province its own alone, with {@code top} those that stand below none. */
    @GetMapping
    Page<ListedOrganisation> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) Organisation.@Nullable Kind kind,
            @RequestParam(required = false) Organisation.@Nullable Setting setting,
            @RequestParam(defaultValue = "false") boolean chain,
            @RequestParam(defaultValue = "false") boolean top,
            @RequestParam(defaultValue = "false") boolean own,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var sought = new Sought(showing.area(division), q, kind, setting, chain, null, top, own, ended);
        return showing.listed(lists.page(sought, Here.today(), cursor, atMost(limit)));
    }

    @GetMapping("/{id}/below")
    Page<ListedOrganisation> below(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return showing.listed(lists.below(organisations.find(id), Here.today(), cursor, atMost(limit)));
    }

    @GetMapping("/{id}")
    ResponseEntity<ShownOrganisation> find(@PathVariable UUID id) {
        return found(id);
    }

    @PostMapping
    ResponseEntity<ShownOrganisation> create(@Valid @RequestBody ToldOrganisation told) {
        var created = organisations.create(told.organisation(told.id(), 1));
        var shown = showing.shown(organisations.find(told.id()));
        var answer = created
                ? ResponseEntity.created(URI.create("/api/party/organisations/" + told.id()))
                : ResponseEntity.ok();
        return answer.eTag(Versions.etag(shown.version())).body(shown);
    }

    @PutMapping("/{id}")
    ResponseEntity<ShownOrganisation> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ToldOrganisation told) {
        var held = organisations.find(id);
        var now = told.organisation(id, version(ifMatch));
        organisations.change(now.at(held.divisionCode()));
        return found(id);
    }

    @PostMapping("/{id}/end")
    ResponseEntity<ShownOrganisation> end(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody OrganisationEnd told) {
        organisations.end(id, version(ifMatch), told.on());
        return found(id);
    }

    static int atMost(int limit) {
        return Math.max(1, Math.min(limit, LONGEST_PAGE));
    }

    /** What cannot be a version of ours is an old one. */
    static int version(@Nullable String ifMatch) {
        var expected = Versions.expected(ifMatch);
        return expected.matches("\\d{1,9}") ? Integer.parseInt(expected) : 0;
    }

    private ResponseEntity<ShownOrganisation> found(UUID id) {
        var shown = showing.shown(organisations.find(id));
        return ResponseEntity.ok().eTag(Versions.etag(shown.version())).body(shown);
    }
}
