package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.household.RuralPopulationTable.Counted;
import org.lingtouyan.household.RuralPopulationTable.Span;
import org.lingtouyan.parameter.Parameters;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An office tells how many people a village registers as rural at the end of a year; it counts from the first of January of that
 * year until another is told. Whether every year may have its own is the province's rule.
 */
@Service
class TellingRuralPopulations {

    /** The rule of what the headcount ratio divides by (domain: formulas of poverty). */
    private static final String RULE = "population.rural-basis";

    private static final String FROZEN = "REGISTERED_RURAL_END_2014";
    private static final int FROZEN_YEAR = 2014;
    private static final String BASIS = "%d年末农业户籍人口";

    private final RuralPopulationTable table;
    private final HouseholdTables tables;
    private final Parameters parameters;
    private final Divisions divisions;
    private final Actors actors;

    TellingRuralPopulations(
            RuralPopulationTable table,
            HouseholdTables tables,
            Parameters parameters,
            Divisions divisions,
            Actors actors) {
        this.table = table;
        this.tables = tables;
        this.parameters = parameters;
        this.divisions = divisions;
        this.actors = actors;
    }

    /** The only year that may be told of there, if the denominator is frozen in that year. */
    @Nullable
    Integer onlyYear(DivisionCode place, int year) {
        return parameters
                .value(RULE, place, LocalDate.of(year, 12, 31))
                .filter(FROZEN::equals)
                .map(frozen -> FROZEN_YEAR)
                .orElse(null);
    }

    @Transactional(readOnly = true)
    List<Counted> page(DivisionCode area, int year, boolean missing, String after, int limit) {
        if (!actors.require(Right.READ_RECORDS).area().contains(area)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return table.page(area, year, missing, after, limit);
    }

    /**
     * @param expectedVersion of what was told of that year before, "0" if nothing was
     * @throws org.lingtouyan.shared.Refusal RURAL_POPULATION_FROZEN for a year that does not count by the rule of the province
     */
    @Transactional
    void tell(DivisionCode village, int year, int people, String expectedVersion) {
        requireOffice(village);
        requireYear(village, year);
        var from = LocalDate.of(year, 1, 1);
        var spans = table.ofVillage(village);
        var told = spans.stream().filter(span -> span.validFrom().equals(from)).findFirst();
        var version = told.map(Span::version).orElse(0);
        if (!expectedVersion.equals(String.valueOf(version))) {
            throw HouseholdRefused.RURAL_POPULATION_STALE.because();
        }
        var changes = new RowChanges();
        if (told.isPresent()) {
            changes.alter(row(
                    village,
                    told.get().id(),
                    people,
                    BASIS.formatted(year),
                    from,
                    told.get().validTo()));
        } else {
            begin(changes, village, year, people, spans);
        }
        write(village, changes);
    }

    /** What counted on that day ends with it, and the new number counts until the next that is told. */
    private static void begin(RowChanges changes, DivisionCode village, int year, int people, List<Span> spans) {
        var from = LocalDate.of(year, 1, 1);
        var next = spans.stream().map(Span::validFrom).filter(from::isBefore).findFirst();
        spans.stream()
                .filter(span -> span.covers(from))
                .forEach(span ->
                        changes.alter(row(village, span.id(), span.people(), span.basis(), span.validFrom(), from)));
        changes.add(row(village, Registration.newId(), people, BASIS.formatted(year), from, next.orElse(null)));
    }

    private static RuralPopulationRow row(
            DivisionCode village, UUID id, int people, String basis, LocalDate from, @Nullable LocalDate to) {
        return new RuralPopulationRow(village.countyCode(), id, village.value(), people, basis, from, to, false);
    }

    /** Two who tell at the same time: the second has not seen what the first told. */
    private void write(DivisionCode village, RowChanges changes) {
        try {
            tables.write(village.countyCode(), changes);
        } catch (DataIntegrityViolationException meanwhile) {
            throw HouseholdRefused.RURAL_POPULATION_STALE.because();
        }
    }

    /** A village does not say by itself what its poverty is divided by. */
    private void requireOffice(DivisionCode village) {
        var who = actors.require(Right.WRITE_RECORDS);
        if (!who.area().contains(village) || divisions.find(village).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        if (village.level() != Level.VILLAGE) {
            throw HouseholdRefused.NOT_A_VILLAGE.because().with("field", "village");
        }
        if (who.area().from().equals(village.value())) {
            throw HouseholdRefused.RURAL_POPULATION_OF_OFFICES.because();
        }
        if (!divisions.isLiving(village)) {
            throw HouseholdRefused.DIVISION_ENDED.because().with("field", "village");
        }
    }

    private void requireYear(DivisionCode village, int year) {
        if (year < FROZEN_YEAR || year > Here.today().getYear()) {
            throw HouseholdRefused.RURAL_POPULATION_YEAR
                    .because(String.valueOf(FROZEN_YEAR))
                    .with("field", "year");
        }
        var only = onlyYear(village, year);
        if (only != null && year != only) {
            throw HouseholdRefused.RURAL_POPULATION_FROZEN
                    .because(String.valueOf(only))
                    .with("field", "year");
        }
    }
}
