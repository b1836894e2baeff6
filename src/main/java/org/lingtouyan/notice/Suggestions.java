package org.lingtouyan.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.notice.Suggestion.Reply;
import org.lingtouyan.parameter.Parameters;
import org.lingtouyan.parameter.Workdays;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Complaints and suggestions: everybody signed in may make one, the offices above answer, and only whoever made it says
 * that it is settled. Basis: State Council Office letter 2026 no. 12.
 */
@Service
class Suggestions {

    private static final int DEFAULT_WORKDAYS = 10;

    private final SuggestionTable table;
    private final Parameters parameters;
    private final Workdays workdays;
    private final Actors actors;

    Suggestions(SuggestionTable table, Parameters parameters, Workdays workdays, Actors actors) {
        this.table = table;
        this.parameters = parameters;
        this.workdays = workdays;
        this.actors = actors;
    }

    /** A suggestion with all that was said to it. */
    record Whole(Suggestion suggestion, List<Reply> replies) {}

    /** @return false if just this had been said before */
    @Transactional
    boolean say(UUID id, Suggestion.Kind kind, String page, String text) {
        var who = somebody();
        var told = told(who, id, kind, page, requireText(text));
        if (table.add(told)) {
            return true;
        }
        if (table.find(id).filter(told::isSame).isEmpty()) {
            throw NoticeRefused.SUGGESTION_ID_TAKEN.because();
        }
        return false;
    }

    @Transactional(readOnly = true)
    List<Suggestion> mine(@Nullable UUID before, int limit) {
        return table.mine(somebody().account(), before, limit);
    }

    /** Those of an area, for the offices that answer. */
    @Transactional(readOnly = true)
    List<Suggestion> within(DivisionCode division, boolean openOnly, @Nullable UUID before, int limit) {
        if (!actors.require(Right.ANSWER_SUGGESTIONS).area().contains(division)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return table.within(division, openOnly, before, limit);
    }

    @Transactional(readOnly = true)
    Whole find(UUID id) {
        var suggestion = visible(id);
        return new Whole(suggestion, table.replies(suggestion));
    }

    /** Answers, or says more; sent again with the same id it is the same. */
    @Transactional
    void reply(UUID suggestionId, UUID id, String text) {
        var suggestion = visible(suggestionId);
        suggestion.requireOpen();
        table.reply(suggestion, id, !isMine(suggestion), requireText(text), today());
    }

    /** @throws org.lingtouyan.shared.Refusal SETTLED_BY_ITS_MAKER for everybody else, the office included */
    @Transactional
    void settle(UUID id) {
        var suggestion = visible(id);
        if (!isMine(suggestion)) {
            throw NoticeRefused.SETTLED_BY_ITS_MAKER.because();
        }
        suggestion.requireOpen();
        table.settle(suggestion, today());
    }

    private Suggestion told(Actor who, UUID id, Suggestion.Kind kind, String page, String text) {
        var division = new DivisionCode(who.area().from());
        var today = today();
        int within = parameters
                .value("notice.answer-workdays", division, today)
                .map(Integer::valueOf)
                .orElse(DEFAULT_WORKDAYS);
        return new Suggestion(
                id, division, kind, page, text, who.account(), today, workdays.after(division, today, within), null);
    }

    /** Colleagues of the same area do not see who complained: only its maker and those who answer do. */
    private Suggestion visible(UUID id) {
        return table.find(id)
                .filter(found -> isMine(found) || somebody().may(Right.ANSWER_SUGGESTIONS))
                .orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    private boolean isMine(Suggestion suggestion) {
        return suggestion.saidBy().equals(somebody().account());
    }

    private Actor somebody() {
        return actors.current().orElseThrow(RequestRefused.FORBIDDEN::because);
    }

    private static String requireText(String text) {
        if (text.isBlank()) {
            throw NoticeRefused.NOTHING_SAID.because().with("field", "text");
        }
        return text.strip();
    }

    private static LocalDate today() {
        return Here.today();
    }
}
