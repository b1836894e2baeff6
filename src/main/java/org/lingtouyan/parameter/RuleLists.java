package org.lingtouyan.parameter;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingtouyan.access.Accounts;
import org.lingtouyan.access.Trail;
import org.lingtouyan.access.TrailEntry;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.ParameterTable.Entered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people read of parameters: what holds somewhere on a day, all values of one, and who set them when. */
@Component
class RuleLists {

    private static final int NEWEST_CHANGES = 200;

    private final ParameterTable table;
    private final RuleDefinitions definitions;
    private final Accounts accounts;
    private final Trail trail;

    RuleLists(ParameterTable table, RuleDefinitions definitions, Accounts accounts, Trail trail) {
        this.table = table;
        this.definitions = definitions;
        this.accounts = accounts;
        this.trail = trail;
    }

    /** A parameter and what holds, if anything does. */
    record Standing(Definition definition, Optional<Entered> holding) {}

    @Transactional(readOnly = true)
    List<Standing> on(DivisionCode division, LocalDate day) {
        var holding = table.holding(Parameters.upwards(division), day).stream()
                .collect(toMap(entered -> entered.value().key(), Function.identity()));
        return definitions.all().stream()
                .map(definition -> new Standing(definition, Optional.ofNullable(holding.get(definition.key()))))
                .toList();
    }

    /** Those of the areas above, of the area and of all below it. */
    @Transactional(readOnly = true)
    List<Entered> values(String key, DivisionCode division) {
        definitions.require(key);
        return table.values(key, Parameters.upwards(division), division);
    }

    /** What people changed of a parameter in one area, newest first; what came with the product is no entry. */
    @Transactional(readOnly = true)
    List<TrailEntry> history(String key, DivisionCode division) {
        definitions.require(key);
        return trail.of(division.countyCode(), table.ever(key, division), null, NEWEST_CHANGES);
    }

    Map<UUID, String> names(Stream<UUID> who) {
        Set<UUID> accountsNamed = who.filter(java.util.Objects::nonNull).collect(Collectors.toSet());
        return accounts.displayNames(accountsNamed);
    }
}
