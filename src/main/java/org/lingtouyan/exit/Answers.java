package org.lingtouyan.exit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lingtouyan.exit.Finding.Source;
import org.lingtouyan.shared.Here;
import org.springframework.stereotype.Component;

/**
 * How the conditions of a case are answered: by the records wherever they say something, else by the word of whoever stated it.
 * Of a case that has ended, as it was when it was decided.
 */
@Component
class Answers {

    private final ExitTable table;
    private final ConditionSets sets;
    private final Evaluation evaluation;

    Answers(ExitTable table, ConditionSets sets, Evaluation evaluation) {
        this.table = table;
        this.sets = sets;
        this.evaluation = evaluation;
    }

    List<Condition> conditions(ExitCase held) {
        return sets.conditions(held.editionId());
    }

    /** By condition; what nobody has said yet is missing. */
    Map<UUID, Finding> of(ExitCase held, List<Condition> conditions) {
        var kept =
                table.findings(held.id()).stream().collect(Collectors.toMap(Finding::conditionId, Function.identity()));
        if (!held.open()) {
            return kept;
        }
        var answers = new LinkedHashMap<UUID, Finding>();
        kept.values().stream()
                .filter(finding -> finding.source() == Source.STATED)
                .forEach(finding -> answers.put(finding.conditionId(), finding));
        answers.putAll(evaluation.of(held, conditions, Here.today()));
        return answers;
    }

    /**
     * Keeps what the records say today as what the step rested on.
     *
     * @throws org.lingtouyan.shared.Refusal naming how many conditions are not met or not answered
     */
    void requireMet(ExitCase held) {
        var conditions = conditions(held);
        var answers = of(held, conditions);
        var left = conditions.stream()
                .filter(condition -> !answers.containsKey(condition.id())
                        || !answers.get(condition.id()).met())
                .toList();
        if (!left.isEmpty()) {
            throw ExitRefused.EXIT_CONDITIONS_NOT_MET
                    .because(left.size())
                    .with("conditions", left.stream().map(Condition::id).toList());
        }
        answers.values().stream()
                .filter(answer -> answer.source() == Source.RECORDS)
                .forEach(answer -> keep(held, answer));
    }

    /** One finding a condition: what is told now takes the place of what was told before. */
    void keep(ExitCase held, Finding told) {
        table.findings(held.id()).stream()
                .filter(kept -> kept.conditionId().equals(told.conditionId())
                        && kept.caseId().equals(held.id()))
                .findFirst()
                .ifPresentOrElse(kept -> table.change(told.inPlaceOf(kept)), () -> table.addFindings(List.of(told)));
    }
}
