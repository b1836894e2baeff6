package org.lingtouyan.notice;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.notice.SentNoticeTable.Sending;
import org.lingtouyan.notice.ToldNotices.PastNotice;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices of townships and counties to the villages below them: sent, read, answered. */
@Service
class Notices {

    private static final int SHOWN_AT_MOST = 50;

    private final SentNoticeTable table;
    private final Senders senders;
    private final Divisions divisions;
    private final Actors actors;

    Notices(SentNoticeTable table, Senders senders, Divisions divisions, Actors actors) {
        this.table = table;
        this.senders = senders;
        this.divisions = divisions;
        this.actors = actors;
    }

    /** What is to be sent, and to whom: villages, or all those below a township or a county. */
    record Wish(
            UUID id, String title, String text, Notice.Wants wants, LocalDate lastDay, List<DivisionCode> addressed) {}

    /** A notice with what the reader has answered. */
    record Addressed(Notice notice, @Nullable Receipt mine) {}

    @Transactional
    void load(List<PastNotice> past) {
        var who = actors.require(Right.WRITE_RECORDS);
        table.insert(past.stream()
                .flatMap(one -> one.villages().stream()
                        .map(village -> new Notice(
                                UuidCreator.getNameBasedSha1(one.id(), village.value()),
                                village.value(),
                                one.id(),
                                one.from().value(),
                                one.title(),
                                one.text(),
                                Notice.Wants.valueOf(one.wants()),
                                who.account(),
                                one.saidOn(),
                                one.lastDay(),
                                null,
                                null,
                                1)))
                .toList());
        table.insertReceipts(past.stream()
                .flatMap(one -> one.answers().stream().map(answer -> {
                    var notice = UuidCreator.getNameBasedSha1(
                            one.id(), answer.village().value());
                    return new Receipt(
                            UuidCreator.getNameBasedSha1(notice, "receipt"),
                            answer.village().value(),
                            notice,
                            who.account(),
                            answer.on(),
                            answer.coming(),
                            null,
                            answer.on().atTime(9, 0).atZone(Here.ZONE).toOffsetDateTime());
                }))
                .toList());
    }

    /** @return false if just this had been sent before */
    @Transactional
    boolean send(Wish wish) {
        var who = actors.require(Right.WRITE_RECORDS);
        var villages = villages(wish.addressed(), who);
        var from = new DivisionCode(who.area().from());
        if (from.level() == Level.VILLAGE
                || villages.stream().map(DivisionCode::countyCode).distinct().count() > 1) {
            throw NoticeRefused.NOTICE_FROM_ABOVE.because();
        }
        if (villages.isEmpty()) {
            throw NoticeRefused.NOTICE_TO_NOBODY.because().with("field", "addressed");
        }
        var told = villages.stream()
                .map(village -> new Notice(
                        UuidCreator.getNameBasedSha1(wish.id(), village.value()),
                        village.value(),
                        wish.id(),
                        from.value(),
                        wish.title(),
                        wish.text(),
                        wish.wants(),
                        who.account(),
                        Here.today(),
                        wish.lastDay(),
                        null,
                        null,
                        1))
                .toList();
        var held = table.ofSending(wish.id(), who.area(), senders.of(who));
        if (held.isEmpty()) {
            if (wish.lastDay().isBefore(Here.today())) {
                throw NoticeRefused.NOTICE_LAST_DAY_PAST.because().with("field", "lastDay");
            }
            table.insert(told);
            return true;
        }
        if (!codes(held).equals(codes(told)) || !held.get(0).says(told.get(0))) {
            throw NoticeRefused.NOTICE_ID_TAKEN.because().with("field", "id");
        }
        return false;
    }

    private static List<String> codes(List<Notice> notices) {
        return notices.stream().map(Notice::divisionCode).sorted().toList();
    }

    private List<DivisionCode> villages(List<DivisionCode> addressed, Actor who) {
        return addressed.stream()
                .flatMap(place -> {
                    if (!who.area().contains(place) || !divisions.isLiving(place)) {
                        throw RequestRefused.NOT_FOUND.because();
                    }
                    return place.level() == Level.VILLAGE
                            ? Stream.of(place)
                            : divisions.descendants(place, Level.VILLAGE).stream()
                                    .map(Division::code);
                })
                .distinct()
                .sorted()
                .toList();
    }

    @Transactional(readOnly = true)
    List<Sending> sendings(DivisionCode place, @Nullable LocalDate beforeDay, @Nullable UUID beforeId, int limit) {
        var who = actors.require(Right.READ_RECORDS);
        if (!who.area().contains(place)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return table.sendings(place, who.area(), senders.of(who), beforeDay, beforeId, limit);
    }

    /** The copies of one sending that the reader sees; its sender also those whose villages went on where the sender sees nothing. */
    List<Notice> ofSending(UUID sending) {
        var who = actors.require(Right.READ_RECORDS);
        var offices = senders.of(who);
        var found = senders.found(who, () -> table.ofSending(sending, who.area(), offices)).stream()
                .filter(copy ->
                        who.area().contains(copy.division()) || offices.contains(new DivisionCode(copy.sentFrom())))
                .toList();
        if (found.isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return found;
    }

    Map<UUID, List<Receipt>> receipts(List<Notice> notices) {
        var ids = notices.stream().map(Notice::id).toList();
        return senders.found(actors.require(Right.READ_RECORDS), () -> table.receipts(ids, null)).stream()
                .collect(Collectors.groupingBy(Receipt::noticeId));
    }

    /** What a village is to know today, with what this account has answered. */
    @Transactional(readOnly = true)
    List<Addressed> ofVillage(DivisionCode village) {
        var who = actors.require(Right.READ_RECORDS);
        var found = table.ofVillage(village, Here.today(), SHOWN_AT_MOST);
        var mine = table.receipts(found.stream().map(Notice::id).toList(), who.account()).stream()
                .collect(Collectors.toMap(Receipt::noticeId, Function.identity()));
        return found.stream()
                .map(notice -> new Addressed(notice, mine.get(notice.id())))
                .toList();
    }

    /** @return the notice; that this account has read it, and whether somebody comes, holds from when it was said */
    @Transactional
    Notice answer(
            UUID id,
            UUID noticeId,
            LocalDate on,
            OffsetDateTime toldAt,
            @Nullable Boolean coming,
            @Nullable String word) {
        var who = actors.require(Right.WRITE_RECORDS);
        var notice = table.find(noticeId).orElseThrow(NoticeRefused.NOTICE_GONE::because);
        if (notice.withdrawnOn() != null) {
            throw NoticeRefused.NOTICE_WITHDRAWN.because();
        }
        if (notice.wants() == Notice.Wants.COMING && coming == null) {
            throw NoticeRefused.NOTICE_ASKS_WHETHER_COMING.because().with("field", "coming");
        }
        var day = on.isBefore(notice.saidOn()) ? notice.saidOn() : on;
        table.keep(new Receipt(
                id,
                notice.divisionCode(),
                notice.id(),
                who.account(),
                day,
                notice.wants() == Notice.Wants.COMING ? coming : null,
                word,
                toldAt));
        return notice;
    }
}
