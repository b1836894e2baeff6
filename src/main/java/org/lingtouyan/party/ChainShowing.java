package org.lingtouyan.party;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.party.ChainLists.FoundBrand;
import org.lingtouyan.party.ChainLists.FoundCarried;
import org.lingtouyan.shared.Page;
import org.springframework.stereotype.Component;

/** Households and brands of the chain as the wire shows them: with the names of households, organisations and places. */
@Component
class ChainShowing {

    private final ChainLists lists;
    private final ChainOrganisations organisations;
    private final KnownHouseholds households;
    private final PartyShowing showing;

    ChainShowing(ChainLists lists, ChainOrganisations organisations, KnownHouseholds households, PartyShowing showing) {
        this.lists = lists;
        this.organisations = organisations;
        this.households = households;
        this.showing = showing;
    }

    /** What a year brought, in yuan. */
    record CarriedIncome(UUID id, int year, BigDecimal amount, int version) {}

    record ListedCarried(
            UUID id,
            UUID household,
            @Nullable String head,
            @Nullable String number,
            DivisionCode division,
            String place,
            UUID organisationId,
            @Nullable String organisation,
            @Nullable String industry,
            String way,
            LocalDate from,
            @Nullable LocalDate to,
            List<CarriedIncome> incomes) {}

    record ListedBrand(
            UUID id,
            UUID organisationId,
            String organisation,
            String place,
            String name,
            String kind,
            LocalDate since,
            @Nullable LocalDate until,
            int version) {}

    record ChainOrganisation(
            UUID id, String name, String place, @Nullable String industry, Organisation.ChainNode chainNode) {}

    DivisionCode area(@Nullable DivisionCode division) {
        return showing.area(division);
    }

    Page<ListedCarried> carried(Page<FoundCarried> page) {
        var known = households.among(
                page.items().stream().map(FoundCarried::householdId).toList());
        var incomes = lists.incomes(page.items().stream().map(FoundCarried::id).toList());
        var by = organisations(page.items());
        return new Page<>(
                page.items().stream()
                        .map(one -> {
                            var household = known.get(one.householdId());
                            var organisation = by.get(one.organisationId());
                            return new ListedCarried(
                                    one.id(),
                                    one.householdId(),
                                    household == null ? null : household.headName(),
                                    household == null ? null : household.number(),
                                    new DivisionCode(one.divisionCode()),
                                    showing.place(one.divisionCode()),
                                    one.organisationId(),
                                    organisation == null ? null : organisation.name(),
                                    organisation == null ? null : organisation.industry(),
                                    one.way(),
                                    one.validFrom(),
                                    one.validTo(),
                                    incomes.getOrDefault(one.id(), List.of()).stream()
                                            .map(told -> new CarriedIncome(
                                                    told.id(), told.year(), told.amount(), told.version()))
                                            .toList());
                        })
                        .toList(),
                page.next());
    }

    Page<ListedBrand> brands(Page<FoundBrand> page) {
        return new Page<>(
                page.items().stream()
                        .map(one -> new ListedBrand(
                                one.id(),
                                one.organisationId(),
                                one.organisation(),
                                showing.place(one.divisionCode()),
                                one.name(),
                                one.kind(),
                                one.validFrom(),
                                one.validTo(),
                                one.version()))
                        .toList(),
                page.next());
    }

    List<ChainOrganisation> organisations(DivisionCode division, @Nullable String sought) {
        return organisations.sought(division.countyCode(), sought).stream()
                .map(one -> new ChainOrganisation(
                        one.id(), one.name(), showing.place(one.divisionCode()), one.industry(), one.chainNode()))
                .sorted(Comparator.comparing(ChainOrganisation::name))
                .toList();
    }

    private Map<UUID, ChainOrganisations.Known> organisations(List<FoundCarried> carried) {
        var known = new HashMap<UUID, ChainOrganisations.Known>();
        carried.stream()
                .collect(Collectors.groupingBy(
                        one -> new DivisionCode(one.divisionCode()).countyCode(),
                        Collectors.mapping(FoundCarried::organisationId, Collectors.toSet())))
                .forEach((county, ids) -> known.putAll(organisations.named(county, ids)));
        return known;
    }
}
