package org.lingtouyan.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.lingtouyan.household.Income;

/** A household's income accounts: below the year's line as long as it is poor, above it from the year it leaves poverty. */
final class Accounts {

    /** The line of each year from 2014; in 2018 the province asked for more than the national line. */
    private static final int[] LINES = {2800, 2855, 2952, 2952, 3500};

    private static final int PENSION_A_YEAR = 1240;

    private final Chance chance;

    Accounts(Chance chance) {
        this.chance = chance;
    }

    /** {@code exitYear} is the year it leaves poverty in, or later than any year if it does not. Wages are of somebody who worked. */
    List<Income> of(List<Integer> years, int exitYear, String kind, List<Kin> members, boolean worked) {
        var accounts = new ArrayList<Income>();
        double poor = chance.between(0.55, 0.9);
        double out = chance.between(1.08, 1.7);
        for (int year : years) {
            int line = LINES[year - County.FIRST_YEAR];
            double share = year < exitYear
                    ? Math.min(0.97, poor + 0.02 * (year - County.FIRST_YEAR))
                    : out * Math.pow(1.09, year - exitYear);
            accounts.add(account(year, (int) (line * share) * members.size(), kind, members, worked));
        }
        return accounts;
    }

    private Income account(int year, int net, String kind, List<Kin> members, boolean worked) {
        int pension = PENSION_A_YEAR
                * (int) members.stream().filter(member -> aged(member, year)).count();
        int subsistence = kind.equals("04") ? 600 * members.size() + 200 * chance.between(0, 4) : 0;
        int hardship = kind.equals("06") ? 3600 * members.size() : 0;
        int ecological = chance.in(45) ? 50 * chance.between(2, 16) : 0;
        int other = 10 * chance.between(0, 60);
        int earned = Math.max(0, net - pension - subsistence - hardship - ecological - other);
        boolean able = members.stream().anyMatch(member -> !member.child() && !member.old());
        int drawn = able ? tens(earned * chance.between(0.45, 0.75)) : 0;
        int wages = worked ? drawn : 0;
        int property = chance.in(30) ? tens(Math.min(earned - wages, 100 * chance.between(1, 9))) : 0;
        int cost = tens((earned - wages - property) * chance.between(0.15, 0.4));
        return new Income(
                year,
                members.size(),
                yuan(wages),
                yuan(earned - wages - property + cost),
                yuan(property),
                null,
                yuan(subsistence),
                yuan(hardship),
                yuan(pension),
                yuan(ecological),
                yuan(other),
                yuan(cost),
                null);
    }

    private static boolean aged(Kin member, int year) {
        return member.age() - (County.LAST_YEAR - year) >= 60;
    }

    private static int tens(double yuan) {
        return (int) yuan / 10 * 10;
    }

    private static BigDecimal yuan(int yuan) {
        return BigDecimal.valueOf(yuan);
    }
}
