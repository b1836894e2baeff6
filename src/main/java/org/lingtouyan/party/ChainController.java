package org.lingtouyan.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.party.ChainLists.Sought;
import org.lingtouyan.party.ChainShowing.ChainOrganisation;
import org.lingtouyan.party.ChainShowing.ListedBrand;
import org.lingtouyan.party.ChainShowing.ListedCarried;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Households that chain organisations carry along, what it brought them, and the brands of the chain. */
@RestController
@RequestMapping("/api/party")
class ChainController {

    private final Carrying carrying;
    private final Brands brands;
    private final ChainLists lists;
    private final Organisations organisations;
    private final ChainShowing showing;

    ChainController(
            Carrying carrying, Brands brands, ChainLists lists, Organisations organisations, ChainShowing showing) {
        this.carrying = carrying;
        this.brands = brands;
        this.lists = lists;
        this.organisations = organisations;
        this.showing = showing;
    }

    record ToldCarried(
            @NotNull UUID id,
            @NotNull UUID organisation,
            @NotNull UUID household,
            @NotBlank String way,
            @NotNull LocalDate from) {}

    record CarriedEnd(@NotNull LocalDate on) {}

    record ToldCarriedIncome(
            @NotNull UUID id,
            @NotNull Integer year,
            @NotNull @PositiveOrZero @Digits(integer = 10, fraction = 2) BigDecimal amount) {}

    record CorrectedCarriedIncome(@NotNull @PositiveOrZero @Digits(integer = 10, fraction = 2) BigDecimal amount) {}

    record ToldBrand(
            @NotNull UUID id,
            @NotBlank @Size(max = 60) String name,
            @NotBlank String kind,
            @NotNull LocalDate since,
            @Nullable LocalDate until) {}

    record BrandTerm(@Nullable LocalDate until) {}

    /** Those carried along on a day; all, also those of before. */
    @GetMapping("/carried-households")
    Page<ListedCarried> carried(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable String way,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return showing.carried(lists.carried(
                new Sought(showing.area(division), on == null ? Here.today() : on, organisation, said(way), all),
                cursor,
                OrganisationController.atMost(limit)));
    }

    @PostMapping("/carried-households")
    ResponseEntity<Void> carry(@Valid @RequestBody ToldCarried told) {
        return PartyLeadershipController.answer(
                carrying.carry(told.id(), told.organisation(), told.household(), told.way(), told.from()));
    }

    @PostMapping("/carried-households/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void carryNoMore(@PathVariable UUID id, @Valid @RequestBody CarriedEnd told) {
        carrying.carryNoMore(id, told.on());
    }

    @PostMapping("/carried-households/{id}/incomes")
    ResponseEntity<Void> earned(@PathVariable UUID id, @Valid @RequestBody ToldCarriedIncome told) {
        return PartyLeadershipController.answer(
                carrying.earned(told.id(), id, told.year(), told.amount(), Here.today()));
    }

    @PutMapping("/carried-incomes/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CorrectedCarriedIncome told) {
        carrying.correct(id, told.amount(), OrganisationController.version(ifMatch));
    }

    /** Chain organisations of the county that a division lies in, by a part of their name; at most thirty. */
    @GetMapping("/chain-organisations")
    List<ChainOrganisation> organisations(
            @RequestParam DivisionCode division, @RequestParam(required = false) @Nullable String q) {
        return showing.organisations(division, q);
    }

    @GetMapping("/brands")
    Page<ListedBrand> brands(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return showing.brands(lists.brands(
                new Sought(showing.area(division), on == null ? Here.today() : on, organisation, said(kind), all),
                cursor,
                OrganisationController.atMost(limit)));
    }

    @PostMapping("/organisations/{id}/brands")
    ResponseEntity<Void> enter(@PathVariable UUID id, @Valid @RequestBody ToldBrand told) {
        var organisation = organisations.find(id);
        return PartyLeadershipController.answer(brands.enter(new Brand(
                told.id(),
                organisation.divisionCode(),
                organisation.id(),
                told.name().strip(),
                told.kind(),
                told.since(),
                told.until(),
                1)));
    }

    @PutMapping("/brands/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void holdUntil(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody BrandTerm told) {
        brands.holdUntil(id, told.until(), OrganisationController.version(ifMatch));
    }

    private static @Nullable String said(@Nullable String code) {
        return code == null || code.isBlank() ? null : code;
    }
}
