package org.lingtouyan.householdplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.EarnedIncome.Item;
import org.lingtouyan.parameter.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked of plans, as the rules kept as data say it: where income goes, what a cause asks for, until when a plan lasts. */
@Component
class PlanRules {

    static final String KINDS = "measureKind";
    static final String FUNDS = "measureFund";
    static final String RULES = "measureRule";

    private static final LocalDate FOR_GOOD = LocalDate.of(9999, 1, 1);
    private static final int MARCH = 3;

    private final JdbcClient jdbc;
    private final Parameters parameters;

    PlanRules(JdbcClient jdbc, Parameters parameters) {
        this.jdbc = jdbc;
        this.parameters = parameters;
    }

    /** Into which item of the account a kind of measure earns. */
    Item itemOf(String kind) {
        return jdbc.sql(
                        """
                        select attributes ->> 'item' from parameter.published_code where list = :list and code = :kind
                        """)
                .param("list", KINDS)
                .param("kind", kind)
                .query(String.class)
                .optional()
                .map(item -> Item.valueOf(item.toUpperCase(Locale.ROOT)))
                .orElse(Item.OTHER);
    }

    /** The day from which a household is without a plan, unless there is one for the year after; never where none is asked for. */
    LocalDate lastsUntil(int year, DivisionCode place, LocalDate madeOn) {
        int month = parameters
                .value("householdplan.made-by-month", place, madeOn)
                .map(Integer::valueOf)
                .orElse(MARCH);
        return month < 1 || month > 12
                ? FOR_GOOD
                : LocalDate.of(year + 1, month, 1).plusMonths(1);
    }

    /** What the record of a household asks of its plan: the rule, and the kinds of measures of which any answers it. */
    record Asked(String rule, List<String> measures) {

        boolean answeredBy(List<Measure> planned) {
            return planned.stream()
                    .filter(measure -> measure.droppedOn() == null)
                    .anyMatch(measure -> measures.contains(measure.kind()));
        }
    }

    List<Asked> asked(DivisionCode village, UUID household) {
        return jdbc.sql(
                        """
                        select rule, array(select jsonb_array_elements_text(measures)) as measures
                          from householdplan.asked
                         where county_code = :county and division_code = :village and household_id = :household
                         order by rule
                        """)
                .param("county", village.countyCode())
                .param("village", village.value())
                .param("household", household)
                .query((row, number) -> new Asked(row.getString("rule"), List.of((String[])
                        row.getArray("measures").getArray())))
                .list();
    }
}
