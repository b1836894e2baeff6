package org.lingtouyan.notice;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Area;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who speaks for what was sent: its sender and, where that one has ended, the office in which it goes on. */
@Component
class Senders {

    private final Divisions divisions;
    private final Actors actors;
    private final TransactionTemplate transaction;

    Senders(Divisions divisions, Actors actors, TransactionTemplate transaction) {
        this.divisions = divisions;
        this.actors = actors;
        this.transaction = transaction;
    }

    /** The offices for which the actor speaks: the own one, and those that go on in it. */
    List<DivisionCode> of(Actor who) {
        var own = new DivisionCode(who.area().from());
        return Stream.concat(
                        Stream.of(own),
                        divisions.predecessors(own).stream()
                                .filter(ended -> divisions
                                        .heir(ended)
                                        .map(Division::code)
                                        .filter(own::equals)
                                        .isPresent())
                                .map(Division::code))
                .toList();
    }

    /** What the work finds in the area of each of those offices, in a transaction of its own: what ended lies outside the actor's. */
    <T> List<T> found(Actor who, Supplier<List<T>> work) {
        return of(who).stream()
                .map(office -> new Actor(who.account(), who.name(), who.role(), Area.of(office), who.rights()))
                .flatMap(there -> actors.as(there, () -> transaction.execute(begun -> work.get())).stream())
                .distinct()
                .toList();
    }
}
