package org.lingtouyan.exit;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.exit.NoticeTable.Shown;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts cases on a notice, with names as they may be shown, and shows it to whoever has its link as long as it stands. */
@Service
class ExitNotices {

    private static final int TOKEN_LENGTH = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final NoticeTable table;
    private final ExitRules rules;
    private final Divisions divisions;
    private final Actors actors;
    private final TransactionTemplate transaction;

    ExitNotices(
            NoticeTable table, ExitRules rules, Divisions divisions, Actors actors, TransactionTemplate transaction) {
        this.table = table;
        this.rules = rules;
        this.divisions = divisions;
        this.actors = actors;
        this.transaction = transaction;
    }

    /** A notice with its lines. */
    record Whole(Notice notice, List<Notice.Line> lines) {}

    boolean isPut(UUID id, String hash) {
        var known = table.hash(id);
        if (known.isPresent() && !known.get().equals(hash)) {
            throw ExitRefused.EXIT_ID_TAKEN.because().with("field", "id");
        }
        return known.isPresent();
    }

    /** All cases are of one place and year; in the transaction of the step that puts them up. */
    void put(UUID id, List<ExitCase> cases, TakenStep.Told told, String hash) {
        var first = cases.get(0);
        if (cases.stream()
                .anyMatch(one -> !one.divisionCode().equals(first.divisionCode())
                        || one.subject() != first.subject()
                        || one.exitYear() != first.exitYear())) {
            throw ExitRefused.EXIT_NOTICE_OF_ONE_PLACE.because();
        }
        var notice = notice(id, first, told.on(), Objects.requireNonNull(told.contact()), hash);
        table.add(List.of(notice), lines(notice, cases));
    }

    Notice notice(UUID id, ExitCase first, LocalDate on, String contact, @Nullable String hash) {
        return new Notice(
                id,
                first.divisionCode(),
                first.subject(),
                first.exitYear(),
                token(),
                contact,
                on,
                rules.noticeUntil(first.subject(), first.divisionCode(), on),
                hash,
                1);
    }

    List<Notice.Line> lines(Notice notice, List<ExitCase> cases) {
        var households = table.shown(
                notice.divisionCode().countyCode(),
                cases.stream()
                        .map(ExitCase::householdId)
                        .filter(Objects::nonNull)
                        .toList());
        boolean full = rules.namesInFull(notice.divisionCode(), notice.shownFrom());
        var lines = new ArrayList<Notice.Line>();
        for (var one : cases) {
            lines.add(line(notice, one, lines.size() + 1, households, full));
        }
        return lines;
    }

    private Notice.Line line(Notice notice, ExitCase one, int position, Map<UUID, Shown> households, boolean full) {
        var shown = one.householdId() == null ? null : households.get(one.householdId());
        var name = one.householdId() == null
                ? divisions.require(one.divisionCode()).name()
                : full && shown != null && shown.headName() != null
                        ? shown.headName()
                        : ExitRules.masked(shown == null ? null : shown.headName());
        return new Notice.Line(
                ExitOpening.idOf(notice.id(), one.id()),
                notice.divisionCode(),
                notice.id(),
                one.id(),
                position,
                name,
                shown == null ? null : shown.place(),
                shown == null ? null : Integer.valueOf(shown.people()),
                false,
                1);
    }

    /** For whoever has the link: it is not signed in and sees nothing else. */
    Whole open(String token) {
        return actors.as(
                Actor.SYSTEM,
                () -> Objects.requireNonNull(transaction.execute(reading -> {
                    var notice = table.ofToken(token).orElseThrow(RequestRefused.NOT_FOUND::because);
                    if (!notice.standsOn(Here.today())) {
                        throw ExitRefused.EXIT_NOTICE_IS_OVER.because(notice.shownUntil());
                    }
                    return new Whole(notice, table.lines(notice));
                })));
    }

    /** Within the reader's area, also after it came down. */
    Whole find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return Objects.requireNonNull(transaction.execute(reading -> {
            var notice = table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
            return new Whole(notice, table.lines(notice));
        }));
    }

    List<Notice> standing(DivisionCode within, LocalDate day, int limit) {
        return Objects.requireNonNull(transaction.execute(reading -> table.standing(within, day, limit)));
    }

    private static String token() {
        var random = new byte[TOKEN_LENGTH];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
