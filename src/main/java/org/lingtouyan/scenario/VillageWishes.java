package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.posting.Target;
import org.lingtouyan.posting.VillageNeed;

/**
 * Whom the villages of two counties say they need, and who is ready to go: Jingyuan, where livestock and water are wanted most,
 * and Xiahe, where Tibetan is spoken. The other counties have stated nothing yet.
 */
final class VillageWishes {

    private static final Set<String> COUNTIES = Set.of("620421", "623027");
    private static final LocalDate SINCE = LocalDate.of(2018, 3, 1);
    private static final List<String> WANTED = List.of("02", "01", "04", "10", "06", "03", "05", "11", "13");
    private static final int[] OFTEN = {26, 18, 16, 14, 8, 6, 5, 4, 3};
    private static final int CANDIDATES_OF_TEN_VILLAGES = 3;

    private VillageWishes() {}

    static boolean areStatedIn(DivisionCode county) {
        return COUNTIES.contains(county.countyCode());
    }

    static List<VillageNeed> of(List<Target> villages, DivisionCode county, Chance chance) {
        var spoken = Trades.languagesOf(county.countyCode());
        return villages.stream()
                .map(village -> new VillageNeed(
                        UuidCreator.getTimeOrderedEpoch(),
                        village.division(),
                        trades(chance),
                        chance.in(70) ? spoken : List.of(),
                        null,
                        null,
                        SINCE,
                        null))
                .toList();
    }

    private static List<String> trades(Chance chance) {
        var trades = new ArrayList<String>();
        trades.add(WANTED.get(chance.weighted(OFTEN)));
        var second = WANTED.get(chance.weighted(OFTEN));
        if (!trades.contains(second)) {
            trades.add(second);
        }
        return trades;
    }

    /** So many who are ready for a posting. */
    static int candidates(List<Target> villages) {
        return Math.max(CANDIDATES_OF_TEN_VILLAGES, villages.size() * CANDIDATES_OF_TEN_VILLAGES / 10);
    }
}
