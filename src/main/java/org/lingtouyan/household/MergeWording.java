package org.lingtouyan.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.household.HouseholdRows.MembershipRow;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Stories, accounts and times of two records in words, one beside the other. */
@Component
class MergeWording {

    private final Showing showing;
    private final HouseholdWords words;
    private final MessageSource messages;

    MergeWording(Showing showing, HouseholdWords words, MessageSource messages) {
        this.showing = showing;
        this.words = words;
        this.messages = messages;
    }

    String field(String name) {
        return Objects.requireNonNull(
                messages.getMessage("field." + name, null, name, LocaleContextHolder.getLocale()));
    }

    /** Since when what; empty when nothing was ever told. */
    List<String> story(String attribute, StateHistory history) {
        return switch (attribute) {
            case "status" -> story("status", history.status());
            case "kind" -> story("kind", history.kind());
            default -> story("cause", history.mainCause());
        };
    }

    private List<String> story(String list, Timeline<? extends @Nullable String> timeline) {
        var runs = timeline.runs();
        return runs.stream().allMatch(run -> run.value() == null)
                ? List.of()
                : runs.stream()
                        .map(run ->
                                run.from() + " " + Objects.requireNonNullElse(showing.label(list, run.value()), "—"))
                        .toList();
    }

    /** The items of a yearly account, each with its name. */
    List<String> account(ObjectNode row) {
        var items = new ArrayList<String>();
        for (var column : row.propertyNames()) {
            var label = column.equals("year") || column.equals("voided") ? null : words.label(column);
            var value = label == null ? null : words.word(column, row.get(column));
            if (value != null) {
                items.add(label + " " + value);
            }
        }
        return items;
    }

    /** From when until when somebody was in the household, and as what. */
    List<String> times(List<MembershipRow> times) {
        return times.stream()
                .map(time -> time.validFrom() + " – " + (time.validTo() == null ? "" : time.validTo() + " ")
                        + showing.label("relation", time.relation()))
                .sorted()
                .toList();
    }
}
