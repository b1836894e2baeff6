package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.posting.Posting;
import org.lingtouyan.posting.Target;
import org.lingtouyan.scenario.Officials.Office;

/**
 * The first secretaries of a county's poor villages: one in each at the end of 2018, in a quarter of them in the place of
 * another. In Jingyuan all were adjusted in 2018 and lead the resident team as well. Teams are there where a county is in full.
 */
final class VillagePostings {

    private static final String JINGYUAN = "620421";
    private static final LocalDate SINCE = LocalDate.of(2015, 7, 1);
    private static final String BASIS = "建档立卡贫困村（演示所选）";

    /** Why a first secretary left, and how often of a hundred. */
    private static final List<String> REASONS =
            List.of("EXPIRED", "PROMOTED", "HEALTH", "RECALLED", "ADJUSTED", "RETIRED");

    private static final int[] OFTEN = {60, 12, 6, 7, 12, 3};

    private final boolean jingyuan;
    private final boolean withTeams;
    private final boolean hardship;
    private final Officials officials;
    private final Chance chance;
    private final List<Target> targets = new ArrayList<>();
    private final List<Posting> postings = new ArrayList<>();

    /** @param hardship whether the county is one of deep poverty */
    VillagePostings(CountyPlan plan, boolean hardship, Officials officials, Chance chance) {
        this.jingyuan = plan.county().code().countyCode().equals(JINGYUAN);
        this.withTeams = plan.inFull();
        this.hardship = hardship;
        this.officials = officials;
        this.chance = chance;
    }

    VillagePostings in(List<DivisionCode> poorVillages) {
        poorVillages.forEach(this::post);
        return this;
    }

    List<Target> targets() {
        return targets;
    }

    List<Posting> postings() {
        return postings;
    }

    private void post(DivisionCode village) {
        targets.add(new Target(
                UuidCreator.getTimeOrderedEpoch(),
                village,
                "POOR_VILLAGE",
                hardship || chance.in(20),
                BASIS,
                SINCE,
                null));
        if (jingyuan) {
            replaced(village, "ADJUSTED", LocalDate.of(2018, 1, 1).plusDays(chance.between(20, 330)), 0, true);
        } else if (chance.in(25)) {
            var left = LocalDate.of(2016, 9, 1).plusDays(chance.between(0, 780));
            var gap = chance.in(85) ? 0 : chance.between(2, 24);
            replaced(village, REASONS.get(chance.weighted(OFTEN)), left, gap, chance.in(70));
        } else {
            var from = SINCE.plusDays(chance.in(60) ? 0 : chance.between(1, 700));
            postings.add(firstSecretary(village, from, null, null, null, chance.in(45)));
        }
        if (withTeams) {
            member(village);
            member(village);
        }
    }

    private void replaced(DivisionCode village, String reason, LocalDate left, int gap, boolean captain) {
        var before = firstSecretary(village, SINCE, left, reason, null, false);
        postings.add(before);
        postings.add(firstSecretary(village, left.plusDays(gap), null, null, before.id(), captain));
    }

    private Posting firstSecretary(
            DivisionCode village,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason,
            @Nullable UUID replaces,
            boolean captain) {
        var office = officials.office();
        return posting(village, "FIRST_SECRETARY", office, from, to, reason, replaces, captain);
    }

    private void member(DivisionCode village) {
        var from = LocalDate.of(2017, 12, 25).plusDays(chance.between(0, 60));
        postings.add(posting(village, "TEAM_MEMBER", officials.ofCounty(), from, null, null, null, false));
    }

    /** Two years, and two more while somebody is needed; of one in thirty it was forgotten. */
    private LocalDate termEnd(LocalDate from, @Nullable LocalDate to) {
        var end = from.plusYears(2);
        while (to == null && end.getYear() < 2019 && !chance.in(3)) {
            end = end.plusYears(2);
        }
        return end;
    }

    private Posting posting(
            DivisionCode village,
            String role,
            Office office,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason,
            @Nullable UUID replaces,
            boolean captain) {
        return new Posting(
                UuidCreator.getTimeOrderedEpoch(),
                village,
                officials.of(office),
                role,
                captain,
                false,
                office.name(),
                office.level(),
                from,
                to,
                termEnd(from, to),
                reason,
                replaces,
                null,
                null);
    }
}
