package org.lingtouyan.exit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.exit.Condition.Check;
import org.lingtouyan.exit.ConditionShowing.ShownCondition;
import org.lingtouyan.exit.ConditionShowing.ShownConditionSet;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The sets of conditions by place and time, and another set in place of one, as from a day, on a document. */
@RestController
@RequestMapping("/api/exit-conditions")
class ConditionController {

    private final ConditionSets sets;
    private final ExitLists lists;
    private final Actors actors;
    private final TransactionTemplate transaction;

    ConditionController(ConditionSets sets, ExitLists lists, Actors actors, TransactionTemplate transaction) {
        this.sets = sets;
        this.lists = lists;
        this.actors = actors;
        this.transaction = transaction;
    }

    record ConditionSet(ShownConditionSet edition, List<ShownCondition> conditions) {}

    record ToldCondition(
            @Min(1) int item,
            @NotBlank @Size(max = 60) String itemLabel,
            @Nullable @Size(max = 60) String itemLabelEn,
            @NotBlank @Size(max = 200) String label,
            @Nullable @Size(max = 200) String labelEn,
            @NotNull Check checked,
            Condition.@Nullable Rule rule,
            Condition.@Nullable Side holds,
            @Nullable String limitKey) {}

    /** {@code basis}: the document; {@code items}: how many items it has. */
    record NewConditionSet(
            @NotNull UUID id,
            @NotNull Subject subject,
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 100) String nameEn,
            @NotBlank @Size(max = 300) String basis,
            boolean draft,
            @Min(1) int items,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo,
            @NotEmpty @Size(max = 100) List<@Valid ToldCondition> conditions) {}

    @GetMapping
    List<ConditionSet> all(@RequestParam(required = false) @Nullable DivisionCode division) {
        var place = lists.place(division);
        return Objects.requireNonNull(transaction.execute(
                reading -> sets.of(place).stream().map(this::shown).toList()));
    }

    /** Of the area of whoever sets it; what held there until then ends on that day. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ConditionSet add(@Valid @RequestBody NewConditionSet told) {
        var place = new DivisionCode(actors.require(Right.SET_RULES).area().from());
        var edition = new Edition(
                told.id(),
                place,
                told.subject(),
                told.name(),
                Objects.requireNonNullElse(told.nameEn(), told.name()),
                told.basis(),
                told.draft(),
                told.items(),
                told.validFrom(),
                told.validTo());
        var conditions = conditions(told);
        return Objects.requireNonNull(transaction.execute(writing -> {
            if (sets.find(told.id()).isEmpty()) {
                write(edition, conditions);
            }
            return shown(sets.find(told.id()).orElseThrow(RequestRefused.NOT_FOUND::because));
        }));
    }

    private void write(Edition edition, List<Condition> conditions) {
        try {
            sets.end(edition);
            sets.add(edition, conditions);
        } catch (DataIntegrityViolationException broken) {
            throw BrokenExit.refusal(broken);
        }
    }

    private static List<Condition> conditions(NewConditionSet told) {
        var conditions = new ArrayList<Condition>();
        for (var one : told.conditions()) {
            if ((one.checked() == Check.COMPUTED) != (one.rule() != null)
                    || (one.holds() == null) != (one.limitKey() == null)
                    || one.checked() == Check.COUNTED && one.limitKey() == null) {
                throw RequestRefused.INVALID_REQUEST.because("checked").with("field", "conditions");
            }
            conditions.add(new Condition(
                    UUID.randomUUID(),
                    told.id(),
                    conditions.size() + 1,
                    one.item(),
                    one.itemLabel(),
                    Objects.requireNonNullElse(one.itemLabelEn(), one.itemLabel()),
                    one.label(),
                    Objects.requireNonNullElse(one.labelEn(), one.label()),
                    one.checked(),
                    one.rule(),
                    one.holds(),
                    one.limitKey()));
        }
        return conditions;
    }

    private ConditionSet shown(Edition edition) {
        var conditions = sets.conditions(edition.id());
        return new ConditionSet(
                ConditionShowing.edition(edition, conditions),
                conditions.stream()
                        .map(condition -> ConditionShowing.condition(condition, null, Map.of()))
                        .toList());
    }
}
