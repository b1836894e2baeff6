package org.lingtouyan.leadership;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to posts and who holds them: begun, ended, handed over, corrected, one transaction a write. */
@Service
public class Tenures {

    private static final UUID TOLD = UUID.fromString("6f3d0c1e-8f44-4f0a-9f0e-2a3c9a5b7d10");

    private final TenureTable table;
    private final FollowedVillages villages;
    private final TeamPlaces places;
    private final TeamPeople people;
    private final ReviewRule reviews;
    private final Reserves reserves;
    private final Actors actors;

    Tenures(
            TenureTable table,
            FollowedVillages villages,
            TeamPlaces places,
            TeamPeople people,
            ReviewRule reviews,
            Reserves reserves,
            Actors actors) {
        this.table = table;
        this.villages = villages;
        this.places = places;
        this.people = people;
        this.reviews = reviews;
        this.reserves = reserves;
        this.actors = actors;
    }

    /** Many of one county that are known to be new, for loading; what contradicts the roster fails by its constraints. */
    @Transactional
    public void load(List<Tenure> tenures) {
        actors.require(Right.WRITE_RECORDS);
        table.addAll(tenures);
    }

    /**
     * @param unreviewedBecause why without a passed joint review, where the rule lets it be said
     * @return false if just this had been told before
     */
    @Transactional
    boolean begin(Tenure tenure, @Nullable String unreviewedBecause) {
        places.requireVillage(tenure.division());
        places.requireTownship(tenure.division());
        TeamPlaces.happened(tenure.from());
        people.require(tenure.cadre());
        var told = told(tenure);
        villages.follow(List.of(tenure.division()), tenure.from());
        if (BrokenTeamRule.saying(() -> table.add(tenure, told))) {
            table.unreviewed(tenure, reviews.require(tenure, unreviewedBecause));
            reserves.used(tenure);
            return true;
        }
        if (!table.wasTold(tenure.id(), told)) {
            throw LeadershipRefused.LEADERSHIP_ID_TAKEN.because().with("field", "id");
        }
        return false;
    }

    @Transactional
    void end(UUID id, @Nullable String ifMatch, Ending how) {
        var tenure = toWrite(id, ifMatch);
        TeamPlaces.happened(how.on());
        table.change(tenure.ended(how, null));
    }

    /** Ends one and lets another begin on that day, linked, so that the post is not vacant for a day. */
    @Transactional
    void replace(UUID id, @Nullable String ifMatch, Ending how, Successor next) {
        var tenure = toWrite(id, ifMatch);
        TeamPlaces.happened(how.on());
        people.require(next.cadre());
        var ended = tenure.ended(how, null);
        var follower = tenure.follower(next.id(), next.cadre(), next.filledBy(), next.filledNote(), how.on());
        BrokenTeamRule.saying(() -> {
            table.change(ended);
            if (!table.add(follower, told(follower))) {
                throw LeadershipRefused.LEADERSHIP_ID_TAKEN.because().with("field", "successor.id");
            }
            table.change(tenure.ended(how, next.id()));
            return true;
        });
        table.unreviewed(follower, reviews.require(follower, next.unreviewedBecause()));
        reserves.used(follower);
    }

    /** Who takes over. */
    record Successor(
            UUID id, UUID cadre, Filling filledBy, @Nullable String filledNote, @Nullable String unreviewedBecause) {}

    /** Writes what it should have said from the beginning. */
    @Transactional
    void correct(UUID id, @Nullable String ifMatch, Tenure right, @Nullable String unreviewedBecause) {
        var held = toWrite(id, ifMatch);
        people.require(right.cadre());
        TeamPlaces.happened(right.from());
        if (right.ending() != null) {
            TeamPlaces.happened(right.ending().on());
        }
        BrokenTeamRule.saying(() -> {
            table.change(new Tenure(
                    held.id(),
                    held.division(),
                    right.cadre(),
                    right.post(),
                    right.filledBy(),
                    right.filledNote(),
                    right.from(),
                    right.ending(),
                    right.ending() == null ? null : held.successor()));
            return true;
        });
        if (!right.takesOfficeAs(held)) {
            table.unreviewed(right, reviews.require(right, unreviewedBecause));
            reserves.notUsed(held);
            reserves.used(right);
        }
    }

    /** It never was. */
    @Transactional
    void voided(UUID id, @Nullable String ifMatch) {
        var tenure = toWrite(id, ifMatch);
        table.voided(tenure);
        reserves.notUsed(tenure);
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND also when it is outside the reader's area */
    @Transactional(readOnly = true)
    Kept<Tenure> find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /** Whether somebody who takes that post on that day would do so unreviewed, for whoever is about to write it. */
    @Transactional(readOnly = true)
    ReviewRule.Standing review(Tenure wanted) {
        actors.require(Right.WRITE_RECORDS);
        places.requireVillage(wanted.division());
        return reviews.standing(wanted);
    }

    private Tenure toWrite(UUID id, @Nullable String ifMatch) {
        var kept = find(id);
        places.requireTownship(kept.record().division());
        return kept.expecting(ifMatch);
    }

    private static String told(Tenure tenure) {
        return UuidCreator.getNameBasedSha1(TOLD, tenure.toString()).toString();
    }
}
