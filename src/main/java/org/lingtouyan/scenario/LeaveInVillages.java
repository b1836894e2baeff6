package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.posting.Leave;
import org.lingtouyan.posting.Posting;

/** Leave of some of those posted to the villages of two counties, in the autumn of 2018; the last few still wait for the township or the county. */
final class LeaveInVillages {

    private static final Set<String> COUNTIES = Set.of("620421", "621227");
    private static final LocalDate FIRST = LocalDate.of(2018, 9, 3);
    private static final LocalDate LAST = LocalDate.of(2019, 1, 7);
    private static final List<String> KINDS = List.of("PERSONAL", "SICK", "YEARLY", "OFFICIAL", "FAMILY");
    private static final int ONE_OF_SO_MANY_WAS_AWAY = 4;
    private static final int ONE_OF_SO_MANY_WAITS = 9;

    private LeaveInVillages() {}

    static Map<Posting, List<Leave>> of(DivisionCode county, List<Posting> postings, Chance chance) {
        var lasting = postings.stream()
                .filter(posting -> COUNTIES.contains(county.countyCode()))
                .filter(posting ->
                        posting.validTo() == null && posting.validFrom().isBefore(FIRST))
                .toList();
        return IntStream.range(0, lasting.size())
                .boxed()
                .collect(Collectors.toMap(lasting::get, number -> leaves(number, chance)));
    }

    private static List<Leave> leaves(int number, Chance chance) {
        var told = new ArrayList<Leave>();
        if (number % ONE_OF_SO_MANY_WAS_AWAY == 0) {
            var from = FIRST.plusDays(chance.between(0, 90));
            told.add(asked(from, chance.between(1, 6), chance).granted(from.minusDays(1)));
        }
        if (number % ONE_OF_SO_MANY_WAITS == 1) {
            told.add(asked(LAST, chance.between(2, 6), chance));
        }
        return told;
    }

    private static Leave asked(LocalDate from, int days, Chance chance) {
        var kind = KINDS.get(chance.between(0, KINDS.size() - 1));
        return Leave.asked(UuidCreator.getTimeOrderedEpoch(), kind, from, from.plusDays(days), null);
    }
}
