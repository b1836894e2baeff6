package org.lingtouyan.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Area;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of notices and receipts. */
@Component
class SentNoticeTable {

    private static final String NOTICE = "select to_json(n) from notice.notice n";

    /** A copy is read where its village goes on; by its sender where it was sent, if the sender does not see where it went. */
    private static final String SEEN =
            """
            (n.went_on_to is null
             or n.sent_from = any(:senders) and not (n.went_on_to >= :own::char(12) and n.went_on_to < :ownEnd::char(12)))
            """;

    private final JdbcClient jdbc;
    private final TableRows rows;

    SentNoticeTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** What was sent at once, counted over the villages that the reader sees. */
    record Sending(
            UUID id,
            String sentFrom,
            String title,
            String text,
            Notice.Wants wants,
            UUID saidBy,
            LocalDate saidOn,
            LocalDate lastDay,
            @Nullable LocalDate withdrawnOn,
            int villages,
            int read,
            int coming) {}

    void insert(Collection<Notice> notices) {
        rows.insert("notice.notice", notices);
    }

    void insertReceipts(Collection<Receipt> receipts) {
        if (!receipts.isEmpty()) {
            rows.insert("notice.receipt", receipts);
        }
    }

    void update(Collection<Notice> notices) {
        rows.update("notice.notice", notices);
    }

    /** As whoever acts in that area and speaks for those senders sees them, by village. */
    List<Notice> ofSending(UUID sending, Area own, Collection<DivisionCode> senders) {
        return TableRows.read(
                jdbc.sql(NOTICE + " where n.sending_id = :sending and " + SEEN + " order by n.division_code")
                        .param("sending", sending)
                        .param("own", own.from())
                        .param("ownEnd", own.to())
                        .param("senders", codes(senders)),
                Notice.class);
    }

    /** All that those senders sent, also where it went on: what went on first. */
    List<Notice> ofSenders(UUID sending, Collection<DivisionCode> senders) {
        return TableRows.read(
                jdbc.sql(
                                NOTICE
                                        + """
                                         where n.sending_id = :sending and n.sent_from = any(:senders)
                                         order by n.went_on_to is null, n.division_code
                                        """)
                        .param("sending", sending)
                        .param("senders", codes(senders)),
                Notice.class);
    }

    private static String[] codes(Collection<DivisionCode> divisions) {
        return divisions.stream().map(DivisionCode::value).toArray(String[]::new);
    }

    /** All copies of a county that were sent from there, kept from moving until the transaction ends. */
    List<Notice> toWithdraw(UUID sending, String sentFrom) {
        return TableRows.read(
                jdbc.sql(NOTICE + " where n.sending_id = :sending and n.sent_from = :from order by n.id for update")
                        .param("sending", sending)
                        .param("from", sentFrom),
                Notice.class);
    }

    /** Also by the id it had at a village that went on in this one. */
    Optional<Notice> find(UUID id) {
        return TableRows.read(
                        jdbc.sql(NOTICE + " where (n.id = :id or n.moved_from = :id) and n.went_on_to is null")
                                .param("id", id),
                        Notice.class)
                .stream()
                .findFirst();
    }

    /** Those a village is to know on that day, the newest first. */
    List<Notice> ofVillage(DivisionCode village, LocalDate day, int limit) {
        return TableRows.read(
                jdbc.sql(
                                NOTICE
                                        + """
                                         where n.division_code = :village and n.last_day >= :day and n.withdrawn_on is null
                                         order by n.said_on desc, n.sending_id desc limit :limit
                                        """)
                        .param("village", village.value())
                        .param("day", day)
                        .param("limit", limit),
                Notice.class);
    }

    /** The newest first. */
    List<Sending> sendings(
            DivisionCode place,
            Area own,
            Collection<DivisionCode> senders,
            @Nullable LocalDate beforeDay,
            @Nullable UUID beforeId,
            int limit) {
        return jdbc.sql(
                        """
                        select n.sending_id as id, min(n.sent_from) as sent_from, min(n.title) as title, min(n.text) as text,
                               min(n.wants) as wants, min(n.said_by::text)::uuid as said_by, n.said_on, min(n.last_day) as last_day,
                               case when count(*) = count(n.withdrawn_on) then max(n.withdrawn_on) end as withdrawn_on, count(*)::integer as villages,
                               count(r.read)::integer as read, (count(*) filter (where r.coming))::integer as coming
                          from notice.notice n
                          left join lateral (select true as read, bool_or(r.coming) as coming
                                               from notice.receipt r
                                              where r.county_code = n.county_code and r.notice_id = n.id
                                             having count(*) > 0) r on true
                         where n.division_code >= :from::char(12) and n.division_code < :to::char(12) and %s
                           and (:beforeId::uuid is null or (n.said_on, n.sending_id) < (:beforeDay::date, :beforeId::uuid))
                         group by n.said_on, n.sending_id
                         order by n.said_on desc, n.sending_id desc
                         limit :limit
                        """
                                .formatted(SEEN))
                .param("own", own.from())
                .param("ownEnd", own.to())
                .param("senders", codes(senders))
                .param("from", place.value())
                .param("to", place.rangeEnd())
                .param("beforeDay", beforeDay)
                .param("beforeId", beforeId)
                .param("limit", limit)
                .query(Sending.class)
                .list();
    }

    /** Of one account, of these notices. */
    List<Receipt> receipts(Collection<UUID> notices, @Nullable UUID account) {
        return TableRows.read(
                jdbc.sql(
                                """
                                select to_json(r) from notice.receipt r
                                 where r.notice_id = any(:notices) and (:account::uuid is null or r.account_id = :account)
                                 order by r.read_on, r.id
                                """)
                        .param("notices", notices.toArray(UUID[]::new))
                        .param("account", account),
                Receipt.class);
    }

    /** What the account said last of the notice holds; the day it read it first stays. */
    void keep(Receipt told) {
        jdbc.sql(
                        """
                        insert into notice.receipt as held
                               (county_code, id, division_code, notice_id, account_id, read_on, coming, word, told_at)
                        values (left(:division, 6), :id, :division, :notice, :account, :readOn, :coming, :word, :toldAt)
                            on conflict (county_code, notice_id, account_id) do update
                           set coming = case when excluded.told_at > held.told_at then excluded.coming else held.coming end,
                               word = case when excluded.told_at > held.told_at then excluded.word else held.word end,
                               read_on = least(held.read_on, excluded.read_on),
                               told_at = greatest(held.told_at, excluded.told_at), version = held.version + 1
                         where excluded.told_at > held.told_at or excluded.read_on < held.read_on
                        """)
                .param("division", told.divisionCode())
                .param("id", told.id())
                .param("notice", told.noticeId())
                .param("account", told.accountId())
                .param("readOn", told.readOn())
                .param("coming", told.coming())
                .param("word", told.word())
                .param("toldAt", told.toldAt())
                .update();
    }
}
