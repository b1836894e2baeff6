package org.lingtouyan.exit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres.Known;
import org.lingtouyan.exit.Condition.Check;
import org.lingtouyan.exit.Finding.Source;

/** Conditions and their sets as they go out, each with what was found of it and who said so. */
final class ConditionShowing {

    private ConditionShowing() {}

    record ExitPerson(UUID id, String name, @Nullable String unit) {}

    record ShownCondition(
            UUID id,
            int item,
            String itemLabel,
            String itemLabelEn,
            String label,
            String labelEn,
            Check checked,
            Condition.@Nullable Rule rule,
            Condition.@Nullable Side holds,
            @Nullable String limitKey,
            boolean percent,
            boolean mayBeStated,
            @Nullable ShownFinding finding) {}

    record ShownFinding(
            boolean met,
            Source source,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal limit,
            LocalDate asOf,
            @Nullable String recordType,
            List<UUID> records,
            @Nullable ExitPerson who,
            @Nullable String note) {}

    record ShownConditionSet(
            UUID id,
            Subject subject,
            String name,
            String nameEn,
            String basis,
            boolean draft,
            int items,
            int entered,
            String division,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    static ShownConditionSet edition(Edition edition, Collection<Condition> conditions) {
        return new ShownConditionSet(
                edition.id(),
                edition.subject(),
                edition.name(),
                edition.nameEn(),
                edition.basis(),
                edition.draft(),
                edition.items(),
                (int) conditions.stream().map(Condition::item).distinct().count(),
                edition.divisionCode().value(),
                edition.validFrom(),
                edition.validTo());
    }

    static ShownCondition condition(Condition condition, @Nullable Finding finding, Map<UUID, Known> named) {
        return new ShownCondition(
                condition.id(),
                condition.item(),
                condition.itemLabel(),
                condition.itemLabelEn(),
                condition.label(),
                condition.labelEn(),
                condition.checked(),
                condition.rule(),
                condition.holds(),
                condition.limitKey(),
                condition.inPercent(),
                condition.mayBeStated(),
                finding == null
                        ? null
                        : new ShownFinding(
                                finding.met(),
                                finding.source(),
                                finding.numerator(),
                                finding.denominator(),
                                finding.limitValue(),
                                finding.asOf(),
                                finding.recordType(),
                                finding.records(),
                                person(finding.cadreId(), named),
                                finding.note()));
    }

    static @Nullable ExitPerson person(@Nullable UUID id, Map<UUID, Known> named) {
        var known = id == null ? null : named.get(id);
        return known == null ? null : new ExitPerson(known.id(), known.name(), known.unit());
    }
}
