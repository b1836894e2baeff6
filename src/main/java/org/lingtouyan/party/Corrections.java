package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was entered wrongly is put right, or taken back for a reason, by whoever may enter it. What hangs together by a day goes
 * along: the term before an election ends on the day of that election, a membership that was left by a move ends on the day of the next.
 */
@Component
class Corrections {

    private static final String MEMBER = Entered.MEMBER.table();
    private static final String TERM = Entered.TERM.table();
    private static final String OFFICER = Entered.OFFICER.table();
    private static final String ABLE_HAND = Entered.ABLE_HAND.table();

    private final PartyTable table;
    private final TakenBack takenBack;
    private final PartyLeadership leadership;
    private final Organisations organisations;
    private final DevelopmentRules rules;
    private final MigrantMoves migrants;
    private final Actors actors;

    Corrections(
            PartyTable table,
            TakenBack takenBack,
            PartyLeadership leadership,
            Organisations organisations,
            DevelopmentRules rules,
            MigrantMoves migrants,
            Actors actors) {
        this.table = table;
        this.takenBack = takenBack;
        this.leadership = leadership;
        this.organisations = organisations;
        this.rules = rules;
        this.migrants = migrants;
        this.actors = actors;
    }

    /** The days of a member and whether they were admitted on a chain; who it is and of which organisation stays. */
    record MemberDays(
            LocalDate admittedOn,
            @Nullable LocalDate fullOn,
            boolean onChain,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            Member.@Nullable Left leftBecause) {}

    @Transactional
    void member(UUID id, int version, MemberDays right) {
        var held = toWrite(Entered.MEMBER, id, Member.class);
        var now = held.corrected(right, version);
        now.requireSound();
        rules.requireOnTrial(now);
        var before = takenBack
                .leftByAMove(held)
                .filter(one -> !now.validFrom().equals(held.validFrom()))
                .map(one -> one.until(now.validFrom(), Member.Left.MOVED));
        if (before.filter(one -> !now.validFrom().isAfter(one.validFrom())).isPresent()) {
            throw PartyRefused.MEMBER_ELSEWHERE.because().with("field", "joinedOn");
        }
        inOrder(MEMBER, now, before, now.validFrom().isAfter(held.validFrom()));
        before.ifPresent(one -> migrants.movedOn(one, held, now.validFrom()));
    }

    /** Without a day on which the next is due, the rule of the day of the election says it. */
    @Transactional
    void term(UUID id, int version, LocalDate electedOn, @Nullable LocalDate dueOn) {
        var held = toWrite(Entered.TERM, id, Term.class);
        var organisation = organisations.find(held.organisationId());
        var due = dueOn != null ? dueOn : leadership.due(organisation, electedOn);
        if (!due.isAfter(electedOn)) {
            throw PartyRefused.TERM_DUE_BEFORE_ELECTION.because().with("field", "dueOn");
        }
        var now = held.corrected(electedOn, due, version);
        var before = before(held, organisation)
                .filter(term -> !electedOn.equals(held.electedOn()))
                .map(term -> term.endedOn(electedOn));
        if (before.filter(term -> !term.isSound()).isPresent() || !now.isSound()) {
            throw PartyRefused.TERM_OVERLAPS.because().with("field", "electedOn");
        }
        inOrder(TERM, now, before, electedOn.isAfter(held.electedOn()));
    }

    @Transactional
    void officer(UUID id, int version, Officer.Post post, LocalDate from, @Nullable LocalDate to) {
        var held = toWrite(Entered.OFFICER, id, Officer.class);
        if (to != null && !to.isAfter(from)) {
            throw PartyRefused.ENDS_BEFORE_IT_BEGINS.because().with("field", "validTo");
        }
        table.change(OFFICER, held.corrected(post, from, to, version));
    }

    @Transactional
    void ableHand(UUID id, int version, LocalDate trainedOn) {
        var held = toWrite(Entered.ABLE_HAND, id, AbleHand.class);
        table.change(
                ABLE_HAND,
                new AbleHand(id, held.divisionCode(), held.organisationId(), held.cadreId(), trainedOn, version));
    }

    /** It never was: what it had put an end to goes on as if it had not been. */
    @Transactional
    void takeBack(Entered what, UUID id, int version, String because) {
        switch (what) {
            case MEMBER -> {
                var held = toWrite(what, id, Member.class);
                takenBack.now(what, id, version, because);
                takenBack.leftByAMove(held).ifPresent(one -> {
                    table.change(MEMBER, one.until(held.validTo(), held.leftBecause()));
                    migrants.goBack(one, held, because);
                });
            }
            case TERM -> {
                var held = toWrite(what, id, Term.class);
                takenBack.now(what, id, version, because);
                before(held, organisations.find(held.organisationId()))
                        .ifPresent(term -> table.change(TERM, term.endedOn(held.endedOn())));
            }
            case DUES_DECISION -> {
                var held = toWrite(what, id, DuesDecision.class);
                takenBack.now(what, id, version, because);
                table
                        .of(organisations.find(held.organisationId()), what.table(), "valid_from", DuesDecision.class)
                        .stream()
                        .filter(one -> held.validFrom().equals(one.validTo()))
                        .forEach(one -> table.change(what.table(), one.until(held.validTo())));
            }
            case DUES_BASE -> {
                var held = toWrite(what, id, DuesBase.class);
                takenBack.now(what, id, version, because);
                table.of(organisations.find(held.organisationId()), what.table(), "valid_from", DuesBase.class).stream()
                        .filter(one -> one.cadreId().equals(held.cadreId())
                                && held.validFrom().equals(one.validTo()))
                        .forEach(one -> table.change(what.table(), one.until(held.validTo())));
            }
            default -> {
                actors.require(Right.WRITE_RECORDS);
                takenBack.requireHere(what, id);
                takenBack.now(what, id, version, because);
            }
        }
    }

    /** Whichever becomes shorter comes first, so that the two overlap on no day in between. */
    private void inOrder(String of, Record now, Optional<? extends Record> before, boolean later) {
        if (later) {
            table.change(of, now);
        }
        before.ifPresent(one -> table.change(of, one));
        if (!later) {
            table.change(of, now);
        }
    }

    private <R> R toWrite(Entered what, UUID id, Class<R> type) {
        actors.require(Right.WRITE_RECORDS);
        takenBack.requireHere(what, id);
        return table.find(what.table(), id, type).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /** The term that this election ended. */
    private Optional<Term> before(Term held, Organisation organisation) {
        return leadership.terms(organisation).stream()
                .filter(term -> !term.id().equals(held.id()) && held.electedOn().equals(term.endedOn()))
                .findFirst();
    }
}
