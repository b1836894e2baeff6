package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.posting.Posting;
import org.lingtouyan.posting.Stay;
import org.lingtouyan.shared.Month;

/** How many days a month those posted to the villages of two counties were there, in the last half of 2018; the rest has not stated any. */
final class DaysInVillages {

    private static final Set<String> COUNTIES = Set.of("620421", "621227");
    private static final LocalDate FIRST = LocalDate.of(2018, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2018, 12, 1);
    private static final UUID VILLAGES = UuidCreator.getNameBasedSha1("villages");
    private static final UUID TOWNSHIPS = UuidCreator.getNameBasedSha1("townships");

    private DaysInVillages() {}

    static List<Stay> of(DivisionCode county, List<Posting> postings, Chance chance) {
        var stated = new ArrayList<Stay>();
        if (COUNTIES.contains(county.countyCode())) {
            for (var month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
                var first = month;
                postings.stream()
                        .filter(posting -> lasts(posting, first))
                        .filter(posting -> chance.in(first.equals(LAST) ? 85 : 99))
                        .forEach(posting -> stated.add(stated(posting, first, chance)));
            }
        }
        return stated;
    }

    private static boolean lasts(Posting posting, LocalDate month) {
        var left = posting.validTo();
        return !posting.validFrom().isAfter(month) && (left == null || !left.isBefore(month.plusMonths(1)));
    }

    /** A few have too few, and of the last month not all are confirmed. */
    private static Stay stated(Posting posting, LocalDate month, Chance chance) {
        int days = chance.in(5) ? chance.between(12, 19) : chance.between(20, 26);
        var on = month.equals(LAST) && chance.in(30) ? null : confirmed(month, chance);
        return new Stay(
                UuidCreator.getTimeOrderedEpoch(),
                posting.division(),
                posting.id(),
                Month.of(month).number(),
                days,
                null,
                VILLAGES,
                on == null ? null : TOWNSHIPS,
                on);
    }

    private static LocalDate confirmed(LocalDate month, Chance chance) {
        return month.plusMonths(1).plusDays(chance.between(0, 4));
    }
}
