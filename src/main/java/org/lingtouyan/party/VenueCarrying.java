package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.notice.ToldNotices;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.parameter.Parameters;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a venue carries (上传下达): notices down to whoever hears them, needs up until somebody answers, on a clock. */
@Component
public class VenueCarrying {

    static final String NOTICE = "venue_notice";
    static final String NEED = "venue_need";
    static final String STEP = "venue_need_step";
    private static final String KINDS = "needKind";
    private static final int USUAL_DAYS = 15;

    private final PartyTable table;
    private final Venues venues;
    private final ToldNotices notices;
    private final KnownHouseholds households;
    private final Parameters parameters;
    private final Codes codes;
    private final Actors actors;

    VenueCarrying(
            PartyTable table,
            Venues venues,
            ToldNotices notices,
            KnownHouseholds households,
            Parameters parameters,
            Codes codes,
            Actors actors) {
        this.table = table;
        this.venues = venues;
        this.notices = notices;
        this.households = households;
        this.parameters = parameters;
        this.codes = codes;
        this.actors = actors;
    }

    /** Takes over what is sound already. */
    @Transactional
    public void takeOver(
            Collection<VenueNotice> brought, Collection<VenueNeed> needs, Collection<VenueNeed.Step> steps) {
        actors.require(Right.WRITE_RECORDS);
        table.addAll(NOTICE, brought);
        table.addAll(NEED, needs);
        table.addAll(STEP, steps);
    }

    /**
     * A notice was read out; one that was sent through the system is called as it was sent.
     *
     * @return false if just this was noted before
     */
    @Transactional
    boolean bring(
            UUID id,
            UUID venue,
            @Nullable UUID sending,
            @Nullable String title,
            LocalDate on,
            int heard,
            LocalDate today) {
        var at = own(venue);
        var called = sending == null ? title : notices.titleOf(sending);
        if (called == null || called.isBlank()) {
            throw PartyRefused.VENUE_NOTICE_SAYS_NOTHING.because().with("field", "title");
        }
        var told = new VenueNotice(id, at.divisionCode(), venue, sending, called.strip(), on, heard, 1);
        told.requireSound(today);
        if (table.add(NOTICE, told)) {
            return true;
        }
        if (table.find(NOTICE, id, VenueNotice.class).filter(told::isSame).isEmpty()) {
            throw PartyRefused.PARTY_ID_TAKEN.because();
        }
        return false;
    }

    /** @return false if just this was brought up before */
    @Transactional
    boolean raise(
            UUID id,
            UUID venue,
            @Nullable UUID household,
            String kind,
            String text,
            String putTo,
            LocalDate on,
            LocalDate today) {
        var at = own(venue);
        if (on.isAfter(today)) {
            throw PartyRefused.NOT_YET.because().with("field", "on");
        }
        if (codes.get(KINDS, kind).isEmpty()) {
            throw PartyRefused.VENUE_NEED_KIND_UNKNOWN.because().with("field", "kind");
        }
        if (household != null) {
            households.requireOpen(household);
        }
        var due = on.plusDays(days(at.divisionCode(), on));
        var told = VenueNeed.raised(id, at, household, kind, text.strip(), putTo.strip(), on, due);
        if (table.add(NEED, told)) {
            return true;
        }
        if (table.find(NEED, id, VenueNeed.class).filter(told::isSame).isEmpty()) {
            throw PartyRefused.PARTY_ID_TAKEN.because();
        }
        return false;
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND outside the actor's area */
    @Transactional(readOnly = true)
    VenueNeed find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(NEED, id, VenueNeed.class).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    @Transactional
    void answer(UUID id, LocalDate on, String word, int version) {
        var held = find(id);
        requireWithin(held.divisionCode());
        table.change(NEED, held.answered(on, word.strip(), version));
    }

    /** Somebody else has to answer; the clock goes on. */
    @Transactional
    void passOn(UUID id, UUID stepId, LocalDate on, String office, @Nullable String word, int version) {
        var held = find(id);
        requireWithin(held.divisionCode());
        if (table.find(STEP, stepId, VenueNeed.Step.class).isPresent()) {
            return;
        }
        table.change(NEED, held.passedTo(office.strip(), on, version));
        table.addAll(
                STEP,
                List.of(new VenueNeed.Step(
                        stepId,
                        held.divisionCode(),
                        id,
                        on,
                        office.strip(),
                        word == null || word.isBlank() ? null : word.strip(),
                        1)));
    }

    private int days(DivisionCode place, LocalDate on) {
        return parameters
                .value("party.venue-need-days", place, on)
                .map(Integer::valueOf)
                .orElse(USUAL_DAYS);
    }

    private Venue own(UUID venue) {
        var found = venues.find(venue);
        requireWithin(found.divisionCode());
        return found;
    }

    private void requireWithin(DivisionCode division) {
        if (!actors.require(Right.WRITE_RECORDS).area().contains(division)) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }
}
