package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.leadership.ScreeningLists.Facts;
import org.springframework.stereotype.Component;

/** The criteria of a screening that records already answer, so that nobody is asked for them. */
@Component
class ComputedCriteria {

    private final ScreeningLists lists;
    private final TeamRules rules;

    ComputedCriteria(ScreeningLists lists, TeamRules rules) {
        this.lists = lists;
        this.rules = rules;
    }

    /** The criteria met and what they rest on. Of a village without any record nothing is said. */
    record Prefilled(List<String> criteria, Facts facts) {}

    Map<DivisionCode, Prefilled> of(Collection<DivisionCode> villages, LocalDate day) {
        if (villages.isEmpty()) {
            return Map.of();
        }
        var facts = lists.facts(villages, day);
        var first = villages.iterator().next();
        int months = rules.vacancyMonths(first, day);
        int party = rules.partyCommittee(first, day);
        int committee = rules.villageCommittee(first, day);
        return villages.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        village -> prefilled(facts.getOrDefault(village, Facts.NONE), day, months, party, committee)));
    }

    static Prefilled prefilled(Facts facts, LocalDate day, int months, int party, int committee) {
        var met = new ArrayList<String>(2);
        var since = facts.secretaryGoneSince();
        if (since != null && !since.plusMonths(months).isAfter(day)) {
            met.add(Screening.SECRETARY_VACANT);
        }
        if (facts.everHadASecretary() && (facts.party() < party || facts.villageCommittee() < committee)) {
            met.add(Screening.COMMITTEES_INCOMPLETE);
        }
        return new Prefilled(List.copyOf(met), facts);
    }
}
