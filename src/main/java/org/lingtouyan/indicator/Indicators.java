package org.lingtouyan.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.indicator.Indicator.Counted;
import org.lingtouyan.indicator.Indicator.Ratio;
import org.lingtouyan.shared.Month;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to figures: their values and the records behind them, for divisions within the actor's area only. One snapshot
 * answers a request, so that values and what is still pending belong together.
 */
@Service
public class Indicators {

    private static final int PAGE_AT_MOST = 1000;

    private final Catalogue catalogue;
    private final Values values;
    private final Cells cells;
    private final Trace trace;
    private final Divisions divisions;
    private final Actors actors;

    Indicators(Catalogue catalogue, Values values, Cells cells, Trace trace, Divisions divisions, Actors actors) {
        this.catalogue = catalogue;
        this.values = values;
        this.cells = cells;
        this.trace = trace;
        this.divisions = divisions;
        this.actors = actors;
    }

    record Answer(List<Values.Entry> values, long pending) {}

    /** A page of records with the count and sum of all pages; {@code next} is null on the last. */
    record TracePage(long total, BigDecimal sum, List<Trace.TracedRecord> records, @Nullable String next) {}

    /** Which divisions are asked about, seen from one of them. */
    sealed interface Reach {
        record Itself() implements Reach {}

        record Children() implements Reach {}

        record AllOf(Level level) implements Reach {}
    }

    /**
     * Values of figures, one entry for each key, division and month, in that order.
     *
     * @throws org.lingtouyan.shared.Refusal NOT_FOUND outside the actor's area; see {@link Values#of}
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Answer values(List<String> keys, DivisionCode division, Reach reach, Month from, Month to) {
        requireWithinArea(division);
        return new Answer(values.of(keys, reached(division, reach, to), from, to), cells.pending(division));
    }

    /** How many changes in the division are recorded but not yet counted; 0 means every figure is final as of now. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public long pending(DivisionCode division) {
        requireWithinArea(division);
        return cells.pending(division);
    }

    /** Whether every figure of the division is final as of now. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public boolean counted(DivisionCode division) {
        requireWithinArea(division);
        return cells.counted(division);
    }

    /** The records of which a figure is the sum. {@code part} says which half of a ratio. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    TracePage records(
            String key, @Nullable String part, DivisionCode division, Month month, int limit, @Nullable String cursor) {
        requireWithinArea(division);
        var figure = opened(key, part);
        var totals = totals(figure, division, month);
        int size = Math.max(1, Math.min(limit, PAGE_AT_MOST));
        var found = trace.page(figure, division, month, TracePosition.parse(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var next = found.size() > size ? TracePosition.after(page.get(size - 1)).cursor() : null;
        return new TracePage(totals.total(), totals.sum(), page, next);
    }

    /** All records of which a figure is the sum, handed over one after another, with what the figure is called before them. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void export(String key, @Nullable String part, DivisionCode division, Month month, RecordsBehind reader) {
        requireWithinArea(division);
        var figure = opened(key, part);
        var totals = trace.totals(figure, division, month);
        var about = figure.about();
        reader.begin(about.name().zh(), about.name().en(), about.unit().zh(), totals.total(), totals.sum());
        trace.each(
                figure,
                division,
                month,
                record -> reader.next(
                        new DivisionCode(record.divisionCode()),
                        record.label(),
                        record.amount(),
                        record.since(),
                        record.enteredAt()));
    }

    /**
     * Counted from the records; above the county, where that would read a province's worth of them for two numbers, taken from
     * the cells as long as nothing waits to be counted. {@link Proof} holds cells and records together.
     */
    private Trace.Totals totals(Counted figure, DivisionCode division, Month month) {
        boolean aboveCounty = division.level().ordinal() < Level.COUNTY.ordinal();
        if (!aboveCounty || cells.pending(division) > 0) {
            return trace.totals(figure, division, month);
        }
        var both = Stream.of(figure, figure.records()).distinct().toList();
        var changes = cells.changes(both, List.of(division), month, month);
        var total = changes.series(figure.records().key(), division, List.of(month))[0];
        var sum = changes.series(figure.key(), division, List.of(month))[0];
        return new Trace.Totals(total.longValueExact(), sum);
    }

    private Counted opened(String key, @Nullable String part) {
        var indicator = catalogue.require(key);
        if (indicator instanceof Ratio ratio) {
            return switch (part == null ? "" : part) {
                case "numerator" -> (Counted) catalogue.require(ratio.numerator());
                case "denominator" -> (Counted) catalogue.require(ratio.denominator());
                default -> throw IndicatorRefused.PART_NEEDED.because(key);
            };
        }
        return (Counted) indicator;
    }

    /** Of several months the divisions of the last one's end. */
    private List<DivisionCode> reached(DivisionCode division, Reach reach, Month last) {
        if (reach instanceof Reach.Children) {
            return codes(divisions.children(division, last.lastDay()));
        }
        return reach instanceof Reach.AllOf all
                ? codes(divisions.descendants(division, all.level(), last.lastDay()))
                : List.of(division);
    }

    private static List<DivisionCode> codes(List<Division> found) {
        return found.stream().map(Division::code).toList();
    }

    private void requireWithinArea(DivisionCode division) {
        var actor = actors.require(Right.READ_RECORDS);
        if (!actor.area().contains(division)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        divisions.require(division);
    }
}
