package org.lingtouyan.leadership;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the reserve of villages: joined, brought on, assessed, used or left, one transaction a write. */
@Service
public class Reserves {

    static final String SOURCES = "reserveSource";
    static final String WAYS = "reserveCultivation";

    private static final UUID TOLD = UUID.fromString("b1f2a7de-0e1b-4b61-a8b5-5a3a2f0f6f21");

    private final ReserveTable table;
    private final FollowedVillages villages;
    private final TeamPlaces places;
    private final TeamPeople people;
    private final Codes codes;
    private final Actors actors;

    Reserves(
            ReserveTable table,
            FollowedVillages villages,
            TeamPlaces places,
            TeamPeople people,
            Codes codes,
            Actors actors) {
        this.table = table;
        this.villages = villages;
        this.places = places;
        this.people = people;
        this.codes = codes;
        this.actors = actors;
    }

    /** Somebody in reserve with all that was done for them. */
    public record Past(Reserve reserve, List<ReserveStep> steps) {}

    /** Many of one county that are known to be new, for loading. */
    @Transactional
    public void load(List<Past> reserves) {
        actors.require(Right.WRITE_RECORDS);
        table.addAll(reserves.stream().map(Past::reserve).toList());
        table.addSteps(reserves.stream()
                .flatMap(past -> past.steps().stream().map(step -> ReserveTable.StepRow.of(past.reserve(), step)))
                .toList());
    }

    /** @return false if just this had been told before */
    @Transactional
    boolean join(Reserve reserve) {
        places.requireVillage(reserve.division());
        TeamPlaces.happened(reserve.from());
        people.require(reserve.cadre());
        requireSource(reserve.source());
        var told = UuidCreator.getNameBasedSha1(TOLD, reserve.toString()).toString();
        villages.follow(List.of(reserve.division()), reserve.from());
        try {
            if (table.add(reserve, told)) {
                return true;
            }
        } catch (DataIntegrityViolationException already) {
            throw ReserveRefused.IN_RESERVE_ALREADY.because();
        }
        if (!table.wasTold(reserve.id(), told)) {
            throw LeadershipRefused.LEADERSHIP_ID_TAKEN.because().with("field", "id");
        }
        return false;
    }

    @Transactional
    void leave(UUID id, @Nullable String ifMatch, Reserve.Leaving how) {
        var reserve = toWrite(id, ifMatch);
        TeamPlaces.happened(how.on());
        table.change(reserve.left(how));
    }

    /** Whoever takes a post out of the reserve is used as that, from the day of the post on: nobody tells it twice. */
    @Transactional
    void used(Tenure tenure) {
        var how = new Reserve.Leaving(
                tenure.from(), Reserve.Why.USED, null, tenure.post().word());
        table.heldBefore(tenure.cadre(), tenure.from()).forEach(reserve -> table.change(reserve.left(how)));
    }

    /** The post was not taken, or otherwise than was told: whoever left the reserve for it stands in it as before. */
    @Transactional
    void notUsed(Tenure tenure) {
        table.usedAs(tenure.cadre(), tenure.from(), tenure.post().word())
                .forEach(reserve -> table.change(reserve.staying()));
    }

    /** Who brings them on, where they come from and how far they are. */
    @Transactional
    void change(UUID id, @Nullable String ifMatch, String source, @Nullable UUID mentor, Reserve.Readiness readiness) {
        var held = toWrite(id, ifMatch);
        requireSource(source);
        if (mentor != null) {
            people.require(mentor);
        }
        table.change(new Reserve(
                held.id(), held.division(), held.cadre(), source, mentor, readiness, held.from(), held.leaving()));
    }

    /** Notes what was done for somebody, or the assessment of a year; the same step again is the same. */
    @Transactional
    void note(UUID id, ReserveStep step) {
        actors.require(Right.WRITE_RECORDS);
        var reserve = find(id).record();
        var told = step.complete();
        TeamPlaces.happened(told.on());
        if (told.how() != null && codes.get(WAYS, told.how()).isEmpty()) {
            throw ReserveRefused.RESERVE_WAY_UNKNOWN.because(told.how()).with("field", "how");
        }
        try {
            table.addSteps(List.of(ReserveTable.StepRow.of(reserve, told)));
        } catch (DuplicateKeyException assessed) {
            throw ReserveRefused.YEAR_ASSESSED.because().with("field", "year");
        }
    }

    @Transactional(readOnly = true)
    Kept<Reserve> find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /** What was done for somebody, in the order of days. */
    @Transactional(readOnly = true)
    List<ReserveStep> steps(Reserve reserve) {
        return table.steps(reserve);
    }

    private Reserve toWrite(UUID id, @Nullable String ifMatch) {
        actors.require(Right.WRITE_RECORDS);
        return find(id).expecting(ifMatch);
    }

    private void requireSource(String source) {
        if (codes.get(SOURCES, source).isEmpty()) {
            throw ReserveRefused.RESERVE_SOURCE_UNKNOWN.because(source).with("field", "source");
        }
    }
}
