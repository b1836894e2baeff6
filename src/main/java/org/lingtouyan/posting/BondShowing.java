package org.lingtouyan.posting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.posting.BondTable.Unbound;
import org.springframework.stereotype.Component;

/** Units bound to villages as people read them. */
@Component
class BondShowing {

    private final Divisions divisions;

    BondShowing(Divisions divisions) {
        this.divisions = divisions;
    }

    /** {@code to}: the first day on which it was bound no more; {@code promised} and {@code given} are of the year asked for, in yuan. */
    record ListedBond(
            UUID id,
            DivisionCode division,
            String place,
            Bond.Kind kind,
            String unit,
            String unitLevel,
            String leader,
            @Nullable String leaderTitle,
            @Nullable String unitBranch,
            @Nullable String villageBranch,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable BigDecimal promised,
            BigDecimal given,
            int version) {}

    record BondMoney(UUID id, int year, boolean given, BigDecimal amount, LocalDate on, @Nullable String purpose) {}

    record WholeBond(ListedBond bond, List<BondMoney> funds) {}

    /** {@code since}: the day from which no unit has been bound to it. */
    record UnboundVillage(DivisionCode division, String place, String reason, LocalDate since) {}

    List<ListedBond> listed(List<Bond> bonds, Collection<Bond.Fund> funds, int year) {
        return bonds.stream()
                .map(bond -> listed(
                        bond,
                        funds.stream()
                                .filter(fund -> fund.bondId().equals(bond.id()) && fund.year() == year)
                                .toList()))
                .toList();
    }

    /** With all the money there ever was. */
    List<WholeBond> whole(List<Bond> bonds, Collection<Bond.Fund> funds) {
        return bonds.stream()
                .map(bond -> {
                    var own = funds.stream()
                            .filter(fund -> fund.bondId().equals(bond.id()))
                            .toList();
                    return new WholeBond(
                            listed(bond, own),
                            own.stream()
                                    .map(fund -> new BondMoney(
                                            fund.id(),
                                            fund.year(),
                                            fund.given(),
                                            fund.amount(),
                                            fund.toldOn(),
                                            fund.purpose()))
                                    .toList());
                })
                .toList();
    }

    List<UnboundVillage> unbound(List<Unbound> villages) {
        return villages.stream()
                .map(one -> {
                    var village = new DivisionCode(one.divisionCode());
                    return new UnboundVillage(village, divisions.pathText(village), one.reason(), one.since());
                })
                .toList();
    }

    private ListedBond listed(Bond bond, List<Bond.Fund> funds) {
        return new ListedBond(
                bond.id(),
                bond.divisionCode(),
                divisions.pathText(bond.divisionCode()),
                bond.kind(),
                bond.unit(),
                bond.unitLevel(),
                bond.leader(),
                bond.leaderTitle(),
                bond.unitBranch(),
                bond.villageBranch(),
                bond.validFrom(),
                bond.validTo(),
                funds.stream().allMatch(Bond.Fund::given) ? null : sum(funds, false),
                sum(funds, true),
                bond.version());
    }

    private static BigDecimal sum(List<Bond.Fund> funds, boolean given) {
        return funds.stream()
                .filter(fund -> fund.given() == given)
                .map(Bond.Fund::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
