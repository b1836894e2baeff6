package org.lingtouyan.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Accounts;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.notice.Notices.Wish;
import org.lingtouyan.notice.SentNoticeTable.Sending;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notices to villages: sent and withdrawn by offices, read and answered in villages, each with who read and who comes. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

    private static final int LONGEST_PAGE = 200;

    private final Notices notices;
    private final Withdrawals withdrawals;
    private final Senders senders;
    private final Accounts accounts;
    private final Divisions divisions;
    private final Actors actors;

    NoticeController(
            Notices notices,
            Withdrawals withdrawals,
            Senders senders,
            Accounts accounts,
            Divisions divisions,
            Actors actors) {
        this.notices = notices;
        this.withdrawals = withdrawals;
        this.senders = senders;
        this.accounts = accounts;
        this.divisions = divisions;
        this.actors = actors;
    }

    /** {@code id} is made by the client. {@code addressed}: villages, or what they lie below. {@code lastDay}: until then it is shown. */
    record NoticeBody(
            @NotNull UUID id,
            @NotNull @Size(max = 100) String title,
            @Nullable @Size(max = 2000) String text,
            Notice.@NotNull Wants wants,
            @Nullable LocalDate lastDay,
            @NotNull @Size(max = 2000) List<DivisionCode> addressed) {}

    record NoticeAnswerBody(@NotNull UUID id, @Nullable Boolean coming, @Nullable @Size(max = 200) String word) {}

    /** {@code villages}, {@code read}, {@code coming}: of those that the reader sees. {@code mine}: the reader's office speaks for it. */
    record NoticeSent(
            UUID id,
            String from,
            String title,
            String text,
            Notice.Wants wants,
            @Nullable String by,
            LocalDate saidOn,
            LocalDate lastDay,
            @Nullable LocalDate withdrawnOn,
            int villages,
            int read,
            int coming,
            boolean mine) {}

    record ReceiptShown(@Nullable String by, LocalDate readOn, @Nullable Boolean coming, @Nullable String word) {}

    /** {@code notice}: the copy of the village, under which it answers. {@code wentOnTo}: where its sender does not see it any more. */
    record VillageAddressed(
            UUID notice, DivisionCode division, String place, @Nullable String wentOnTo, List<ReceiptShown> receipts) {}

    record WholeNotice(NoticeSent notice, List<VillageAddressed> villages) {}

    @PostMapping
    ResponseEntity<Void> send(@Valid @RequestBody NoticeBody body) {
        if (body.title().isBlank()) {
            throw NoticeRefused.NOTICE_SAYS_NOTHING.because().with("field", "title");
        }
        boolean sent = notices.send(new Wish(
                body.id(),
                body.title().strip(),
                body.text() == null ? "" : body.text().strip(),
                body.wants(),
                body.lastDay() == null ? Here.today().plusDays(7) : body.lastDay(),
                body.addressed()));
        return sent
                ? ResponseEntity.created(URI.create("/api/notices/" + body.id()))
                        .build()
                : ResponseEntity.ok().build();
    }

    @GetMapping
    Page<NoticeSent> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var who = actors.require(Right.READ_RECORDS);
        int most = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var place = division == null ? new DivisionCode(who.area().from()) : division;
        var before = cursor == null || cursor.isEmpty() ? null : Before.parse(cursor);
        var found = notices.sendings(
                place, before == null ? null : before.day, before == null ? null : before.id, most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        var names = accounts.displayNames(page.stream().map(Sending::saidBy).collect(Collectors.toSet()));
        var last = found.size() > most ? page.get(most - 1) : null;
        return new Page<>(
                page.stream().map(one -> shown(one, names)).toList(),
                last == null ? null : Cursor.of(last.saidOn(), last.id()).text());
    }

    private record Before(LocalDate day, UUID id) {

        static Before parse(String cursor) {
            return Cursor.read(
                    cursor,
                    parts -> new Before(LocalDate.parse(parts.at(0)), UUID.fromString(parts.at(1))),
                    LocalDate.EPOCH,
                    new UUID(0, 0));
        }
    }

    @GetMapping("/{id}")
    WholeNotice find(@PathVariable UUID id) {
        var copies = notices.ofSending(id);
        var receipts = notices.receipts(copies);
        var first = copies.get(0);
        var names = accounts.displayNames(Stream.concat(
                        Stream.of(first.saidBy()),
                        receipts.values().stream().flatMap(List::stream).map(Receipt::accountId))
                .collect(Collectors.toSet()));
        var answered = copies.stream()
                .map(copy -> receipts.getOrDefault(copy.id(), List.of()))
                .toList();
        var sending = new Sending(
                id,
                first.sentFrom(),
                first.title(),
                first.text(),
                first.wants(),
                first.saidBy(),
                first.saidOn(),
                first.lastDay(),
                copies.stream().allMatch(copy -> copy.withdrawnOn() != null) ? first.withdrawnOn() : null,
                copies.size(),
                (int) answered.stream().filter(each -> !each.isEmpty()).count(),
                (int) answered.stream().filter(NoticeController::comes).count());
        return new WholeNotice(
                shown(sending, names),
                copies.stream()
                        .map(copy -> new VillageAddressed(
                                copy.id(),
                                copy.division(),
                                divisions.pathText(copy.division()),
                                copy.wentOnTo() == null ? null : divisions.pathText(new DivisionCode(copy.wentOnTo())),
                                receipts.getOrDefault(copy.id(), List.of()).stream()
                                        .map(receipt -> new ReceiptShown(
                                                names.get(receipt.accountId()),
                                                receipt.readOn(),
                                                receipt.coming(),
                                                receipt.word()))
                                        .toList()))
                        .toList());
    }

    private static boolean comes(List<Receipt> receipts) {
        return receipts.stream().anyMatch(receipt -> Boolean.TRUE.equals(receipt.coming()));
    }

    private NoticeSent shown(Sending one, Map<UUID, String> names) {
        var mine = senders.of(actors.require(Right.READ_RECORDS));
        return new NoticeSent(
                one.id(),
                divisions.pathText(new DivisionCode(one.sentFrom())),
                one.title(),
                one.text(),
                one.wants(),
                names.get(one.saidBy()),
                one.saidOn(),
                one.lastDay(),
                one.withdrawnOn(),
                one.villages(),
                one.read(),
                one.coming(),
                mine.contains(new DivisionCode(one.sentFrom())));
    }

    /** A village's own copy was read, and answered. */
    @PostMapping("/{notice}/receipts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable UUID notice, @Valid @RequestBody NoticeAnswerBody body) {
        notices.answer(body.id(), notice, Here.today(), OffsetDateTime.now(ZoneOffset.UTC), body.coming(), body.word());
    }

    /** Whoever sent it takes it back, or the office in which that one goes on. */
    @PostMapping("/{id}/withdrawn")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        withdrawals.withdraw(id);
    }
}
