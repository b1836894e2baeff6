package org.lingtouyan.quality;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.indicator.WorkerDatabase;
import org.lingtouyan.shared.Here;
import org.springframework.stereotype.Component;

/** Checks households again whose records have changed, and whole counties when their day or their rules have. */
@Component
class Checker {

    private static final int LOCKS = 0x4C51;
    private static final int BATCH = 20_000;

    /** From so many households on, checking the whole county takes no longer. */
    private static final int MANY = 2_000;

    private final WorkerDatabase database;
    private final RuleBook rules;
    private final Thresholds thresholds;

    /** A write need not ask sixty parameters again; one that is set just now is found by the next round of all counties. */
    private final Cache<String, List<Check>> lately =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build();

    Checker(WorkerDatabase database, RuleBook rules, Thresholds thresholds) {
        this.database = database;
        this.rules = rules;
        this.thresholds = thresholds;
    }

    /** What the view of one statement judges, and by which rules; to be run for some households or for all. */
    private record Check(String view, List<Rule> asked, List<String> all) {

        String statement(boolean wholeCounty) {
            return CheckStatement.over(view, asked, wholeCounty);
        }
    }

    /** Checks what is due in one county. Returns false when nothing is. */
    boolean checkSome() {
        for (var county : countiesDue()) {
            var checked = database.transaction().execute(status -> locked(county) && checkDue(county));
            if (Boolean.TRUE.equals(checked)) {
                return true;
            }
        }
        return false;
    }

    /** Checks the county as a whole if that was not done today by these rules. Returns how many findings changed. */
    int checkDaily(String county, LocalDate today) {
        var checks = checks(county, today);
        var fingerprint = fingerprint(checks);
        Integer changed = database.transaction()
                .execute(status -> wasChecked(county, today, fingerprint) || !locked(county)
                        ? 0
                        : checkWhole(county, checks, fingerprint, today));
        return changed == null ? 0 : changed;
    }

    /** Checks the county as a whole. Returns how many findings changed: none, if each write was followed. */
    int checkWhole(String county, LocalDate today) {
        var checks = checks(county, today);
        Integer changed = database.transaction().execute(status -> {
            database.jdbc()
                    .sql("select pg_advisory_xact_lock(:namespace, :county)")
                    .param("namespace", LOCKS)
                    .param("county", Integer.valueOf(county))
                    .query()
                    .singleRow();
            return checkWhole(county, checks, fingerprint(checks), today);
        });
        return changed == null ? 0 : changed;
    }

    private int checkWhole(String county, List<Check> checks, String fingerprint, LocalDate today) {
        int changed = 0;
        for (var check : checks) {
            changed += run(check, county, List.of(), true, today);
        }
        remember(county, today, fingerprint);
        return changed;
    }

    private boolean checkDue(String county) {
        var today = Here.today();
        var checks = lately.get(county + today, due -> checks(county, today));
        var taken = takeMarks(county);
        if (taken.isEmpty()) {
            return false;
        }
        boolean whole = taken.contains(Mark.WHOLE_COUNTY) || taken.size() > MANY;
        var households = taken.stream().map(Mark::household).toList();
        checks.forEach(check -> run(check, county, whole ? List.of() : households, whole, today));
        return true;
    }

    /** Planned on statistics from before a load, a statement can take forever; cut off it is tried again on newer ones. */
    private int run(Check check, String county, List<UUID> households, boolean wholeCounty, LocalDate today) {
        database.jdbc().sql("set local statement_timeout = '40s'").update();
        return database.jdbc()
                .sql(check.statement(wholeCounty))
                .param("county", county)
                .param("today", today)
                .param("rules", check.all().toArray(String[]::new))
                .param("households", households.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private List<Check> checks(String county, LocalDate today) {
        var division = new DivisionCode(county + "000000");
        var off = thresholds.switchedOff(division, today);
        var checks = new ArrayList<Check>();
        rules.byView()
                .forEach((view, all) -> checks.add(new Check(
                        view,
                        all.stream()
                                .map(rule -> rule.where(
                                        off.contains(rule.number())
                                                ? "false"
                                                : thresholds.in(rule.where(), division, today)))
                                .toList(),
                        all.stream().map(Rule::key).toList())));
        return checks;
    }

    /** Which rules, with which numbers: other rules make other statements. */
    private static String fingerprint(List<Check> checks) {
        return String.join(
                "\n",
                checks.stream().map(check -> check.statement(true)).sorted().toList());
    }

    private record Mark(UUID household) {
        static final Mark WHOLE_COUNTY = new Mark(new UUID(0, 0));
    }

    private List<Mark> takeMarks(String county) {
        return database.jdbc()
                .sql(TAKE_MARKS)
                .param("county", county)
                .param("batch", BATCH)
                .query((row, number) -> row.getObject(1, UUID.class) == null
                        ? Mark.WHOLE_COUNTY
                        : new Mark(row.getObject(1, UUID.class)))
                .list();
    }

    private List<String> countiesDue() {
        return database.jdbc().sql(DUE).query(String.class).list();
    }

    private boolean locked(String county) {
        return database.jdbc()
                .sql("select pg_try_advisory_xact_lock(:namespace, :county)")
                .param("namespace", LOCKS)
                .param("county", Integer.valueOf(county))
                .query(Boolean.class)
                .single();
    }

    private boolean wasChecked(String county, LocalDate today, String fingerprint) {
        return database.jdbc()
                        .sql(
                                """
                        select count(*) from quality.checked_county
                         where county_code = :county and checked_on = :today and rules = md5(:rules)
                        """)
                        .param("county", county)
                        .param("today", today)
                        .param("rules", fingerprint)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private void remember(String county, LocalDate today, String fingerprint) {
        database.jdbc()
                .sql(
                        """
                        insert into quality.checked_county (county_code, division_code, checked_on, rules)
                        values (:county, :county || '000000', :today, md5(:rules))
                            on conflict (county_code) do update set checked_on = excluded.checked_on, rules = excluded.rules
                        """)
                .param("county", county)
                .param("today", today)
                .param("rules", fingerprint)
                .update();
    }

    /** A county of which much is due is left until its writer pauses: a load goes on for minutes. */
    private static final String DUE =
            """
            select county_code from quality.mark
             group by county_code
            having (not bool_or(household_id is null) and count(*) < 500)
                or max(made_at) < clock_timestamp() - interval '3 seconds'
                or min(made_at) < clock_timestamp() - interval '60 seconds'
             order by min(id)
             limit 100
            """;

    private static final String TAKE_MARKS =
            """
            with taken as (
                delete from quality.mark
                 where county_code = :county
                   and id in (select id from quality.mark where county_code = :county order by id limit :batch)
                returning household_id
            )
            select distinct household_id from taken
            """;
}
