package org.lingtouyan.parameter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.TrailEntry;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.parameter.Definition.Choice;
import org.lingtouyan.parameter.ParameterTable.Entered;
import org.lingtouyan.shared.Here;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Parameters: everybody signed in may read them, who has the right sets them within the own area. */
@RestController
@RequestMapping("/api/parameters")
class ParameterController {

    private final RuleLists lists;
    private final RuleSetting setting;
    private final Divisions divisions;
    private final MessageSource messages;

    ParameterController(RuleLists lists, RuleSetting setting, Divisions divisions, MessageSource messages) {
        this.lists = lists;
        this.setting = setting;
        this.divisions = divisions;
        this.messages = messages;
    }

    /** All parameters, or the one of that key, with what holds in the division on the day; by default the province, today. */
    @GetMapping
    List<Rule> all(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String key) {
        var place = division == null ? divisions.province().code() : division;
        var rules = lists.on(place, day == null ? today() : day).stream()
                .filter(rule -> key == null || rule.definition().key().equals(key))
                .toList();
        var names = lists.names(
                rules.stream().flatMap(rule -> rule.holding().stream()).map(Entered::by));
        return rules.stream().map(rule -> item(rule, names)).toList();
    }

    /** The values of one parameter in the division, above it and below it. */
    @GetMapping("/{key}/values")
    List<RuleValue> values(@PathVariable String key, @RequestParam DivisionCode division) {
        var values = lists.values(key, division);
        var names = lists.names(values.stream().map(Entered::by));
        return values.stream().map(entered -> setting(entered, names)).toList();
    }

    /** Who changed what of a parameter in the division, newest first. */
    @GetMapping("/{key}/history")
    List<RuleChange> history(@PathVariable String key, @RequestParam DivisionCode division) {
        var entries = lists.history(key, division);
        var names = lists.names(entries.stream().map(TrailEntry::account));
        return entries.stream().map(entry -> RuleChange.of(entry, names)).toList();
    }

    /** Sets a value from a day on; sent again with the same id it is the same. */
    @PostMapping("/{key}/values")
    ResponseEntity<Void> set(@PathVariable String key, @Valid @RequestBody ToldRule told) {
        var created = setting.set(told.value(key));
        return created
                ? ResponseEntity.created(URI.create("/api/parameters/" + key + "/values"))
                        .build()
                : ResponseEntity.ok().build();
    }

    /** What setting it would change; nothing is written. */
    @PostMapping("/{key}/preview")
    RulePreview preview(@PathVariable String key, @Valid @RequestBody ToldRule told, Locale locale) {
        var preview = setting.preview(told.value(key));
        return new RulePreview(
                preview.before().stream().map(RuleSpan::of).toList(),
                preview.after().stream().map(RuleSpan::of).toList(),
                preview.differences().stream()
                        .map(difference -> new RuleDifference(
                                Objects.requireNonNull(
                                        messages.getMessage(difference.message(), null, difference.message(), locale)),
                                difference.before(),
                                difference.after()))
                        .toList());
    }

    /** Takes a value back, as if it had not been set. */
    @DeleteMapping("/{key}/values/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String key, @PathVariable UUID id) {
        setting.withdraw(key, id);
    }

    private static LocalDate today() {
        return Here.today();
    }

    private Rule item(RuleLists.Standing rule, Map<UUID, String> names) {
        var about = rule.definition();
        return new Rule(
                about.key(),
                about.topic(),
                about.label(),
                about.labelEn(),
                about.unit(),
                about.unitEn(),
                about.holds().name(),
                about.choices(),
                about.rule(),
                about.ruleEn(),
                rule.holding().map(entered -> setting(entered, names)).orElse(null));
    }

    private RuleValue setting(Entered entered, Map<UUID, String> names) {
        var value = entered.value();
        return new RuleValue(
                value.id(),
                value.division(),
                divisions
                        .find(value.division())
                        .map(division -> division.shortName())
                        .orElse(""),
                value.from(),
                value.to().equals(Value.OPEN) ? null : value.to(),
                value.value(),
                value.basis(),
                entered.by() == null ? null : names.get(entered.by()),
                entered.at());
    }

    record Rule(
            String key,
            String topic,
            String label,
            String labelEn,
            String unit,
            String unitEn,
            String holds,
            List<Choice> choices,
            String rule,
            String ruleEn,
            @Nullable RuleValue holding) {}

    /** A value as it was set; {@code enteredBy} is null where the product came with it, {@code to} where it has no end. */
    record RuleValue(
            UUID id,
            DivisionCode division,
            String divisionName,
            LocalDate from,
            @Nullable LocalDate to,
            String value,
            String basis,
            @Nullable String enteredBy,
            @Nullable OffsetDateTime enteredAt) {}

    record ToldRule(
            @NotNull UUID id,
            @NotNull DivisionCode division,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @NotNull @Size(max = 500) String value,
            @NotNull @Size(max = 500) String basis) {

        Value value(String key) {
            return new Value(id, key, division, from, to == null ? Value.OPEN : to, value.strip(), basis.strip());
        }
    }

    record RulePreview(List<RuleSpan> before, List<RuleSpan> after, List<RuleDifference> differences) {}

    record RuleSpan(LocalDate from, @Nullable LocalDate to, String value) {
        static RuleSpan of(Value value) {
            return new RuleSpan(value.from(), value.to().equals(Value.OPEN) ? null : value.to(), value.value());
        }
    }

    record RuleDifference(String label, @Nullable BigDecimal before, BigDecimal after) {}

    record RuleChange(
            OffsetDateTime at,
            @Nullable String who,
            String operation,
            @Nullable String from,
            @Nullable String value,
            @Nullable String basis,
            boolean withdrawn) {

        static RuleChange of(TrailEntry entry, Map<UUID, String> names) {
            var row = entry.after();
            return new RuleChange(
                    entry.at(),
                    entry.account() == null ? null : names.get(entry.account()),
                    entry.operation().name(),
                    row == null ? null : row.path("valid_from").asString(null),
                    row == null ? null : row.path("value").asString(null),
                    row == null ? null : row.path("basis").asString(null),
                    row != null && row.path("withdrawn").asBoolean(false));
        }
    }
}
