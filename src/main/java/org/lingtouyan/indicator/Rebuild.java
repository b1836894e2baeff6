package org.lingtouyan.indicator;

import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.lingtouyan.division.Divisions;
import org.springframework.stereotype.Component;

/**
 * Computes every cell again from the records, county by county, beside a serving server. On sound data nothing differs; what
 * differs is mended and counted.
 */
@Component
class Rebuild {

    private final WorkerDatabase database;
    private final Catalogue catalogue;
    private final Counter counter;
    private final Divisions divisions;

    Rebuild(WorkerDatabase database, Catalogue catalogue, Counter counter, Divisions divisions) {
        this.divisions = divisions;
        this.database = database;
        this.catalogue = catalogue;
        this.counter = counter;
    }

    record Progress(String county, int done, int of, long differing) {}

    /** Returns how many cells differed; tells {@code listener} after each county. */
    long run(Consumer<Progress> listener) {
        var began = database.jdbc
                .sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single();
        while (counter.countSome() || counter.liftSome()) {
            Thread.onSpinWait();
        }
        var counties = CountyCodes.of(divisions);
        long differing = 0;
        for (int i = 0; i < counties.size(); i++) {
            differing += recount(counties.get(i));
            listener.accept(new Progress(counties.get(i), i + 1, counties.size(), differing));
        }
        while (counter.liftSome()) {
            Thread.onSpinWait();
        }
        differing += mendAboveCounties();
        note(began, differing);
        return differing;
    }

    /** Kept beside what the background check finds, as of the beginning: what it found before has been mended. */
    private void note(OffsetDateTime began, long differing) {
        database.jdbc
                .sql(
                        """
                        insert into indicator.proof (at, checked, differing, rebuilt)
                        select :began, count(*), :differing, true from indicator.cell
                        """)
                .param("began", began)
                .param("differing", differing)
                .update();
    }

    private long recount(String county) {
        return database.transaction.execute(status -> {
            database.jdbc
                    .sql("select pg_advisory_xact_lock(:namespace, :county)")
                    .param("namespace", CountyLock.NAMESPACE)
                    .param("county", Integer.valueOf(county))
                    .query()
                    .singleRow();
            long counted = catalogue.countedByView().keySet().stream()
                    .mapToLong(view -> counter.recount(county, view))
                    .sum();
            return counted + mendWithin(county);
        });
    }

    /** Township and county cells from what their own divisions hold below them. */
    private long mendWithin(String county) {
        return database.jdbc
                .sql(MEND_WITHIN)
                .param("county", county)
                .query(Long.class)
                .single();
    }

    /** City and province cells from their counties, in one snapshot with nothing waiting to be carried up. */
    private long mendAboveCounties() {
        return database.jdbc.sql(MEND_ABOVE).query(Long.class).single();
    }

    private static final String MEND_WITHIN =
            """
            with held as (
                select indicator_id, division_code, month, own, amount from indicator.cell where county_code = :county
            ), expected as (
                select indicator_id, division_code, month, sum(own) as amount
                  from (select indicator_id, division_code, month, own from held
                         union all
                        select indicator_id, left(division_code, 9) || '000', month, own from held
                         where division_code <> left(division_code, 9) || '000'
                         union all
                        select indicator_id, left(division_code, 6) || '000000', month, own from held
                         where left(division_code, 9) || '000' <> left(division_code, 6) || '000000') as spread
                 where right(:county, 2) <> '00'
                 group by indicator_id, division_code, month
            ), wrong as (
                select indicator_id, division_code, month, expected.amount - coalesce(held.amount, 0) as amount
                  from expected
                  left join held using (indicator_id, division_code, month)
                 where expected.amount <> coalesce(held.amount, 0)
            ), mended as (
                insert into indicator.cell as cell (county_code, indicator_id, division_code, month, own, amount)
                select :county, indicator_id, division_code, month, 0, amount from wrong
                    on conflict (county_code, indicator_id, division_code, month)
                    do update set amount = cell.amount + excluded.amount
            )
            select count(*) from wrong
            """;

    private static final String MEND_ABOVE =
            """
            with waiting as (
                select left(county_code, 4) || '00' as county_code, indicator_id, month, sum(amount) as amount
                  from indicator.rise where right(county_code, 2) <> '00' group by 1, 2, 3
            ), city as (
                select county_code, indicator_id, month, sum(amount) as amount
                  from (select left(county_code, 4) || '00' as county_code, indicator_id, month, amount
                          from indicator.cell
                         where division_code = county_code || '000000' and right(county_code, 2) <> '00'
                         union all
                        select county_code, indicator_id, month, own
                          from indicator.cell
                         where right(county_code, 2) = '00' and right(county_code, 4) <> '0000'
                         union all
                        select county_code, indicator_id, month, -amount from waiting) as part
                 group by county_code, indicator_id, month
            ), expected as (
                select county_code, indicator_id, month, amount from city
                 union all
                select left(county_code, 2) || '0000', indicator_id, month, sum(amount)
                  from (select county_code, indicator_id, month, amount from city
                         union all
                        select county_code, indicator_id, month, own
                          from indicator.cell where right(county_code, 4) = '0000') as part
                 group by 1, indicator_id, month
            ), wrong as (
                select expected.county_code, indicator_id, month, expected.amount - coalesce(held.amount, 0) as amount
                  from expected
                  left join indicator.cell as held using (county_code, indicator_id, month)
                 where expected.amount <> coalesce(held.amount, 0)
            ), mended as (
                insert into indicator.cell as cell (county_code, indicator_id, division_code, month, own, amount)
                select county_code, indicator_id, county_code || '000000', month, 0, amount from wrong
                    on conflict (county_code, indicator_id, division_code, month)
                    do update set amount = cell.amount + excluded.amount
            )
            select count(*) from wrong
            """;
}
