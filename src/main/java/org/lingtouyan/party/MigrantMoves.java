package org.lingtouyan.party;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is away and changes branch is away from the other from that day on; a move taken back or of another day takes that along. */
@Component
class MigrantMoves {

    private static final String AWAY = Entered.MEMBER_AWAY.table();
    private static final String CONTACT = Entered.AWAY_CONTACT.table();

    private final PartyTable table;
    private final TakenBack takenBack;
    private final Organisations organisations;

    MigrantMoves(PartyTable table, TakenBack takenBack, Organisations organisations) {
        this.table = table;
        this.takenBack = takenBack;
        this.organisations = organisations;
    }

    /** Who is away and moves to another branch is away from that one; it says anew who keeps touch. */
    void follow(Member left, Organisation other, UUID newMembership, LocalDate on) {
        var branch = organisations.find(left.organisationId());
        of(branch, left.cadreId())
                .filter(one -> one.validTo() == null && one.validFrom().isBefore(on))
                .findFirst()
                .ifPresent(one -> {
                    var last = table.of(branch, CONTACT, "held_on", AwayContact.class).stream()
                            .filter(contact -> contact.cadreId().equals(left.cadreId())
                                    && contact.heldOn().isBefore(on)
                                    && !contact.heldOn().isBefore(one.leftOn()))
                            .max(Comparator.comparing(AwayContact::heldOn));
                    table.change(AWAY, one.during(one.validFrom(), on, one.version()));
                    table.add(AWAY, one.inBranch(other, idAfter(one, newMembership), on, last.orElse(null)));
                });
    }

    /** The move never was: they are away from the branch before as long as they were from this one. */
    void goBack(Member before, Member takenBackNow, String because) {
        moved(before, takenBackNow).ifPresent(pair -> {
            takenBack.now(Entered.MEMBER_AWAY, pair.after().id(), pair.after().version(), because);
            table.change(
                    AWAY,
                    pair.before()
                            .during(
                                    pair.before().validFrom(),
                                    pair.after().validTo(),
                                    pair.before().version()));
        });
    }

    /** The move was on another day. */
    void movedOn(Member before, Member held, LocalDate on) {
        moved(before, held)
                .filter(pair -> on.isAfter(pair.before().validFrom())
                        && (pair.after().validTo() == null
                                || on.isBefore(pair.after().validTo())))
                .ifPresent(pair -> {
                    var earlier = pair.before()
                            .during(pair.before().validFrom(), on, pair.before().version());
                    var later = pair.after()
                            .during(on, pair.after().validTo(), pair.after().version());
                    // whichever becomes shorter comes first, so that the two overlap on no day in between
                    var shrinksFirst = on.isAfter(held.validFrom()) ? List.of(later, earlier) : List.of(earlier, later);
                    shrinksFirst.forEach(one -> table.change(AWAY, one));
                });
    }

    private record Moved(MemberAway before, MemberAway after) {}

    private Optional<Moved> moved(Member before, Member after) {
        return of(organisations.find(before.organisationId()), before.cadreId())
                .filter(one -> after.validFrom().equals(one.validTo()))
                .flatMap(one -> table.find(AWAY, idAfter(one, after.id()), MemberAway.class).stream()
                        .map(now -> new Moved(one, now)))
                .findFirst();
    }

    private Stream<MemberAway> of(Organisation branch, UUID cadre) {
        return table.of(branch, AWAY, "left_on", MemberAway.class).stream()
                .filter(one -> one.cadreId().equals(cadre));
    }

    private static UUID idAfter(MemberAway one, UUID newMembership) {
        return UuidCreator.getNameBasedSha1(newMembership, one.id().toString());
    }
}
