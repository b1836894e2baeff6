package org.lingtouyan.exit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.exit.Condition.Check;
import org.lingtouyan.exit.Finding.Source;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say of a case: objections and their answers, and conditions that somebody states or counts by name. */
@Service
class ExitStatements {

    private final ExitTable table;
    private final ExitOpening opening;
    private final Answers answers;
    private final Evaluation evaluation;
    private final Actors actors;

    ExitStatements(ExitTable table, ExitOpening opening, Answers answers, Evaluation evaluation, Actors actors) {
        this.table = table;
        this.opening = opening;
        this.answers = answers;
        this.evaluation = evaluation;
        this.actors = actors;
    }

    /** The same objection again is the same. */
    @Transactional
    void raise(UUID id, UUID objection, LocalDate on, @Nullable String text) {
        actors.require(Right.WRITE_RECORDS);
        if (text == null || text.isBlank()) {
            throw ExitRefused.EXIT_OBJECTION_SAYS_NOTHING.because().with("field", "text");
        }
        var hash = DigestUtils.sha256Hex(id + " " + on + " " + text);
        if (opening.same(table.hash("objection", objection), hash)) {
            return;
        }
        var held = toWrite(id);
        held.requireOpen();
        Exits.happened(on);
        if (on.isBefore(held.validFrom())) {
            throw ExitRefused.EXIT_STEP_BEFORE_THE_LAST
                    .because(held.validFrom())
                    .with("field", "on");
        }
        table.addObjections(List.of(Objection.raised(held, objection, on, text.strip(), hash)));
    }

    @Transactional
    void answer(UUID id, UUID objection, LocalDate on, @Nullable String words, boolean upholds) {
        actors.require(Right.WRITE_RECORDS);
        toWrite(id).requireOpen();
        Exits.happened(on);
        if (words == null || words.isBlank()) {
            throw ExitRefused.EXIT_OBJECTION_SAYS_NOTHING.because().with("field", "answer");
        }
        var held = table.objections(id).stream()
                .filter(one -> one.id().equals(objection))
                .findFirst()
                .orElseThrow(RequestRefused.NOT_FOUND::because);
        table.change(held.answered(on, words.strip(), upholds));
    }

    /** What somebody states of a condition: a part and a whole where it is counted, else whether it is met. */
    record Statement(
            @Nullable Boolean met,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            LocalDate on,
            @Nullable UUID cadre,
            @Nullable String note) {}

    @Transactional
    void state(UUID id, UUID conditionId, Statement told) {
        actors.require(Right.WRITE_RECORDS);
        var held = toWrite(id);
        held.requireOpen();
        Exits.happened(told.on());
        opening.requireCadre(told.cadre());
        var condition = answers.conditions(held).stream()
                .filter(one -> one.id().equals(conditionId))
                .findFirst()
                .orElseThrow(ExitRefused.EXIT_CONDITION_UNKNOWN::because);
        if (!condition.mayBeStated()
                || evaluation.of(held, List.of(condition), Here.today()).containsKey(conditionId)) {
            throw ExitRefused.EXIT_RECORDS_SAY_IT.because();
        }
        answers.keep(held, stated(held, condition, told));
    }

    private Finding stated(ExitCase held, Condition condition, Statement told) {
        boolean counted = condition.checked() == Check.COUNTED;
        boolean complete = counted
                ? told.numerator() != null
                        && told.denominator() != null
                        && told.numerator().signum() >= 0
                        && told.denominator().signum() > 0
                        && told.numerator().compareTo(told.denominator()) <= 0
                : told.met() != null;
        if (!complete) {
            throw ExitRefused.EXIT_COUNT_NEEDED.because().with("field", counted ? "numerator" : "met");
        }
        var limit = counted
                ? evaluation
                        .limit(condition, held.divisionCode(), told.on())
                        .orElseThrow(ExitRefused.EXIT_HAS_NO_CONDITIONS::because)
                : null;
        boolean met = limit == null
                ? Boolean.TRUE.equals(told.met())
                : condition.isMet(
                        Objects.requireNonNull(told.numerator()), Objects.requireNonNull(told.denominator()), limit);
        return new Finding(
                UUID.randomUUID(),
                held.divisionCode(),
                held.id(),
                condition.id(),
                met,
                Source.STATED,
                counted ? told.numerator() : null,
                counted ? told.denominator() : null,
                limit,
                told.on(),
                null,
                List.of(),
                told.cadre(),
                told.note(),
                1);
    }

    private ExitCase toWrite(UUID id) {
        return table.findToWrite(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }
}
