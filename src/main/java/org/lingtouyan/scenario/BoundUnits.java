package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.posting.Bond;
import org.lingtouyan.posting.Posting;

/** The units bound to the poor villages of two counties: those that sent the first secretary in post; a few are still to be settled. */
final class BoundUnits {

    private static final Set<String> COUNTIES = Set.of("620421", "621227");
    private static final List<String> LEADERS = List.of("王建民", "李国强", "张红霞", "马文军", "杨晓东", "赵永福", "陈玉兰", "刘志平");
    private static final int SETTLED = 96;
    private static final int YEAR = 2018;
    /** Units stay when the first secretary they sent is replaced. */
    private static final LocalDate SINCE = LocalDate.of(YEAR, 1, 1);

    private final Chance chance;
    private final List<Bond> bonds = new ArrayList<>();
    private final List<Bond.Fund> funds = new ArrayList<>();

    BoundUnits(DivisionCode county, List<Posting> postings, Chance chance) {
        this.chance = chance;
        if (COUNTIES.contains(county.countyCode())) {
            postings.stream()
                    .filter(posting -> posting.role().equals("FIRST_SECRETARY") && posting.validTo() == null)
                    .filter(posting -> chance.in(SETTLED))
                    .forEach(this::bind);
        }
    }

    List<Bond> bonds() {
        return bonds;
    }

    List<Bond.Fund> funds() {
        return funds;
    }

    private void bind(Posting posting) {
        var bond = new Bond(
                UuidCreator.getTimeOrderedEpoch(),
                posting.division(),
                Bond.Kind.SENDING,
                posting.sendingUnit(),
                posting.unitLevel(),
                LEADERS.get(chance.between(0, LEADERS.size() - 1)),
                "主要负责人",
                posting.sendingUnit() + "机关党支部",
                "村党支部",
                posting.validFrom().isBefore(SINCE) ? posting.validFrom() : SINCE,
                null,
                null,
                1);
        bonds.add(bond);
        int promised = chance.between(2, 12) * 10_000;
        fund(bond, false, promised, LocalDate.of(YEAR, 2, 20), null);
        fund(bond, true, promised / 2, LocalDate.of(YEAR, 5, chance.between(1, 28)), "产业发展（演示）");
        if (chance.in(80)) {
            fund(bond, true, promised / 2, LocalDate.of(YEAR, 10, chance.between(1, 28)), "村级公益事业（演示）");
        }
    }

    private void fund(Bond bond, boolean given, int yuan, LocalDate on, @Nullable String purpose) {
        funds.add(new Bond.Fund(
                UuidCreator.getTimeOrderedEpoch(),
                bond.divisionCode(),
                bond.id(),
                YEAR,
                given,
                BigDecimal.valueOf(yuan),
                on,
                purpose));
    }
}
