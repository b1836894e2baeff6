package org.lingtouyan.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Accounts;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.indicator.Indicator.Ratio;
import org.lingtouyan.indicator.Indicators.Reach;
import org.lingtouyan.shared.Month;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/indicators")
class IndicatorController {

    private final Catalogue catalogue;
    private final Indicators indicators;
    private final Divisions divisions;
    private final Accounts accounts;

    IndicatorController(Catalogue catalogue, Indicators indicators, Divisions divisions, Accounts accounts) {
        this.catalogue = catalogue;
        this.indicators = indicators;
        this.divisions = divisions;
        this.accounts = accounts;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Described(
            String key,
            String name,
            String nameEn,
            Kind kind,
            String unit,
            String unitEn,
            String mechanism,
            String description,
            String descriptionEn,
            @Nullable String numerator,
            @Nullable String denominator) {

        static Described of(Indicator indicator) {
            var about = indicator.about();
            var ratio = indicator instanceof Ratio quotient ? quotient : null;
            return new Described(
                    about.key(),
                    about.name().zh(),
                    about.name().en(),
                    about.kind(),
                    about.unit().zh(),
                    about.unit().en(),
                    about.mechanism(),
                    about.says().zh(),
                    about.says().en(),
                    ratio == null ? null : ratio.numerator(),
                    ratio == null ? null : ratio.denominator());
        }
    }

    /**
     * A value as it travels; numerator and denominator stand only beside a ratio, whose value over nothing is null, and
     * {@code statistical} only at a division that stands in the tree for counting.
     */
    record Value(
            String key,
            DivisionCode division,
            Month month,
            @Nullable BigDecimal value,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal numerator,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal denominator,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean statistical) {

        static Value of(Values.Entry entry, boolean statistical) {
            return new Value(
                    entry.key(),
                    entry.division(),
                    entry.month(),
                    entry.value(),
                    entry.numerator(),
                    entry.denominator(),
                    statistical);
        }
    }

    record ValuesAnswer(List<Value> values, long pending) {}

    record RecordBehind(
            String type,
            UUID id,
            String division,
            String divisionName,
            @Nullable String townshipName,
            String label,
            BigDecimal amount,
            String enteredBy,
            @Nullable OffsetDateTime enteredAt) {}

    record RecordsAnswer(long total, BigDecimal sum, List<RecordBehind> records, @Nullable String next) {}

    /** All figures with their names, units and what they count. */
    @GetMapping
    List<Described> all() {
        return catalogue.all().stream().map(Described::of).toList();
    }

    /**
     * Values for each key, division and month asked, 0 included; {@code children=true} for the direct children,
     * {@code level=COUNTY} for all of that level within. These are the divisions that were there at the end of the month
     * {@code to}, also for the months before it: a division that ended earlier is not among them. At most 100,000 entries.
     */
    @GetMapping("/values")
    ValuesAnswer values(
            @RequestParam String keys,
            @RequestParam DivisionCode division,
            @RequestParam Month from,
            @RequestParam Month to,
            @RequestParam(defaultValue = "false") boolean children,
            @RequestParam(required = false) @Nullable String level) {
        var answer = indicators.values(
                Arrays.stream(keys.split(",")).map(String::strip).distinct().toList(),
                division,
                reach(children, level),
                from,
                to);
        return new ValuesAnswer(
                answer.values().stream()
                        .map(entry -> Value.of(entry, isStatistical(entry.division())))
                        .toList(),
                answer.pending());
    }

    /** The records a figure is the sum of, a page at a time; of a ratio one {@code part}: numerator or denominator. */
    @GetMapping("/{key}/records")
    RecordsAnswer records(
            @PathVariable String key,
            @RequestParam DivisionCode division,
            @RequestParam Month month,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = indicators.records(key, part, division, month, limit, cursor);
        var names = accounts.displayNames(enteredBy(page.records()));
        return new RecordsAnswer(
                page.total(),
                page.sum(),
                page.records().stream()
                        .map(record -> new RecordBehind(
                                record.recordType(),
                                record.recordId(),
                                record.divisionCode(),
                                nameOf(record.divisionCode()),
                                townshipOf(record.divisionCode()),
                                record.label(),
                                record.amount(),
                                names.getOrDefault(record.enteredBy(), ""),
                                record.enteredAt()))
                        .toList(),
                page.next());
    }

    private boolean isStatistical(DivisionCode code) {
        return divisions.find(code).filter(Division::statistical).isPresent();
    }

    private String nameOf(String code) {
        return divisions
                .find(new DivisionCode(code))
                .map(division -> division.shortName())
                .orElse(code);
    }

    private @Nullable String townshipOf(String code) {
        return divisions
                .townshipOf(new DivisionCode(code))
                .map(Division::shortName)
                .orElse(null);
    }

    private static Set<UUID> enteredBy(List<Trace.TracedRecord> records) {
        return records.stream()
                .map(Trace.TracedRecord::enteredBy)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Reach reach(boolean children, @Nullable String level) {
        if (level != null) {
            return new Reach.AllOf(Arrays.stream(Level.values())
                    .filter(known -> known.name().equals(level))
                    .findFirst()
                    .orElseThrow(() -> IndicatorRefused.UNKNOWN_LEVEL.because(level)));
        }
        return children ? new Reach.Children() : new Reach.Itself();
    }
}
