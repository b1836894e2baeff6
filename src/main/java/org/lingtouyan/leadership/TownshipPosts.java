package org.lingtouyan.leadership;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.sheet.CellRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The leading groups of townships: who takes which post, until when, and what never was. */
@Service
public class TownshipPosts {

    private final TownshipPostTable table;
    private final TeamPeople people;
    private final Divisions divisions;
    private final Codes codes;
    private final Actors actors;

    TownshipPosts(TownshipPostTable table, TeamPeople people, Divisions divisions, Codes codes, Actors actors) {
        this.table = table;
        this.people = people;
        this.divisions = divisions;
        this.codes = codes;
        this.actors = actors;
    }

    /** Many at once, for whoever has made sure of them. */
    @Transactional
    public void load(Collection<TownshipPost> posts) {
        actors.require(Right.WRITE_RECORDS);
        table.addAll(posts);
    }

    /** @return false if just this was entered before */
    @Transactional
    boolean take(TownshipPost told) {
        require(told);
        if (!divisions.isLiving(told.divisionCode())) {
            throw TownshipPostRefused.TOWNSHIP_ENDED.because().with("field", "division");
        }
        people.require(told.cadreId());
        if (table.addAll(List.of(told)) == 1) {
            return true;
        }
        if (!find(told.id()).equals(told)) {
            throw TownshipPostRefused.TOWNSHIP_POST_ID_TAKEN.because().with("field", "id");
        }
        return false;
    }

    /** Writes which post it was and from when to when, or that it has ended. */
    @Transactional
    void correct(UUID id, String post, LocalDate from, @Nullable LocalDate to, @Nullable String endNote, int version) {
        var now = find(id).as(post, from, to, endNote, version);
        require(now);
        requireThere(now);
        table.change(now);
    }

    /** It never was; the trail keeps it with the reason. */
    @Transactional
    void voided(UUID id, int version, String because) {
        var held = find(id);
        requireWithin(held.divisionCode());
        table.voided(held, version, because);
    }

    /**
     * Who is meant by a row of a roster: in the post from that day, or out of it.
     *
     * @param from may be missing where somebody is in the post already
     * @return false if that was so
     */
    boolean meant(
            DivisionCode place,
            UUID cadre,
            String post,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String endNote) {
        var held = table.held(place, cadre, post, from);
        if (held.isPresent()) {
            var one = held.get();
            if (to == null || to.equals(one.validTo())) {
                return false;
            }
            correct(one.id(), post, one.validFrom(), to, endNote, one.version());
            return true;
        }
        if (from == null) {
            throw CellRefused.CELL_EMPTY.because().with("field", "from");
        }
        return take(new TownshipPost(
                UuidCreator.getTimeOrderedEpoch(), place, cadre, post, from, to, to == null ? null : endNote, null, 1));
    }

    /** Whoever of that name is or was in the leading group of a township, where it is only one. */
    Optional<UUID> holderNamed(DivisionCode place, String name) {
        var named = people.names(table.holders(place)).entrySet().stream()
                .filter(holder -> holder.getValue().equals(name))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0).getKey()) : Optional.empty();
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND outside the actor's area */
    @Transactional(readOnly = true)
    TownshipPost find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    @Transactional(readOnly = true)
    List<TownshipPost> of(UUID cadre) {
        actors.require(Right.READ_RECORDS);
        return table.of(cadre);
    }

    /** Nobody is in office longer than the township is there. */
    private void requireThere(TownshipPost now) {
        var ended = divisions.require(now.divisionCode()).validTo();
        if (ended != null && (now.validTo() == null || now.validTo().isAfter(ended))) {
            throw TownshipPostRefused.TOWNSHIP_ENDED.because().with("field", "to");
        }
    }

    private void require(TownshipPost told) {
        var place = told.divisionCode();
        requireWithin(place);
        if (place.level() != Level.TOWNSHIP) {
            throw TownshipPostRefused.TOWNSHIP_POST_IS_OF_A_TOWNSHIP.because().with("field", "division");
        }
        if (codes.get(TownshipPost.LIST, told.post()).isEmpty()) {
            throw TownshipPostRefused.TOWNSHIP_POST_UNKNOWN.because().with("field", "post");
        }
        TeamPlaces.happened(told.validFrom());
        if (told.validTo() != null) {
            TeamPlaces.happened(told.validTo());
        }
    }

    private void requireWithin(DivisionCode place) {
        if (!actors.require(Right.WRITE_RECORDS).area().contains(place)
                || divisions.find(place).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because().with("field", "division");
        }
    }
}
