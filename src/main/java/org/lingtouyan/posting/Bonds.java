package org.lingtouyan.posting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.posting.BondTable.Unbound;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units bound to villages (捆绑): bound, changed and released by the county, with what they promised and gave. */
@Service
public class Bonds {

    private final BondTable table;
    private final Postings deeds;
    private final PostingWords words;
    private final Divisions divisions;
    private final Actors actors;

    Bonds(BondTable table, Postings deeds, PostingWords words, Divisions divisions, Actors actors) {
        this.table = table;
        this.deeds = deeds;
        this.words = words;
        this.divisions = divisions;
        this.actors = actors;
    }

    /** Of one county, with their money, for whoever has made sure of them. */
    @Transactional
    public void load(Collection<Bond> bonds, Collection<Bond.Fund> funds) {
        actors.require(Right.WRITE_RECORDS);
        if (!bonds.isEmpty()) {
            table.add(List.copyOf(bonds));
            table.addFunds(List.copyOf(funds));
        }
    }

    /** @return false if just this had been said before */
    @Transactional
    boolean bind(Bond told) {
        deeds.requireOffice(told.divisionCode());
        if (!divisions.isLiving(told.divisionCode())) {
            throw PostingRefused.POSTING_DIVISION_ENDED.because().with("field", "division");
        }
        words.require(PostingWords.UNIT, told.unitLevel(), "unitLevel");
        var held = table.find(told.id());
        if (held.isPresent()) {
            if (!held.get().saying(told, told.version()).equals(told)
                    || held.get().validTo() != null) {
                throw PostingRefused.POSTING_ID_TAKEN.because().with("field", "id");
            }
            return false;
        }
        write(() -> table.add(List.of(told.checked())));
        return true;
    }

    /** Says it anew: another leader, other branches, or what was said wrongly. */
    @Transactional
    void change(Bond told, int seen) {
        words.require(PostingWords.UNIT, told.unitLevel(), "unitLevel");
        change(toWrite(told.id()).saying(told, seen));
    }

    /** From that day on the unit is bound to the village no more. */
    @Transactional
    void release(UUID id, LocalDate on, int seen) {
        var held = toWrite(id);
        if (held.validTo() != null) {
            throw PostingRefused.BOND_ENDED_ALREADY.because(held.validTo());
        }
        change(held.saying(held, seen).ended(on));
    }

    /** It never was; it stays in the trail. */
    @Transactional
    void withdraw(UUID id) {
        table.withdraw(toWrite(id));
    }

    /** @return false if just this had been said before */
    @Transactional
    boolean tell(Bond.Fund told) {
        toWrite(told.bondId());
        if (told.given() && told.toldOn().isAfter(Here.today())) {
            throw PostingRefused.FUND_DAY_TO_COME.because().with("field", "on");
        }
        var held = table.funds(List.of(told.bondId())).stream()
                .filter(fund -> fund.id().equals(told.id()))
                .findFirst();
        if (held.isEmpty()) {
            write(() -> table.addFunds(List.of(told)));
        }
        return held.isEmpty();
    }

    /** It was entered wrongly. */
    @Transactional
    void withdrawFund(UUID bond, UUID fund) {
        toWrite(bond);
        if (!table.withdrawFund(bond, fund)) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND also when it is outside the actor's area */
    @Transactional(readOnly = true)
    Bond find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    @Transactional(readOnly = true)
    List<Bond> of(DivisionCode village) {
        return table.of(requireWithin(village));
    }

    @Transactional(readOnly = true)
    List<Bond> on(DivisionCode area, LocalDate day, PostingPosition after, int limit) {
        return table.on(requireWithin(area), day, after, limit);
    }

    @Transactional(readOnly = true)
    List<Unbound> unbound(DivisionCode area, LocalDate day, String after, int limit) {
        return table.unbound(requireWithin(area), day, after, limit);
    }

    @Transactional(readOnly = true)
    List<Bond.Fund> funds(Collection<Bond> bonds) {
        actors.require(Right.READ_RECORDS);
        return table.funds(bonds.stream().map(Bond::id).collect(Collectors.toSet()));
    }

    private Bond toWrite(UUID id) {
        var held = find(id);
        deeds.requireOffice(held.divisionCode());
        return held;
    }

    private void change(Bond now) {
        write(() -> {
            if (!table.change(now)) {
                var held = find(now.id());
                throw PostingRefused.POSTING_STALE.because(now.version(), held.version());
            }
        });
    }

    private static void write(Runnable writing) {
        try {
            writing.run();
        } catch (DataIntegrityViolationException broken) {
            throw BrokenPosting.refusal(broken);
        }
    }

    private DivisionCode requireWithin(DivisionCode division) {
        if (!actors.require(Right.READ_RECORDS).area().contains(division)
                || divisions.find(division).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return division;
    }
}
