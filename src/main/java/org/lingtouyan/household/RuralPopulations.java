package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many people villages register as rural: what the headcount ratio divides by. */
@Component
public class RuralPopulations {

    private final HouseholdTables tables;
    private final Actors actors;

    RuralPopulations(HouseholdTables tables, Actors actors) {
        this.tables = tables;
        this.actors = actors;
    }

    /** Notes the populations of villages of one county that have none yet. */
    @Transactional
    public void note(List<RuralPopulation> populations) {
        actors.require(Right.WRITE_RECORDS);
        if (!populations.isEmpty()) {
            var changes = new RowChanges();
            populations.forEach(population -> changes.add(row(population)));
            tables.write(populations.get(0).village().countyCode(), changes);
        }
    }

    private static RuralPopulationRow row(RuralPopulation population) {
        var place = Place.of(population.village());
        return new RuralPopulationRow(
                place.county(),
                Registration.newId(),
                place.division(),
                population.people(),
                population.basis(),
                population.from(),
                population.to(),
                false);
    }

    /** So many people, counted on that basis, from that day until the day before {@code to}, or from then on. */
    public record RuralPopulation(
            DivisionCode village, int people, String basis, LocalDate from, @Nullable LocalDate to) {}
}
