package org.lingtouyan.indicator;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lingtouyan.indicator.Indicator.Counted;

/**
 * The one statement that counts all figures over one published view in one scan, takes what the cells of those divisions
 * held from it, and carries the difference up to the county. Each figure is one {@code filter} of the scan.
 */
final class CountingStatement {

    private CountingStatement() {}

    /** How much of a county a statement counts. One village named by itself is found by its own rows in every joined table. */
    enum Reach {
        COUNTY(""),
        ONE_DIVISION("and division_code = :division"),
        DIVISIONS("and division_code = any(:divisions)");

        private final String condition;

        Reach(String condition) {
            this.condition = condition;
        }
    }

    /**
     * Parameters: {@code county}, and what the reach names: {@code division} or {@code divisions}. One row comes back: how many
     * cells of the counted divisions themselves differed.
     */
    static String over(String view, List<Counted> figures, Map<String, Integer> ids, Reach reach) {
        var counted = figures.stream()
                .map(figure -> "sum(sign * (%s)) filter (where (%s) and happened = %s) as i_%d"
                        .formatted(figure.amount(), figure.where(), isFlow(figure), ids.get(figure.key())))
                .collect(Collectors.joining(",\n                       "));
        var unpivoted = figures.stream()
                .map(figure -> "(%1$d, i_%1$d)".formatted(ids.get(figure.key())))
                .collect(Collectors.joining(", "));
        var indicatorIds = figures.stream()
                .map(figure -> String.valueOf(ids.get(figure.key())))
                .collect(Collectors.joining(", "));
        var changes = figures.stream()
                .map(figure -> isFlow(figure) ? OCCURRED : LASTING)
                .distinct()
                .collect(Collectors.joining(", "));
        return TEMPLATE.replace("$COUNTED", counted)
                .replace("$CHANGES", changes)
                .replace("$UNPIVOTED", unpivoted)
                .replace("$VIEW", view)
                .replace("$IDS", indicatorIds)
                .replace("$DIVISIONS", reach.condition);
    }

    private static boolean isFlow(Counted figure) {
        return figure.about().kind() == Kind.FLOW;
    }

    /** A view may tell both what happens and what lasts: each figure takes the changes of its own kind. */
    private static final String OCCURRED = "(indicator.month_of(occurred_on), 1, true)";

    private static final String LASTING =
            "(indicator.month_of(valid_from), 1, false), (indicator.month_of(valid_to), -1, false)";

    private static final String TEMPLATE =
            """
            with counted as (
                select division_code, month,
                       $COUNTED
                  from $VIEW as record
                 cross join lateral (values $CHANGES) as change (month, sign, happened)
                 where county_code = :county $DIVISIONS
                   and month is not null
                 group by division_code, month
            ), fresh as (
                select indicator_id, division_code, month, amount
                  from counted
                 cross join lateral (values $UNPIVOTED) as figure (indicator_id, amount)
                 where amount <> 0
            ), held as (
                select indicator_id, division_code, month, own as amount
                  from indicator.cell
                 where county_code = :county $DIVISIONS
                   and indicator_id in ($IDS)
                   and own <> 0
            ), difference as (
                select indicator_id, division_code, month, coalesce(fresh.amount, 0) - coalesce(held.amount, 0) as amount
                  from fresh
                  full join held using (indicator_id, division_code, month)
                 where coalesce(fresh.amount, 0) <> coalesce(held.amount, 0)
            ), spread as (
                select indicator_id, division_code, month, amount as own, amount from difference
                 union all
                select indicator_id, left(division_code, 9) || '000', month, 0, amount from difference
                 where division_code <> left(division_code, 9) || '000'
                 union all
                select indicator_id, left(division_code, 6) || '000000', month, 0, amount from difference
                 where left(division_code, 9) || '000' <> left(division_code, 6) || '000000'
            ), carried as (
                insert into indicator.cell as cell (county_code, indicator_id, division_code, month, own, amount)
                select :county, indicator_id, division_code, month, sum(own), sum(amount)
                  from spread
                 group by indicator_id, division_code, month
                    on conflict (county_code, indicator_id, division_code, month)
                    do update set own = cell.own + excluded.own, amount = cell.amount + excluded.amount
            ), risen as (
                insert into indicator.rise (county_code, division_code, indicator_id, month, amount)
                select :county, :county || '000000', indicator_id, month, sum(amount)
                  from difference
                 group by indicator_id, month
                having sum(amount) <> 0
            )
            select count(*) from difference
            """;
}
