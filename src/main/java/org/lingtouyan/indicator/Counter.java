package org.lingtouyan.indicator;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.lingtouyan.indicator.CountingStatement.Reach;
import org.springframework.stereotype.Component;

/** Counts what marks say is due, a county at a time, and tells cities and the province what changed below them. */
@Component
class Counter {

    /** Marks of one county taken in one transaction; an import of a whole county stays one statement per view. */
    private static final int BATCH = 20_000;

    /** From so many villages on, one statement over the county's records beats one for each village. */
    private static final int MANY = 12;

    private final WorkerDatabase database;
    private final Catalogue catalogue;
    private final Definitions definitions;

    Counter(WorkerDatabase database, Catalogue catalogue, Definitions definitions) {
        this.database = database;
        this.catalogue = catalogue;
        this.definitions = definitions;
    }

    /** Does the oldest piece of work that no other worker holds. Returns false when there is none. */
    boolean countSome() {
        for (var county : countiesWithMarks()) {
            var counted = database.transaction.execute(status -> locked(county) && count(county));
            if (Boolean.TRUE.equals(counted)) {
                return true;
            }
        }
        return false;
    }

    /** Adds what counties changed by to their cities and the province. Returns false when nothing was due. */
    boolean liftSome() {
        return database.jdbc.sql(LIFT).query(Integer.class).single() > 0;
    }

    /** Counts the whole county for one view against its cells; returns how many cells differed from the records. */
    int recount(String county, String view) {
        var figures = Objects.requireNonNull(catalogue.countedByView().get(view));
        var statement = CountingStatement.over(view, figures, definitions.ids(), Reach.COUNTY);
        return database.jdbc
                .sql(statement)
                .param("county", county)
                .query(Integer.class)
                .single();
    }

    private List<String> countiesWithMarks() {
        return database.jdbc.sql(COUNTIES_WITH_MARKS).query(String.class).list();
    }

    /** Two workers must not take differences from the same cells; the lock ends with the transaction. */
    private boolean locked(String county) {
        return database.jdbc
                .sql("select pg_try_advisory_xact_lock(:namespace, :county)")
                .param("namespace", CountyLock.NAMESPACE)
                .param("county", Integer.valueOf(county))
                .query(Boolean.class)
                .single();
    }

    /** Takes the marks first: the counting statements that follow then see every write whose mark was taken. */
    private boolean count(String county) {
        var taken = database.jdbc
                .sql(TAKE_MARKS)
                .param("county", county)
                .param("batch", BATCH)
                .query((row, number) -> new Due(row.getString("view_name"), row.getBoolean("whole_county"), (String[])
                        row.getArray("divisions").getArray()))
                .list();
        joinOnly();
        taken.forEach(due -> count(county, due));
        return !taken.isEmpty();
    }

    private void count(String county, Due due) {
        if (due.wholeCounty()) {
            run(due, Reach.COUNTY, Map.of("county", county));
        } else if (due.divisions().length > MANY) {
            run(due, Reach.DIVISIONS, Map.of("county", county, "divisions", due.divisions()));
        } else {
            Stream.of(due.divisions())
                    .forEach(division -> run(due, Reach.ONE_DIVISION, Map.of("county", county, "division", division)));
        }
    }

    private void run(Due due, Reach reach, Map<String, ?> parameters) {
        var figures = catalogue.countedByView().get(due.viewName());
        if (figures != null) {
            database.jdbc
                    .sql(CountingStatement.over(due.viewName(), figures, definitions.ids(), reach))
                    .params(parameters)
                    .query(Integer.class)
                    .single();
        }
    }

    /** The planner takes the records of a village for a handful, after a load those of a county too, and would loop over them. */
    private void joinOnly() {
        database.jdbc.sql("set local enable_nestloop = off").update();
    }

    /** Goes from county to county along the key: after a load very many marks wait. */
    private static final String COUNTIES_WITH_MARKS =
            """
            with recursive waiting (county_code) as (
                (select county_code from indicator.mark order by county_code limit 1)
                 union all
                select (select mark.county_code
                          from indicator.mark
                         where mark.county_code > waiting.county_code
                         order by mark.county_code
                         limit 1)
                  from waiting
                 where waiting.county_code is not null
            )
            select waiting.county_code
              from waiting
             cross join lateral (select id
                                   from indicator.mark
                                  where mark.county_code = waiting.county_code
                                  order by id
                                  limit 1) as oldest
             order by oldest.id
            """;

    record Due(String viewName, boolean wholeCounty, String[] divisions) {}

    private static final String TAKE_MARKS =
            """
            with taken as (
                delete from indicator.mark
                 where county_code = :county
                   and id in (select id from indicator.mark where county_code = :county order by id limit :batch)
                returning view_name, division_code, whole_county
            )
            select view_name, bool_or(whole_county) as whole_county, array_agg(distinct division_code) as divisions
              from taken
             group by view_name
             order by view_name
            """;

    private static final String LIFT =
            """
            with taken as (
                delete from indicator.rise
                 where (county_code, id) in (select county_code, id from indicator.rise order by id limit 50000 for update skip locked)
                returning county_code, indicator_id, month, amount
            ), lifted as (
                select left(county_code, 4) || '00' as county_code, indicator_id, month, amount
                  from taken
                 where right(county_code, 2) <> '00'
                 union all
                select left(county_code, 2) || '0000', indicator_id, month, amount
                  from taken
                 where right(county_code, 4) <> '0000'
            ), carried as (
                insert into indicator.cell as cell (county_code, indicator_id, division_code, month, own, amount)
                select county_code, indicator_id, county_code || '000000', month, 0, sum(amount)
                  from lifted
                 group by county_code, indicator_id, month
                 order by county_code, indicator_id, month
                    on conflict (county_code, indicator_id, division_code, month)
                    do update set amount = cell.amount + excluded.amount
            )
            select count(*) from taken
            """;
}
