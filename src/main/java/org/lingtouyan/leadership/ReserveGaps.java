package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Flag;
import org.lingtouyan.division.Flags;
import org.lingtouyan.division.Level;
import org.springframework.stereotype.Component;

/** Villages whose reserve has fewer people than the rules ask for: every village there is, also one of which nothing is recorded. */
@Component
class ReserveGaps {

    private final ReserveLists lists;
    private final TeamRules rules;
    private final Divisions divisions;
    private final Flags flags;

    ReserveGaps(ReserveLists lists, TeamRules rules, Divisions divisions, Flags flags) {
        this.lists = lists;
        this.rules = rules;
        this.divisions = divisions;
        this.flags = flags;
    }

    /** A village and how many it lacks; {@code poor}: registered as a poor village, where a reserve is a must. */
    record Gap(DivisionCode division, int held, int wanted, boolean poor) implements Comparable<Gap> {

        private static final int BEHIND_ALL_POOR = 1_000_000;

        /** Poor villages and empty reserves first. */
        int rank() {
            return poor ? held : BEHIND_ALL_POOR + held;
        }

        @Override
        public int compareTo(Gap other) {
            return BY_RANK.compare(this, other);
        }

        boolean isAfter(PlacePosition position) {
            return rank() > position.rank()
                    || rank() == position.rank() && division.value().compareTo(position.division()) > 0;
        }
    }

    private static final Comparator<Gap> BY_RANK =
            Comparator.comparingInt(Gap::rank).thenComparing(Gap::division);

    /** All gaps of an area, poor villages and empty reserves first. */
    List<Gap> of(DivisionCode division, LocalDate on) {
        var held = lists.held(division, on);
        var poor = flags.of(Flag.POOR_VILLAGE, division.at(Level.COUNTY)).stream()
                .map(Flag::divisionCode)
                .collect(Collectors.toSet());
        var wanted = counties(division)
                .collect(Collectors.toMap(
                        county -> county.countyCode(), county -> rules.reserveTarget(county, on), (one, other) -> one));
        return divisions.descendants(division, Level.VILLAGE).stream()
                .map(Division::code)
                .filter(DivisionCode::isRuralVillage)
                .map(village -> new Gap(
                        village,
                        held.getOrDefault(village, 0),
                        wanted.getOrDefault(village.countyCode(), 0),
                        poor.contains(village)))
                .filter(gap -> gap.held() < gap.wanted())
                .sorted()
                .toList();
    }

    private Stream<DivisionCode> counties(DivisionCode division) {
        return division.level().ordinal() >= Level.COUNTY.ordinal()
                ? Stream.of(division.at(Level.COUNTY))
                : divisions.descendants(division, Level.COUNTY).stream().map(Division::code);
    }
}
