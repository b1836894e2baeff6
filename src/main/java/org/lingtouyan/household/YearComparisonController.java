package org.lingtouyan.household;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows years of a household side by side. */
@RestController
@RequestMapping("/api/households/{id}/years")
class YearComparisonController {

    private static final int MOST_YEARS = 8;
    private static final int UNLESS_SAID = 2;

    private final Households households;
    private final YearComparison comparison;

    YearComparisonController(Households households, YearComparison comparison) {
        this.households = households;
        this.comparison = comparison;
    }

    /** The years asked for, in their order; unless said, the last two of which something was told. */
    @GetMapping
    YearsCompared compare(@PathVariable UUID id, @RequestParam(required = false) @Nullable List<Integer> years) {
        var held = households.find(id);
        var asked = years == null || years.isEmpty()
                ? YearComparison.known(held).stream().limit(UNLESS_SAID).toList()
                : years.stream().distinct().toList();
        if (asked.size() > MOST_YEARS || asked.stream().anyMatch(year -> year < 2000 || year > 2100)) {
            throw Words.refusal(HouseholdRefused.INVALID_YEAR, "year");
        }
        return comparison.compare(held, asked.stream().sorted().toList());
    }
}
