package org.lingtouyan.exit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Flag;
import org.lingtouyan.division.Level;
import org.lingtouyan.shared.Here;
import org.springframework.stereotype.Component;

/** The villages behind the share of a county's villages that are out, by the same day and the same rule as the share. */
@Component
class VillagesShowing {

    private final VillagesOut villagesOut;
    private final Answers answers;
    private final Divisions divisions;

    VillagesShowing(VillagesOut villagesOut, Answers answers, Divisions divisions) {
        this.villagesOut = villagesOut;
        this.answers = answers;
        this.divisions = divisions;
    }

    /** {@code yearTo}: poor until the end of which year. {@code source}: what says so; nothing where a demonstration chose it. */
    record CountedVillage(
            String division, String place, boolean out, @Nullable Integer yearTo, @Nullable String source) {}

    /** Those that are still to leave first. */
    List<CountedVillage> of(ExitCase one) {
        if (one.divisionCode().level() != Level.COUNTY) {
            return List.of();
        }
        return villagesOut.of(one.divisionCode(), dayOf(one)).stream()
                .map(village -> new CountedVillage(
                        village.village().value(),
                        divisions.pathText(village.village()),
                        village.out(one.exitYear()),
                        village.yearTo(),
                        Flag.SCENARIO.equals(village.source()) ? null : village.source()))
                .sorted((left, right) -> Boolean.compare(left.out(), right.out()))
                .toList();
    }

    /** The day of which the share speaks. */
    private LocalDate dayOf(ExitCase one) {
        var conditions = answers.conditions(one);
        var found = answers.of(one, conditions);
        return conditions.stream()
                .filter(condition -> condition.rule() == Condition.Rule.VILLAGES_OUT)
                .flatMap(condition -> Stream.ofNullable(found.get(condition.id())))
                .findFirst()
                .map(Finding::asOf)
                .orElseGet(() -> Evaluation.dayOf(one, Here.today()));
    }
}
