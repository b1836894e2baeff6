package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.household.HouseholdFacts;
import org.lingtouyan.household.HouseholdYear;
import org.lingtouyan.household.MemberFacts;
import org.lingtouyan.household.NewHousehold;
import org.lingtouyan.household.Spell;
import org.lingtouyan.household.State;
import org.lingtouyan.household.YearFacts;

/** Makes the households of a village as its plan asks: so many people for each year of leaving poverty, to the person. */
final class HouseholdMaker {

    private static final int STAYS_POOR = 9999;
    private static final String POOR = "01";
    private static final String OUT = "03";
    private static final int SCHOOLING = 3;
    private static final int[] SIZES = {5, 12, 20, 31, 18, 10, 4};
    private static final int[] CAUSES = {14, 8, 8, 1, 1, 2, 28, 11, 22, 3, 1, 1};
    private static final int[] LASTING_CAUSES = {27, 18, 8, 1, 1, 2, 14, 18, 8, 2, 1, 0};

    private final VillagePlan plan;
    private final County county;
    private final boolean everyYear;
    private final Chance chance;
    private final Persons persons;
    private final Accounts accounts;

    HouseholdMaker(VillagePlan plan, County county, boolean everyYear, long seed, Identities identities) {
        this.plan = plan;
        this.county = county;
        this.everyYear = everyYear;
        this.chance = Chance.of(seed, plan.code().value());
        this.persons = new Persons(chance, identities);
        this.accounts = new Accounts(chance);
    }

    List<NewHousehold> households() {
        var due = new ArrayList<Due>();
        for (int fate = 0; fate < plan.fates().length; fate++) {
            boolean stays = fate == plan.fates().length - 1;
            int exitYear = stays ? STAYS_POOR : County.FIRST_YEAR + fate;
            sizes(plan.fates()[fate]).forEach(people -> due.add(new Due(people, exitYear)));
        }
        chance.shuffle(due);
        var households = new ArrayList<NewHousehold>(due.size());
        for (var each : due) {
            int at = households.size();
            households.add(household(each, plan.code().value() + "%04d".formatted(at + 1), Hamlets.of(at, due.size())));
        }
        return households;
    }

    /** Household sizes that add up to so many people. */
    private List<Integer> sizes(int people) {
        var sizes = new ArrayList<Integer>();
        for (int left = people; left > 0; ) {
            int size = Math.min(left, 1 + chance.weighted(SIZES));
            sizes.add(size);
            left -= size;
        }
        return sizes;
    }

    private NewHousehold household(Due due, String number, String hamlet) {
        var kin = Kin.of(due.people(), chance);
        var cause = cause(kin, due.exitYear());
        var kind = kind(kin, due.exitYear());
        var registered = LocalDate.of(County.FIRST_YEAR, 4, 1).plusDays(chance.between(0, 90));
        var spells = spells(registered, due.exitYear(), kind, cause);
        var facts = new HouseholdFacts(
                number,
                registered,
                spells.get(spells.size() - 1).state(),
                chance.in(85) ? phone() : null,
                null,
                null,
                year(due, cause, hamlet),
                members(kin, number, cause, registered));
        var incomes = accounts.of(accountYears(due.exitYear()), due.exitYear(), kind, kin, worked(facts));
        return new NewHousehold(
                UuidCreator.getTimeOrderedEpochFast(), plan.code(), facts, spells, County.LAST_YEAR, incomes, null);
    }

    private static boolean worked(HouseholdFacts facts) {
        return facts.members().stream()
                .map(member -> member.year().workMonths())
                .anyMatch(months -> months != null && months.signum() > 0);
    }

    private List<MemberFacts> members(List<Kin> kin, String number, String cause, LocalDate since) {
        var nationality = nationality();
        var surname = Names.surname(nationality, chance);
        var members = new ArrayList<MemberFacts>(kin.size());
        int unwell = kin.size() == 1 ? 0 : chance.between(0, 1);
        for (int i = 0; i < kin.size(); i++) {
            var health = persons.health(kin.get(i), cause, i == unwell);
            members.add(
                    persons.member(kin.get(i), number + "%02d".formatted(i + 1), surname, nationality, health, since));
        }
        return members;
    }

    /** Illness, disability and lack of hands keep more people poor than lack of skills does. Schooling needs a pupil. */
    private String cause(List<Kin> kin, int exitYear) {
        int cause = 1 + chance.weighted(exitYear == STAYS_POOR ? LASTING_CAUSES : CAUSES);
        boolean pupils = kin.stream().anyMatch(member -> member.age() >= 6 && member.age() < 22);
        return cause == SCHOOLING && !pupils ? "07" : "%02d".formatted(cause);
    }

    private String nationality() {
        int drawn = chance.between(1, 100);
        for (var share : county.nationalities()) {
            drawn -= share.percent();
            if (drawn <= 0) {
                return share.nationality();
            }
        }
        return "01";
    }

    /** Old people alone are under special support; those who stay poor more often live on an allowance. */
    private String kind(List<Kin> kin, int exitYear) {
        if (kin.size() <= 2 && kin.stream().allMatch(Kin::old) && chance.in(65)) {
            return "06";
        }
        return chance.in(exitYear == STAYS_POOR ? 42 : 16) ? "04" : "01";
    }

    private List<Spell> spells(LocalDate registered, int exitYear, String kind, String cause) {
        var exit = exitDay(exitYear);
        var poor = new Spell(registered, exit, new State(POOR, kind, cause));
        return exit == null ? List.of(poor) : List.of(poor, new Spell(exit, null, new State(OUT, kind, cause)));
    }

    /** Households are verified in autumn and published at the end of the year; a few leave earlier. */
    private @Nullable LocalDate exitDay(int exitYear) {
        if (exitYear == STAYS_POOR) {
            return null;
        }
        var months = exitYear == County.FIRST_YEAR ? List.of(11, 11, 11, 11, 12, 12) : List.of(3, 6, 9, 10, 11, 12);
        int month = months.get(chance.weighted(1, 4, 6, 9, 33, 47));
        return LocalDate.of(exitYear, month, chance.between(1, 28));
    }

    /** At the end of 2018 a household that left poverty lives in a safe house with safe water; of the others not all do. */
    private HouseholdYear year(Due due, String cause, String hamlet) {
        boolean stays = due.exitYear() == STAYS_POOR;
        var others = Stream.of("07", "09", "08")
                .filter(other -> !other.equals(cause) && chance.in(35))
                .limit(2)
                .toList();
        return new HouseholdYear(
                others,
                due.people(),
                hamlet,
                "01",
                stays && chance.in(14),
                !stays || chance.in(93),
                null,
                null,
                null,
                null,
                YearFacts.NONE);
    }

    /** Everywhere the first year, the year of leaving and the last; every year where there are few households. */
    private List<Integer> accountYears(int exitYear) {
        return Stream.of(2014, 2015, 2016, 2017, 2018)
                .filter(year -> everyYear
                        || year == County.FIRST_YEAR
                        || year == exitYear
                        || year == County.LAST_YEAR
                        || year == 2016 && exitYear >= County.LAST_YEAR)
                .toList();
    }

    /** Numbers beginning with 154 are given to no telephone. */
    private String phone() {
        return "154%08d".formatted(chance.between(0, 99_999_999));
    }

    private record Due(int people, int exitYear) {}
}
