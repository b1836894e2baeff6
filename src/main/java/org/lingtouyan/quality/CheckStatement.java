package org.lingtouyan.quality;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The one statement that checks all rules over one view in one scan and brings the findings of the checked households up to
 * date: what is new opens, what is no more is mended (or gone, with its household), what was kept for facts that have
 * changed opens again.
 */
final class CheckStatement {

    private CheckStatement() {}

    /** Parameters: {@code county}, {@code today}; {@code households} unless the whole county is checked. */
    static String over(String view, List<Rule> rules, boolean wholeCounty) {
        var verdicts =
                rules.stream().map(CheckStatement::verdict).collect(Collectors.joining(",\n                    "));
        return TEMPLATE.replace("$VERDICTS", verdicts)
                .replace("$VIEW", view)
                .replace("$HOUSEHOLDS", wholeCounty ? "" : "and household_id = any(:households)");
    }

    private static String verdict(Rule rule) {
        var facts = rule.facts().stream()
                .map(fact -> "'%s', record.%s".formatted(fact, fact))
                .collect(Collectors.joining(", "));
        return "('%s', '%s', case when %s then jsonb_build_object(%s) end)"
                .formatted(rule.key(), rule.severity(), rule.where(), facts);
    }

    /** Findings of rules that are no longer asked end as mended: the view's own rules are named by {@code rules}. */
    private static final String TEMPLATE =
            """
            with found as materialized (
                select division_code, household_id, record_type, record_id, label, verdict.rule, verdict.severity, verdict.facts
                  from $VIEW as record
                 cross join lateral (values
                    $VERDICTS
                 ) as verdict (rule, severity, facts)
                 where county_code = :county $HOUSEHOLDS
                   and verdict.facts is not null
            ), held as materialized (
                select id, rule, record_id, state, division_code, household_id, label, severity, facts
                  from quality.finding
                 where county_code = :county and valid_to is null and rule = any(:rules) $HOUSEHOLDS
            ), closed as (
                update quality.finding f
                   set valid_to = greatest(f.valid_from, :today), ended = ending.how, version = f.version + 1
                  from (select held.id, case when found.rule is not null then 'CHANGED'
                                                when exists (select from $VIEW as still
                                                              where still.county_code = :county
                                                                and still.division_code = held.division_code
                                                                and still.household_id = held.household_id) then 'MENDED'
                                                else 'GONE' end as how
                          from held
                          left join found using (rule, record_id)
                         where found.rule is null or (held.state = 'KEPT' and held.facts <> found.facts)) ending
                 where f.county_code = :county and f.id = ending.id and f.valid_to is null
                returning f.id
            ), refreshed as (
                update quality.finding f
                   set facts = found.facts, severity = found.severity, label = found.label, household_id = found.household_id,
                       division_code = found.division_code, version = f.version + 1
                  from held
                  join found using (rule, record_id)
                 where f.county_code = :county and f.id = held.id and f.valid_to is null
                   and (held.state = 'OPEN' or held.facts = found.facts)
                   and (held.facts, held.severity, held.label, held.household_id, held.division_code)
                    is distinct from
                       (found.facts, found.severity, found.label, found.household_id, found.division_code)
                returning f.id
            ), opened as (
                insert into quality.finding
                       (county_code, division_code, rule, severity, household_id, record_type, record_id, label, facts,
                        state, found_on, valid_from)
                select :county, found.division_code, rule, found.severity, found.household_id, found.record_type, record_id,
                       found.label, found.facts, 'OPEN', :today, :today
                  from found
                  left join held using (rule, record_id)
                 where held.id is null or held.id in (select id from closed)
                    on conflict (county_code, rule, record_id) where valid_to is null do nothing
                returning id
            )
            select (select count(*) from closed) + (select count(*) from refreshed) + (select count(*) from opened)
            """;
}
