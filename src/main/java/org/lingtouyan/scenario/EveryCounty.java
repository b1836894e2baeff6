package org.lingtouyan.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.scenario.County.Published;
import org.lingtouyan.scenario.Province.Given;

/**
 * The whole province in whole people: what was published of the province, of a city, county or township stays exact, and what
 * is left of the province's numbers is spread over the other counties by their villages and their rates of poverty.
 */
final class EveryCounty {

    private static final String GANSU = "620000";

    /** Of those registered at first, this many for each one still poor at the year's end left poverty in the first year. */
    private static final double LEFT_AT_ONCE = 0.32;

    private final List<County> counties;
    private final Divisions divisions;
    private final Map<String, Given> given = Province.given();
    private final Given province = Objects.requireNonNull(given.get(GANSU));
    private final Map<County, int[]> fates = new HashMap<>();
    private final Map<County, Integer> populations = new HashMap<>();

    private EveryCounty(List<County> counties, Divisions divisions) {
        this.counties = counties;
        this.divisions = divisions;
    }

    static List<County> of(List<County> counties, Divisions divisions) {
        return new EveryCounty(counties, divisions).withNumbers();
    }

    private List<County> withNumbers() {
        counties.stream().filter(county -> county.published() != null).forEach(this::keep);
        given.forEach((code, numbers) -> {
            if (!code.equals(GANSU) && code.length() == 6) {
                spreadGiven(within(code), numbers);
            }
        });
        int known = populations.values().stream().mapToInt(Integer::intValue).sum();
        spreadPopulation(populationOf(County.LAST_YEAR) - known, without(populations));
        spreadFates(without(fates));
        return counties.stream()
                .map(county -> county.published() == null ? county.with(published(county, known)) : county)
                .toList();
    }

    private void keep(County county) {
        var published = Objects.requireNonNull(county.published());
        populations.put(county, published.ruralPopulation()[0]);
        fates.put(county, published.fates());
    }

    private int[] fatesOf(County county) {
        return Objects.requireNonNull(fates.get(county));
    }

    private int populationOf(County county) {
        return Objects.requireNonNull(populations.get(county));
    }

    /** A county's own numbers, or a city's, spread over its counties. */
    private void spreadGiven(List<County> within, Given numbers) {
        if (numbers.ruralPopulation().length > 0) {
            spreadPopulation(numbers.ruralPopulation()[0], within);
        }
        var poverty = within.stream()
                .mapToDouble(county -> villages(county) * county.rates()[0])
                .toArray();
        var registered = Shares.of(numbers.registered()[0], poverty);
        for (int i = 0; i < registered.length; i++) {
            fates.put(within.get(i), Shares.of(registered[i], within.get(i).weights(LEFT_AT_ONCE)));
        }
    }

    private void spreadPopulation(int people, List<County> over) {
        var shares = Shares.of(people, over.stream().mapToDouble(this::villages).toArray());
        for (int i = 0; i < shares.length; i++) {
            populations.put(over.get(i), shares[i]);
        }
    }

    private void spreadFates(List<County> over) {
        var wholes = province.fates();
        over.forEach(county -> fates.put(county, new int[wholes.length]));
        for (int fate = 0; fate < wholes.length; fate++) {
            int each = fate;
            int known = counties.stream()
                    .filter(county -> !over.contains(county))
                    .mapToInt(county -> fatesOf(county)[each])
                    .sum();
            var shares = Shares.of(
                    wholes[fate] - known,
                    over.stream()
                            .mapToDouble(county -> populationOf(county) * county.weights(LEFT_AT_ONCE)[each])
                            .toArray());
            for (int i = 0; i < shares.length; i++) {
                fatesOf(over.get(i))[fate] = shares[i];
            }
        }
    }

    /** Less the townships that have numbers of their own; the population of earlier years as the province's was. */
    private Published published(County county, int known) {
        var townships = new HashMap<DivisionCode, Published>();
        int[] rest = fatesOf(county).clone();
        int population = populationOf(county);
        for (var code : given.keySet()) {
            if (code.length() == 9 && code.startsWith(county.code().countyCode())) {
                var numbers = given.get(code);
                townships.put(
                        new DivisionCode(code + "000"), new Published(numbers.ruralPopulation(), numbers.fates()));
                population -= numbers.ruralPopulation()[0];
                IntStream.range(0, rest.length).forEach(fate -> rest[fate] -= numbers.fates()[fate]);
            }
        }
        int people = population;
        boolean own = given.containsKey(county.code().countyCode())
                || given.containsKey(county.code().value().substring(0, 4) + "00");
        var years = own
                ? new int[] {people}
                : Arrays.stream(province.ruralPopulation())
                        .map(whole -> (int) Math.round(
                                people * ((double) (whole - known) / (populationOf(County.LAST_YEAR) - known))))
                        .toArray();
        return new Published(years, rest, townships);
    }

    private int populationOf(int year) {
        return province.ruralPopulation()[year - County.FIRST_YEAR];
    }

    private List<County> within(String code) {
        var place = new DivisionCode(code + "000000");
        return counties.stream().filter(county -> place.contains(county.code())).toList();
    }

    private List<County> without(Map<County, ?> known) {
        var rest = new ArrayList<>(counties);
        rest.removeAll(known.keySet());
        return rest;
    }

    /** Towns have few; their rural population is small. */
    private double villages(County county) {
        return 1
                + divisions.descendants(county.code(), Level.VILLAGE).stream()
                        .filter(village -> village.code().isRuralVillage())
                        .count();
    }
}
