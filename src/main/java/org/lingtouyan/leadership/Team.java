package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The team of one village on a day, out of all who ever held a post there: who holds what, and what is missing. */
record Team(LocalDate day, List<Tenure> inOffice, @Nullable LocalDate secretaryVacantSince, boolean everHadASecretary) {

    static Team on(LocalDate day, Collection<Tenure> ever) {
        var inOffice = ever.stream().filter(tenure -> tenure.heldOn(day)).toList();
        var secretaries = ever.stream()
                .filter(tenure -> tenure.post() == CommitteePost.PARTY_SECRETARY)
                .filter(tenure -> !tenure.from().isAfter(day))
                .toList();
        boolean held = secretaries.stream().anyMatch(tenure -> tenure.heldOn(day));
        var since = secretaries.stream()
                .map(Tenure::to)
                .flatMap(to -> Optional.ofNullable(to).stream())
                .max(LocalDate::compareTo);
        return new Team(day, inOffice, held ? null : since.orElse(null), !secretaries.isEmpty());
    }

    boolean hasSecretary() {
        return inOffice.stream().anyMatch(tenure -> tenure.post() == CommitteePost.PARTY_SECRETARY);
    }

    /** People in the Party committee or branch. */
    int ofTheParty() {
        return people(CommitteePost::ofTheParty);
    }

    /** People in the village committee. */
    int ofTheVillageCommittee() {
        return people(CommitteePost::ofTheVillageCommittee);
    }

    /** The post of secretary has been empty for longer than that many months. */
    boolean vacantLongerThan(int months) {
        return secretaryVacantSince != null
                && !secretaryVacantSince.plusMonths(months).isAfter(day);
    }

    private int people(java.util.function.Predicate<CommitteePost> of) {
        return (int) inOffice.stream()
                .filter(tenure -> of.test(tenure.post()))
                .map(Tenure::cadre)
                .distinct()
                .count();
    }
}
