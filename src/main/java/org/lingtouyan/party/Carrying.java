package org.lingtouyan.party;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Households on the chain (群众富在产业链): written down where the household lives, also where the organisation has its seat in
 * another village of the county; and what each year of it brought, told once.
 */
@Component
public class Carrying {

    static final String CARRIED = "carried_household";
    static final String INCOME = "carried_income";
    static final String WAYS = "chainWay";

    private final PartyTable table;
    private final ChainOrganisations organisations;
    private final KnownHouseholds households;
    private final Codes codes;
    private final Actors actors;

    Carrying(
            PartyTable table,
            ChainOrganisations organisations,
            KnownHouseholds households,
            Codes codes,
            Actors actors) {
        this.table = table;
        this.organisations = organisations;
        this.households = households;
        this.codes = codes;
        this.actors = actors;
    }

    /** Takes over what is sound already. */
    @Transactional
    public void takeOver(Collection<Carried> carried, Collection<Carried.Income> incomes) {
        actors.require(Right.WRITE_RECORDS);
        table.addAll(CARRIED, carried);
        table.addAll(INCOME, incomes);
    }

    /** @return false if just this was noted before */
    @Transactional
    boolean carry(UUID id, UUID organisation, UUID household, String way, LocalDate from) {
        actors.require(Right.WRITE_RECORDS);
        var known = households.requireOpen(household);
        requireWithin(known.division());
        if (codes.get(WAYS, way).isEmpty()) {
            throw PartyRefused.CHAIN_WAY_UNKNOWN.because().with("field", "way");
        }
        requireThere(known.division(), organisation, from);
        var told = new Carried(id, known.division(), organisation, household, way, from, null, 1);
        if (table.add(CARRIED, told)) {
            return true;
        }
        if (table.find(CARRIED, id, Carried.class).filter(told::isSame).isEmpty()) {
            throw PartyRefused.PARTY_ID_TAKEN.because();
        }
        return false;
    }

    @Transactional
    void carryNoMore(UUID id, LocalDate on) {
        table.change(CARRIED, own(id).until(on));
    }

    /** @return false if just this was told before */
    @Transactional
    boolean earned(UUID id, UUID carried, int year, BigDecimal amount, LocalDate today) {
        var told = own(carried).earnedIn(year, id, amount, today);
        if (table.add(INCOME, told)) {
            return true;
        }
        if (table.find(INCOME, id, Carried.Income.class).filter(told::isSame).isEmpty()) {
            throw PartyRefused.PARTY_ID_TAKEN.because();
        }
        return false;
    }

    /** What was told wrongly is told again; the year stays. */
    @Transactional
    void correct(UUID id, BigDecimal amount, int version) {
        actors.require(Right.WRITE_RECORDS);
        var held = table.find(INCOME, id, Carried.Income.class).orElseThrow(RequestRefused.NOT_FOUND::because);
        requireWithin(held.divisionCode());
        table.change(INCOME, held.corrected(amount, version));
    }

    private Carried own(UUID id) {
        actors.require(Right.WRITE_RECORDS);
        var held = table.find(CARRIED, id, Carried.class).orElseThrow(RequestRefused.NOT_FOUND::because);
        requireWithin(held.divisionCode());
        return held;
    }

    private void requireThere(DivisionCode village, UUID organisation, LocalDate from) {
        var known =
                organisations.named(village.countyCode(), List.of(organisation)).get(organisation);
        if (known == null) {
            throw PartyRefused.CARRIED_BY_NO_CHAIN.because().with("field", "organisation");
        }
        var ends = known.validTo();
        if (from.isBefore(known.validFrom()) || ends != null && !from.isBefore(ends)) {
            throw PartyRefused.CHAIN_NOT_THERE_THEN.because().with("field", "from");
        }
    }

    private void requireWithin(DivisionCode division) {
        if (!actors.require(Right.WRITE_RECORDS).area().contains(division)) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }
}
