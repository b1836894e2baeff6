package org.lingtouyan.quality;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Accounts;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Findings of data quality: listed by area, counted by rule, kept with a reason, opened again. */
@RestController
@RequestMapping("/api/findings")
class FindingController {

    private static final int LONGEST_PAGE = 200;

    private final Findings findings;
    private final FindingLists lists;
    private final RuleBook rules;
    private final Accounts accounts;
    private final Divisions divisions;
    private final Actors actors;
    private final JsonMapper json;

    FindingController(
            Findings findings,
            FindingLists lists,
            RuleBook rules,
            Accounts accounts,
            Divisions divisions,
            Actors actors,
            JsonMapper json) {
        this.findings = findings;
        this.lists = lists;
        this.rules = rules;
        this.accounts = accounts;
        this.divisions = divisions;
        this.actors = actors;
        this.json = json;
    }

    /** The rules that findings rest on, in the order of their numbers. */
    @GetMapping("/rules")
    List<QualityRule> rules() {
        actors.require(Right.READ_RECORDS);
        return rules.all().stream()
                .map(rule -> new QualityRule(
                        rule.key(),
                        rule.number(),
                        rule.name().zh(),
                        rule.name().en(),
                        rule.severity(),
                        rule.says().zh(),
                        rule.says().en(),
                        rule.field()))
                .toList();
    }

    @GetMapping
    Page<ListedFinding> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(defaultValue = "OPEN") Finding.State state,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(required = false) @Nullable UUID household,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found =
                lists.page(sought(division, state, rule, severity, household), FindingPosition.parse(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                listed(page),
                found.size() > size ? FindingPosition.of(page.get(size - 1)).cursor() : null);
    }

    /** How many there are by rule and by the divisions one level below. */
    @GetMapping("/counts")
    FindingCounts counts(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(defaultValue = "OPEN") Finding.State state,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable Severity severity) {
        var sought = sought(division, state, rule, severity, null);
        return new FindingCounts(
                lists.pending(sought.division()),
                lists.counts(sought).stream()
                        .map(count -> new FindingCount(
                                count.rule(),
                                count.severity(),
                                count.division(),
                                divisions
                                        .find(count.division())
                                        .map(found -> found.shortName())
                                        .orElse(count.division().value()),
                                count.findings()))
                        .toList());
    }

    @GetMapping("/{id}")
    ListedFinding find(@PathVariable UUID id) {
        return listed(List.of(findings.find(id))).get(0);
    }

    /** Somebody says that the record is true nevertheless, and why. */
    @PostMapping("/{id}/kept")
    ListedFinding keep(@PathVariable UUID id, @Valid @RequestBody KeptFinding told) {
        return find(findings.keep(id, told.version(), told.reason()));
    }

    /** The reason no longer counts. */
    @PostMapping("/{id}/reopened")
    ListedFinding reopen(@PathVariable UUID id, @Valid @RequestBody ReopenedFinding told) {
        return find(findings.reopen(id, told.version()));
    }

    private List<ListedFinding> listed(List<Finding> page) {
        var names = findings.names(page);
        var people = accounts.displayNames(
                page.stream().map(Finding::keptBy).filter(Objects::nonNull).collect(Collectors.toSet()));
        return page.stream().map(finding -> listed(finding, names, people)).toList();
    }

    private ListedFinding listed(Finding finding, Map<UUID, String> names, Map<UUID, String> people) {
        return new ListedFinding(
                finding.id(),
                finding.division(),
                divisions.pathText(finding.division()),
                finding.rule(),
                finding.severity(),
                finding.household(),
                finding.label(),
                names.get(finding.household()),
                finding.recordType(),
                finding.recordId(),
                finding.recordType().equals("person") ? names.get(finding.recordId()) : null,
                json.readTree(finding.facts()),
                finding.state(),
                finding.foundOn(),
                finding.reason(),
                Optional.ofNullable(finding.keptBy()).map(people::get).orElse(null),
                finding.since(),
                finding.until(),
                finding.version());
    }

    private Sought sought(
            @Nullable DivisionCode division,
            Finding.State state,
            @Nullable String rule,
            @Nullable Severity severity,
            @Nullable UUID household) {
        var where = division != null
                ? division
                : new DivisionCode(actors.require(Right.READ_RECORDS).area().from());
        return new Sought(
                where, state, rule == null ? null : rules.require(rule).key(), severity, household);
    }

    record QualityRule(
            String key,
            String number,
            String name,
            String nameEn,
            Severity severity,
            String says,
            String saysEn,
            String field) {}

    record ListedFinding(
            UUID id,
            DivisionCode division,
            String place,
            String rule,
            Severity severity,
            UUID household,
            String number,
            @Nullable String headName,
            String recordType,
            UUID recordId,
            @Nullable String personName,
            JsonNode facts,
            Finding.State state,
            LocalDate foundOn,
            @Nullable String reason,
            @Nullable String keptBy,
            LocalDate since,
            @Nullable LocalDate until,
            int version) {}

    /** {@code pending}: households that still wait to be checked. */
    record FindingCounts(long pending, List<FindingCount> counts) {}

    record FindingCount(String rule, Severity severity, DivisionCode division, String name, long findings) {}

    record KeptFinding(int version, @NotNull @Size(max = 500) String reason) {}

    record ReopenedFinding(int version) {}
}
