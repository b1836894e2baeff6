package org.lingtouyan.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.household.NewHousehold;
import org.lingtouyan.household.RuralPopulations.RuralPopulation;

/**
 * What is written in one transaction, whole or not at all: a thinned county, or one township of a county in full.
 * {@code countyNumber} and {@code townshipNumbers} keep identity numbers apart.
 */
record Step(
        DivisionCode place,
        CountyPlan plan,
        List<VillagePlan> villages,
        int countyNumber,
        List<DivisionCode> townshipNumbers) {

    private static final String BASIS = "2014年末农业户籍人口（演示）";
    private static final String YEARLY_BASIS = "%d年末农业户籍人口（演示）";

    static List<Step> of(CountyPlan plan, int countyNumber, Divisions divisions) {
        var county = plan.county().code();
        var townships = divisions.children(county).stream().map(Division::code).toList();
        if (!plan.inFull()) {
            return List.of(new Step(county, plan, plan.villages(), countyNumber, townships));
        }
        var byTownship = new LinkedHashMap<DivisionCode, List<VillagePlan>>();
        plan.villages().forEach(village -> byTownship
                .computeIfAbsent(village.code().at(Level.TOWNSHIP), none -> new ArrayList<>())
                .add(village));
        return byTownship.entrySet().stream()
                .map(township -> new Step(township.getKey(), plan, township.getValue(), countyNumber, townships))
                .toList();
    }

    int people() {
        return villages.stream().mapToInt(VillagePlan::registered).sum();
    }

    List<RuralPopulation> populations() {
        return villages.stream().flatMap(Step::populations).toList();
    }

    private static Stream<RuralPopulation> populations(VillagePlan village) {
        int last = village.populations().length - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(year -> new RuralPopulation(
                        village.code(),
                        village.populations()[year],
                        last == 0 ? BASIS : YEARLY_BASIS.formatted(County.FIRST_YEAR + year),
                        newYear(year),
                        year == last ? null : newYear(year + 1)));
    }

    private static LocalDate newYear(int afterTheFirst) {
        return LocalDate.of(County.FIRST_YEAR + afterTheFirst, 1, 1);
    }

    List<NewHousehold> households(long seed) {
        var identities = new LinkedHashMap<DivisionCode, Identities>();
        var households = new ArrayList<NewHousehold>();
        for (var village : villages) {
            var issued = identities.computeIfAbsent(
                    village.code().at(Level.TOWNSHIP),
                    township -> new Identities(countyNumber, townshipNumbers.indexOf(township)));
            households.addAll(new HouseholdMaker(village, plan.county(), !plan.inFull(), seed, issued).households());
        }
        return households;
    }
}
