package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.leadership.ScreeningLists.Facts;
import org.lingtouyan.leadership.ScreeningRecords.Told;
import org.springframework.stereotype.Component;

/** The criteria of a screening that records already answer, so that nobody is asked for them. */
@Component
class ComputedCriteria {

    /** The criterion's own words say for how long. */
    private static final int YEARS_WITHOUT_ADMISSION = 2;

    private final ScreeningLists lists;
    private final List<ScreeningRecords> records;
    private final CommitteeTermTable terms;
    private final TeamRules rules;

    ComputedCriteria(ScreeningLists lists, List<ScreeningRecords> records, CommitteeTermTable terms, TeamRules rules) {
        this.lists = lists;
        this.records = records;
        this.terms = terms;
        this.rules = rules;
    }

    /** The criteria met and what they rest on. Of a village without any record nothing is said. */
    record Prefilled(List<String> criteria, Facts facts, @Nullable LocalDate committeeElectionDue, List<Told> told) {}

    Map<DivisionCode, Prefilled> of(Collection<DivisionCode> villages, LocalDate day) {
        if (villages.isEmpty()) {
            return Map.of();
        }
        var facts = lists.facts(villages, day);
        var told = told(villages, day);
        var due = terms.dueOf(villages, day);
        var first = villages.iterator().next();
        int months = rules.vacancyMonths(first, day);
        int party = rules.partyCommittee(first, day);
        int committee = rules.villageCommittee(first, day);
        return villages.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        village -> prefilled(
                                facts.getOrDefault(village, Facts.NONE),
                                told.getOrDefault(village, List.of()),
                                due.get(village),
                                day,
                                months,
                                party,
                                committee)));
    }

    /** What all modules tell of each village, by criterion. */
    private Map<DivisionCode, List<Told>> told(Collection<DivisionCode> villages, LocalDate day) {
        return records.stream()
                .flatMap(module -> module.of(villages, day).stream())
                .sorted(Comparator.comparing(Told::criterion))
                .collect(Collectors.groupingBy(Told::village));
    }

    static Prefilled prefilled(
            Facts facts,
            List<Told> told,
            @Nullable LocalDate electionDue,
            LocalDate day,
            int months,
            int party,
            int committee) {
        var met = new TreeSet<String>();
        var since = facts.secretaryGoneSince();
        if (since != null && !since.plusMonths(months).isAfter(day)) {
            met.add(Screening.SECRETARY_VACANT);
        }
        if (facts.everHadASecretary() && (facts.party() < party || facts.villageCommittee() < committee)) {
            met.add(Screening.COMMITTEES_INCOMPLETE);
        }
        told.stream().filter(one -> isMet(one, day)).map(Told::criterion).forEach(met::add);
        if (electionDue != null && electionDue.isBefore(day)) {
            met.add(Screening.ELECTION_LATE);
        }
        return new Prefilled(List.copyOf(met), facts, electionDue, told);
    }

    /** Two years are over on their last day; an election is late from the day after the one on which it was due. */
    static boolean isMet(Told told, LocalDate day) {
        return switch (told.what()) {
            case LAST_ADMITTED, LAST_CANDIDATE, NONE_ADMITTED_SINCE ->
                !told.on().plusYears(YEARS_WITHOUT_ADMISSION).isAfter(day);
            case ELECTION_DUE -> told.on().isBefore(day);
            case MEETING_NOT_HELD, NOT_PUBLISHED, NO_COLLECTIVE_INCOME, VOTED -> told.met();
        };
    }
}
