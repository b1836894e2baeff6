package org.lingtouyan.branchstandard;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.branchstandard.Assessment.Answer;
import org.lingtouyan.branchstandard.Assessment.Stage;
import org.lingtouyan.party.Organisation;

/** How a branch stands to each standard of its catalogue, and what that makes in points. */
record BranchStanding(
        Organisation branch,
        Edition edition,
        List<Standard> standards,
        @Nullable Assessment assessment,
        List<Answer> answers,
        List<Mending> mendings,
        List<EarlierMendings.Earlier> earlier,
        BranchFacts facts,
        Needs needs) {

    /**
     * One standard: what the records say of it, what was answered, what is being mended.
     *
     * @param met by the records, by what was found after mending, else by the latest stage; null while nobody has said
     */
    record Item(
            Standard standard,
            Rule.@Nullable Said said,
            @Nullable Boolean met,
            List<Answer> answers,
            @Nullable Mending mending) {

        Optional<Answer> answerAt(Stage stage) {
            return answers.stream().filter(answer -> answer.stage() == stage).findFirst();
        }
    }

    List<Item> items() {
        return standards.stream().map(this::item).toList();
    }

    /** How many standards nobody has answered, records included, that the stage under way still needs. */
    long unanswered() {
        return items().stream().filter(item -> item.met() == null).count();
    }

    /** Codes of the standards that are met. */
    List<String> met() {
        return items().stream()
                .filter(item -> Boolean.TRUE.equals(item.met()))
                .map(item -> item.standard().code())
                .toList();
    }

    BigDecimal possible() {
        return standards.stream().map(Standard::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal points() {
        return items().stream()
                .filter(item -> Boolean.TRUE.equals(item.met()))
                .map(item -> item.standard().points())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** 先进, 一般, 后进. */
    enum Grade {
        ADVANCED,
        AVERAGE,
        BEHIND
    }

    /** By the share of the points and the limits of the day; none while something is not answered. */
    @Nullable
    Grade grade() {
        if (unanswered() > 0 || possible().signum() == 0) {
            return null;
        }
        var percent = points().multiply(BigDecimal.valueOf(100));
        if (percent.compareTo(possible().multiply(BigDecimal.valueOf(needs.advancedPercent()))) >= 0) {
            return Grade.ADVANCED;
        }
        return percent.compareTo(possible().multiply(BigDecimal.valueOf(needs.backwardPercent()))) < 0
                ? Grade.BEHIND
                : Grade.AVERAGE;
    }

    /** What is noted when a stage is closed: what the records show, and what was said before and nobody contradicted. */
    List<Answer> closingAnswers(Assessment closing, LocalDate day) {
        return items().stream()
                .filter(item -> item.answerAt(closing.stage()).isEmpty())
                .map(item -> new Answer(
                        UuidCreator.getTimeOrderedEpoch(),
                        closing.divisionCode(),
                        closing.id(),
                        item.standard().id(),
                        closing.stage(),
                        Boolean.TRUE.equals(item.met()),
                        item.said() == null ? null : item.said().held(),
                        item.said() == null ? null : item.said().needed(),
                        null,
                        day,
                        1))
                .toList();
    }

    /** What is unmet when the county has closed its stage, to be mended by a day. */
    List<Mending> newMendings(Assessment done, LocalDate day) {
        return items().stream()
                .filter(item -> !Boolean.TRUE.equals(item.met()))
                .map(item -> new Mending(
                        UuidCreator.getTimeOrderedEpoch(),
                        done.divisionCode(),
                        done.id(),
                        item.standard().id(),
                        day,
                        day.plusDays(needs.mendingDays()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        1))
                .toList();
    }

    private Item item(Standard standard) {
        var rule = standard.rule();
        var said = rule == null ? null : rule.of(facts, needs);
        var own = of(standard.id());
        var mending = mendings.stream()
                .filter(one -> one.standardId().equals(standard.id()))
                .findFirst()
                .orElse(null);
        return new Item(standard, said, met(said, own, mending), own, mending);
    }

    private static @Nullable Boolean met(Rule.@Nullable Said said, List<Answer> answers, @Nullable Mending mending) {
        if (said != null) {
            return said.met();
        }
        if (mending != null) {
            return !mending.isOpen();
        }
        return answers.isEmpty()
                ? null
                : (Boolean) answers.get(answers.size() - 1).met();
    }

    /** In the order of stages. */
    private List<Answer> of(UUID standard) {
        return answers.stream()
                .filter(answer -> answer.standardId().equals(standard))
                .sorted(java.util.Comparator.comparing(Answer::stage))
                .toList();
    }
}
