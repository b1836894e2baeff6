package org.lingtouyan.scenario;

import java.util.List;
import java.util.stream.IntStream;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;

/**
 * What happened to the village teams of a county by the end of 2018. The province's numbers were published and stand whole in
 * all but the small scenario; how they spread over counties and villages is the scenario's choice.
 *
 * @param villages all rural villages, in the small scenario those with households, in the order of a lot: the first are the
 *     ones to which something happens
 */
record TeamPlan(
        CountyPlan county,
        List<DivisionCode> villages,
        int weak,
        int threeWeak,
        int secretariesRemoved,
        int othersRemoved,
        int filled,
        int reserve) {

    private static final int TEAMS_RECTIFIED = 1051;
    private static final int MEMBERS_REMOVED = 869;
    private static final int SECRETARIES_REMOVED = 507;
    private static final int VILLAGES_FILLED = 832;
    private static final String JINGYUAN = "620421";
    private static final int JINGYUANS_WEAK = 19;
    private static final int JINGYUANS_THREE_WEAK = 108;
    private static final int JINGYUANS_RESERVE = 857;
    private static final int WEAK_AMONG_A_HUNDRED = 40;

    static List<TeamPlan> of(List<CountyPlan> counties, Divisions divisions, Size size, long seed) {
        var villages = counties.stream()
                .map(county -> villages(county, divisions, size, seed))
                .toList();
        var weights = villages.stream().mapToDouble(List::size).toArray();
        var elsewhere = IntStream.range(0, weights.length)
                .mapToDouble(i -> isJingyuan(counties.get(i)) ? 0 : weights[i])
                .toArray();
        var teams = Shares.of(TEAMS_RECTIFIED - JINGYUANS_WEAK - JINGYUANS_THREE_WEAK, elsewhere);
        var secretaries = Shares.of(SECRETARIES_REMOVED, weights);
        var others = Shares.of(MEMBERS_REMOVED - SECRETARIES_REMOVED, weights);
        var filled = Shares.of(VILLAGES_FILLED, weights);
        return IntStream.range(0, counties.size())
                .mapToObj(i -> {
                    boolean jingyuan = isJingyuan(counties.get(i));
                    int weak = jingyuan ? JINGYUANS_WEAK : teams[i] * WEAK_AMONG_A_HUNDRED / 100;
                    return new TeamPlan(
                                    counties.get(i),
                                    villages.get(i),
                                    weak,
                                    jingyuan ? JINGYUANS_THREE_WEAK : teams[i] - weak,
                                    secretaries[i],
                                    others[i],
                                    filled[i],
                                    jingyuan ? JINGYUANS_RESERVE : 0)
                            .fitting(size);
                })
                .toList();
    }

    /** The small scenario shows only so much of it as its few villages hold. */
    private TeamPlan fitting(Size size) {
        if (size != Size.SMALL) {
            return this;
        }
        int some = villages.size() / 4;
        return new TeamPlan(
                county,
                villages,
                Math.min(weak, some / 2),
                Math.min(threeWeak, some / 2),
                Math.min(secretariesRemoved, some),
                Math.min(othersRemoved, some),
                Math.min(filled, some),
                0);
    }

    int cases() {
        return weak + threeWeak;
    }

    boolean isJingyuan() {
        return isJingyuan(county);
    }

    private static boolean isJingyuan(CountyPlan county) {
        return county.county().code().countyCode().equals(JINGYUAN);
    }

    private static List<DivisionCode> villages(CountyPlan county, Divisions divisions, Size size, long seed) {
        var villages = new java.util.ArrayList<>(
                size == Size.SMALL
                        ? county.villages().stream()
                                .map(VillagePlan::code)
                                .filter(DivisionCode::isRuralVillage)
                                .toList()
                        : divisions.descendants(county.county().code(), Level.VILLAGE).stream()
                                .map(Division::code)
                                .filter(DivisionCode::isRuralVillage)
                                .toList());
        Chance.of(seed, "teams of " + county.county().code()).shuffle(villages);
        return List.copyOf(villages);
    }
}
