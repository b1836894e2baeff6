package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.posting.Leave;
import org.lingtouyan.posting.Posting;

/** Leave of some of those posted to the villages of two counties, in the autumn of 2018; the last few still wait for the township or the county. */
final class LeaveInVillages {

    private static final Set<String> COUNTIES = Set.of("620421", "621227");
    private static final LocalDate FIRST = LocalDate.of(2018, 9, 3);
    private static final LocalDate LAST = LocalDate.of(2019, 1, 7);
    private static final List<String> KINDS = List.of("PERSONAL", "SICK", "YEARLY", "OFFICIAL", "FAMILY");
    private static final int GRANTED = 12;
    private static final int WAITING = 2;

    private LeaveInVillages() {}

    static Map<Posting, List<Leave>> of(DivisionCode county, List<Posting> postings, Chance chance) {
        return postings.stream()
                .filter(posting -> COUNTIES.contains(county.countyCode()))
                .filter(posting ->
                        posting.validTo() == null && posting.validFrom().isBefore(FIRST))
                .collect(Collectors.toMap(posting -> posting, posting -> leaves(chance)));
    }

    private static List<Leave> leaves(Chance chance) {
        var granted = chance.in(GRANTED)
                ? Stream.of(asked(FIRST.plusDays(chance.between(0, 90)), chance.between(1, 6), chance))
                        .map(leave -> leave.granted(leave.validFrom().minusDays(1)))
                : Stream.<Leave>empty();
        var waiting = chance.in(WAITING) ? Stream.of(asked(LAST, chance.between(2, 6), chance)) : Stream.<Leave>empty();
        return Stream.concat(granted, waiting).toList();
    }

    private static Leave asked(LocalDate from, int days, Chance chance) {
        var kind = KINDS.get(chance.between(0, KINDS.size() - 1));
        return Leave.asked(UuidCreator.getTimeOrderedEpoch(), kind, from, from.plusDays(days), null);
    }
}
