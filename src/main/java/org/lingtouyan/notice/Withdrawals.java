package org.lingtouyan.notice;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Area;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.shared.Here;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes back what an office sent, also where its villages went on in another township or county. Each county has a transaction
 * of its own, and where it was sent is marked last: as long as it stands there, withdrawing it again finishes what was begun.
 */
@Service
class Withdrawals {

    private final Notices notices;
    private final Senders senders;
    private final SentNoticeTable table;
    private final Actors actors;
    private final TransactionTemplate transaction;

    Withdrawals(
            Notices notices, Senders senders, SentNoticeTable table, Actors actors, TransactionTemplate transaction) {
        this.notices = notices;
        this.senders = senders;
        this.table = table;
        this.actors = actors;
        this.transaction = transaction;
    }

    /** It is shown to nobody any more; what was answered stays. */
    void withdraw(UUID sending) {
        var who = actors.require(Right.WRITE_RECORDS);
        var sent = senders.found(who, () -> table.ofSenders(sending, senders.of(who)));
        if (sent.isEmpty()) {
            notices.ofSending(sending);
            throw NoticeRefused.NOTICE_OF_OTHERS.because();
        }
        var sender = sent.get(0).sentFrom();
        var reached = new LinkedHashSet<DivisionCode>();
        counties(sent.stream().map(Notice::divisionCode).toList())
                .forEach(county -> takeBack(sending, sender, who, county, reached));
    }

    /** In a county after all others to which copies went on from it. */
    private void takeBack(UUID sending, String sender, Actor who, DivisionCode county, Set<DivisionCode> reached) {
        if (!reached.add(county)) {
            return;
        }
        var onward = marked(sending, sender, who, county, reached);
        while (!onward.isEmpty()) {
            onward.forEach(next -> takeBack(sending, sender, who, next, reached));
            onward = marked(sending, sender, who, county, reached);
        }
    }

    /** Counties to which copies went on and that were not reached yet; where there are none, the copies here are taken back. */
    private Set<DivisionCode> marked(
            UUID sending, String sender, Actor who, DivisionCode county, Set<DivisionCode> reached) {
        return in(county, who, () -> {
            var held = allOf(sending, sender);
            var onward = counties(
                    held.stream().map(Notice::wentOnTo).filter(Objects::nonNull).toList());
            onward.removeAll(reached);
            if (onward.isEmpty()) {
                table.update(held.stream()
                        .filter(copy -> copy.withdrawnOn() == null)
                        .map(copy -> copy.withdrawn(Here.today()))
                        .toList());
            }
            return onward;
        });
    }

    /** Locking them waits for a move within the county; what that has opened meanwhile shows only when they are asked for again. */
    private List<Notice> allOf(UUID sending, String sender) {
        var held = table.toWithdraw(sending, sender);
        var again = table.toWithdraw(sending, sender);
        while (again.size() > held.size()) {
            held = again;
            again = table.toWithdraw(sending, sender);
        }
        return again;
    }

    private static Set<DivisionCode> counties(Collection<String> villages) {
        return villages.stream()
                .map(village -> new DivisionCode(village).at(Level.COUNTY))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Nothing but copies that the sender itself sent is touched there. */
    private <T> T in(DivisionCode county, Actor who, Supplier<T> work) {
        var there = new Actor(who.account(), who.name(), who.role(), Area.of(county), who.rights());
        return actors.as(there, () -> Objects.requireNonNull(transaction.execute(begun -> work.get())));
    }
}
