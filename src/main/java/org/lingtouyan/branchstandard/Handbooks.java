package org.lingtouyan.branchstandard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.branchstandard.Handbook.Copy;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The handbook of standards: issued by a county or above to every township and village below, confirmed by each of them once. */
@Service
public class Handbooks {

    private final HandbookTable table;
    private final Divisions divisions;
    private final Actors actors;

    Handbooks(HandbookTable table, Divisions divisions, Actors actors) {
        this.table = table;
        this.divisions = divisions;
        this.actors = actors;
    }

    /** A place that has confirmed, for loading. */
    public record Receipt(DivisionCode place, LocalDate on, String by) {}

    /** An issue with its receipts, for whoever has made sure of them. */
    @Transactional
    public void load(Handbook handbook, Collection<Receipt> receipts) {
        actors.require(Right.WRITE_RECORDS);
        var given = receipts.stream().collect(Collectors.toMap(Receipt::place, one -> one));
        table.add(places(handbook.issuedFrom())
                .map(place -> {
                    var copy = handbook.to(place);
                    var receipt = given.get(place);
                    return receipt == null ? copy : copy.received(receipt.on(), receipt.by());
                })
                .toList());
    }

    /** Issued again it reaches the places that came since. @return false if it had been issued before */
    @Transactional
    boolean issue(Handbook told) {
        var who = actors.require(Right.WRITE_RECORDS);
        if (!who.area().contains(told.issuedFrom()) || !divisions.isLiving(told.issuedFrom())) {
            throw RequestRefused.NOT_FOUND.because().with("field", "division");
        }
        if (told.issuedFrom().level().compareTo(Level.COUNTY) > 0) {
            throw StandardRefused.HANDBOOK_ISSUED_BY_A_COUNTY.because();
        }
        if (told.issuedOn().isAfter(Here.today())) {
            throw StandardRefused.HANDBOOK_DAY_TO_COME.because().with("field", "issuedOn");
        }
        var held = table.ofIssue(told.id());
        if (!held.isEmpty() && !held.get(0).handbook().equals(told)) {
            throw StandardRefused.HANDBOOK_ID_TAKEN.because().with("field", "id");
        }
        var reached = held.stream().map(Copy::divisionCode).collect(Collectors.toSet());
        table.add(places(told.issuedFrom())
                .filter(place -> !reached.contains(place.value()))
                .map(told::to)
                .toList());
        return held.isEmpty();
    }

    private Stream<DivisionCode> places(DivisionCode from) {
        return Stream.of(Level.TOWNSHIP, Level.VILLAGE)
                .flatMap(level -> divisions.descendants(from, level).stream())
                .map(Division::code);
    }

    /** Once: said again it is the same. A township may say it for its villages, whoever issued it for nobody. */
    @Transactional
    void receive(UUID issue, DivisionCode place, LocalDate on, String by) {
        var who = actors.require(Right.WRITE_RECORDS);
        var copy = table.find(issue, place).orElseThrow(RequestRefused.NOT_FOUND::because);
        if (levelOf(who).compareTo(Level.TOWNSHIP) < 0) {
            throw StandardRefused.HANDBOOK_CONFIRMED_BY_ITS_PLACE.because();
        }
        if (on.isBefore(copy.issuedOn()) || on.isAfter(Here.today())) {
            throw StandardRefused.HANDBOOK_RECEIVED_OUT_OF_TIME
                    .because(copy.issuedOn())
                    .with("field", "on");
        }
        if (copy.receivedOn() != null) {
            if (!Objects.equals(copy.receivedOn(), on) || !by.equals(copy.receivedBy())) {
                throw StandardRefused.HANDBOOK_CONFIRMED_ALREADY.because(copy.receivedOn());
            }
        } else if (!table.receive(copy.received(on, by))) {
            throw StandardRefused.HANDBOOK_CONFIRMED_ALREADY.because(on);
        }
    }

    /** It was issued by mistake. */
    @Transactional
    void withdraw(UUID issue) {
        var who = actors.require(Right.WRITE_RECORDS);
        var copies = table.ofIssue(issue);
        if (copies.isEmpty() || !who.area().contains(copies.get(0).handbook().issuedFrom())) {
            throw RequestRefused.NOT_FOUND.because();
        }
        if (!table.withdraw(issue)) {
            throw StandardRefused.HANDBOOK_RECEIVED_SOMEWHERE.because();
        }
    }

    private static Level levelOf(Actor who) {
        return new DivisionCode(who.area().from()).level();
    }
}
