package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.leadership.CommitteePost;
import org.lingtouyan.leadership.CommitteeTerm;
import org.lingtouyan.leadership.Ending;
import org.lingtouyan.leadership.Filling;
import org.lingtouyan.leadership.Tenure;

/**
 * The two committees of villages: elected in the winter of 2016, some secretaries removed since or gone, their posts filled from
 * away, from retirement or from above, and a few empty.
 */
final class VillageTeams {

    private static final LocalDate ELECTED_BEFORE = LocalDate.of(2013, 12, 10);
    private static final LocalDate ELECTED = LocalDate.of(2016, 12, 5);
    private static final int YEARS_THEN = 3;
    private static final LocalDate FIRST_REMOVAL = LocalDate.of(2017, 2, 10);

    private final VillagePeople people;
    private final Chance chance;
    private final List<Tenure> tenures = new ArrayList<>();
    private final List<CommitteeTerm> terms = new ArrayList<>();

    VillageTeams(VillagePeople people, Chance chance) {
        this.people = people;
        this.chance = chance;
    }

    /** What befalls a team: who is removed, how the secretary's post was filled, and how much of the team is told. */
    record Fate(boolean secretaryRemoved, boolean otherRemoved, boolean filled, boolean vacant, boolean whole) {}

    void village(DivisionCode village, Fate fate) {
        boolean both = chance.in(25);
        var secretary = secretary(village, fate, both);
        if (both) {
            alsoHead(secretary);
        }
        if (fate.whole() || fate.otherRemoved()) {
            others(village, fate, both);
            elected(village);
        }
    }

    /** Of the villages whose whole team is told; a few have not been elected anew since 2013. */
    List<CommitteeTerm> terms() {
        return terms;
    }

    private void elected(DivisionCode village) {
        var on = chance.in(3) ? ELECTED_BEFORE : ELECTED;
        terms.add(CommitteeTerm.lasting(UuidCreator.getTimeOrderedEpoch(), village, on, on.plusYears(YEARS_THEN)));
    }

    List<Tenure> tenures() {
        return tenures;
    }

    /** The one in office, or the last; whoever is removed from both posts is one person removed. */
    private Tenure secretary(DivisionCode village, Fate fate, boolean both) {
        if (fate.vacant()) {
            return held(village, CommitteePost.PARTY_SECRETARY, Filling.ELECTED, ELECTED, gone(emptySince()));
        }
        if (!fate.secretaryRemoved() && !fate.filled()) {
            return held(village, CommitteePost.PARTY_SECRETARY, Filling.ELECTED, ELECTED, null);
        }
        var on = FIRST_REMOVAL.plusDays(chance.between(0, 660));
        var how = fate.filled() ? filling() : chance.in(70) ? Filling.ELECTED : Filling.APPOINTED;
        var next = Tenure.begun(
                UuidCreator.getTimeOrderedEpoch(),
                village,
                people.of(village, CommitteePost.PARTY_SECRETARY.word()),
                CommitteePost.PARTY_SECRETARY,
                how,
                note(how),
                on);
        tenures.add(next);
        var ending = fate.secretaryRemoved() ? removed(on) : gone(on);
        var before = tenure(village, CommitteePost.PARTY_SECRETARY, Filling.ELECTED, ELECTED_BEFORE, ending, next.id());
        tenures.add(before);
        if (fate.secretaryRemoved() && both) {
            tenures.add(tenure(
                    village,
                    before.cadre(),
                    CommitteePost.VILLAGE_HEAD,
                    Filling.ELECTED,
                    ELECTED_BEFORE,
                    ending,
                    null));
        }
        return next;
    }

    private void alsoHead(Tenure secretary) {
        var from = secretary.from().isBefore(ELECTED) ? ELECTED : secretary.from();
        tenures.add(tenure(
                secretary.division(),
                secretary.cadre(),
                CommitteePost.VILLAGE_HEAD,
                Filling.ELECTED,
                from,
                secretary.ending(),
                null));
    }

    private void others(DivisionCode village, Fate fate, boolean headIsSecretary) {
        if (!headIsSecretary) {
            held(village, CommitteePost.VILLAGE_HEAD, Filling.ELECTED, ELECTED, null);
        }
        held(village, CommitteePost.DEPUTY_SECRETARY, Filling.ELECTED, ELECTED, null);
        held(village, CommitteePost.PARTY_COMMITTEE_MEMBER, Filling.ELECTED, ELECTED, null);
        held(village, CommitteePost.VILLAGE_COMMITTEE_MEMBER, Filling.ELECTED, ELECTED, null);
        if (chance.in(90)) {
            held(village, CommitteePost.CLERK, Filling.APPOINTED, ELECTED.plusDays(chance.between(0, 200)), null);
        }
        if (fate.otherRemoved()) {
            var on = FIRST_REMOVAL.plusDays(chance.between(0, 660));
            var next = held(village, CommitteePost.DEPUTY_HEAD, Filling.ELECTED, on, null);
            tenures.add(tenure(village, CommitteePost.DEPUTY_HEAD, Filling.ELECTED, ELECTED, removed(on), next.id()));
        } else if (chance.in(80)) {
            held(village, CommitteePost.DEPUTY_HEAD, Filling.ELECTED, ELECTED, null);
        }
    }

    private Tenure held(
            DivisionCode village, CommitteePost post, Filling how, LocalDate from, @Nullable Ending ending) {
        var tenure = tenure(village, post, how, from, ending, null);
        tenures.add(tenure);
        return tenure;
    }

    private Tenure tenure(
            DivisionCode village,
            CommitteePost post,
            Filling how,
            LocalDate from,
            @Nullable Ending ending,
            @Nullable UUID successor) {
        return tenure(village, people.of(village, post.word()), post, how, from, ending, successor);
    }

    private static Tenure tenure(
            DivisionCode village,
            UUID cadre,
            CommitteePost post,
            Filling how,
            LocalDate from,
            @Nullable Ending ending,
            @Nullable UUID successor) {
        return new Tenure(
                UuidCreator.getTimeOrderedEpoch(), village, cadre, post, how, note(how), from, ending, successor);
    }

    private Ending removed(LocalDate on) {
        var reasons = List.of(
                Ending.Removal.UNFIT,
                Ending.Removal.UNFIT,
                Ending.Removal.IDLE,
                Ending.Removal.DISCIPLINE,
                Ending.Removal.DIVIDED,
                Ending.Removal.AGE_OR_HEALTH);
        return new Ending(on, Ending.Why.REMOVED, chance.oneOf(reasons), null);
    }

    private Ending gone(LocalDate on) {
        return new Ending(
                on, chance.oneOf(List.of(Ending.Why.RESIGNED, Ending.Why.RETIRED, Ending.Why.MOVED)), null, null);
    }

    private LocalDate emptySince() {
        return LocalDate.of(2018, 7, 1).plusDays(chance.between(0, 170));
    }

    private Filling filling() {
        return switch (chance.weighted(45, 20, 35)) {
            case 0 -> Filling.CALLED_BACK;
            case 1 -> Filling.ASKED_BACK;
            default -> Filling.SENT;
        };
    }

    private static @Nullable String note(Filling how) {
        return switch (how) {
            case CALLED_BACK -> "外出务工经商能人返乡任职";
            case ASKED_BACK -> "离退休干部回村任职";
            case SENT -> "乡镇选派干部到村任职";
            default -> null;
        };
    }
}
