package org.lingtouyan.notice;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.springframework.stereotype.Component;

/** Notices for work away from a desk: what a village is to know today, and what was answered where there was no signal. */
@Component
public class ToldNotices {

    private final Notices notices;
    private final SentNoticeTable table;

    ToldNotices(Notices notices, SentNoticeTable table) {
        this.notices = notices;
        this.table = table;
    }

    /**
     * A notice with what the reader has said to it.
     *
     * @param wants {@code NOTHING}, {@code READ} or {@code COMING}
     */
    public record ShownNotice(
            UUID id,
            DivisionCode sentFrom,
            UUID saidBy,
            String title,
            String text,
            String wants,
            LocalDate saidOn,
            LocalDate lastDay,
            @Nullable LocalDate readOn,
            @Nullable Boolean coming) {}

    /**
     * Something that was told some villages at once, on that day and to be known until that one.
     *
     * @param wants {@code NOTHING}, {@code READ} or {@code COMING}
     * @param answers what villages said to it
     */
    public record PastNotice(
            UUID id,
            DivisionCode from,
            List<DivisionCode> villages,
            String title,
            String text,
            String wants,
            LocalDate saidOn,
            LocalDate lastDay,
            List<PastAnswer> answers) {}

    /** That a village had read it on that day, and whether somebody comes where that was asked. */
    public record PastAnswer(DivisionCode village, LocalDate on, @Nullable Boolean coming) {}

    /** Many at once, as told by the system itself; for loading. */
    public void load(List<PastNotice> past) {
        notices.load(past);
    }

    public List<ShownNotice> ofVillage(DivisionCode village) {
        return notices.ofVillage(village).stream()
                .map(one -> {
                    var notice = one.notice();
                    var mine = Optional.ofNullable(one.mine());
                    return new ShownNotice(
                            notice.id(),
                            new DivisionCode(notice.sentFrom()),
                            notice.saidBy(),
                            notice.title(),
                            notice.text(),
                            notice.wants().name(),
                            notice.saidOn(),
                            notice.lastDay(),
                            mine.map(Receipt::readOn).orElse(null),
                            mine.map(Receipt::coming).orElse(null));
                })
                .toList();
    }

    /** To which village it was addressed, and whether it was taken back. */
    public record KnownNotice(DivisionCode village, boolean withdrawn) {}

    /** Nothing also where the actor may not look. */
    public Optional<KnownNotice> find(UUID notice) {
        return table.find(notice).map(found -> new KnownNotice(found.division(), found.withdrawnOn() != null));
    }

    /**
     * What was sent at once is called.
     *
     * @throws org.lingtouyan.shared.Refusal NOT_FOUND also where the actor sees no copy of it
     */
    public String titleOf(UUID sending) {
        return notices.ofSending(sending).get(0).title();
    }

    /** It was read, and answered, at that time; said again, what was said last holds. */
    public void answer(
            UUID id,
            UUID notice,
            LocalDate on,
            OffsetDateTime toldAt,
            @Nullable Boolean coming,
            @Nullable String word) {
        var text = Objects.requireNonNullElse(word, "").strip();
        notices.answer(id, notice, on, toldAt, coming, text.isEmpty() ? null : text);
    }
}
