package org.lingtouyan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rules that let one county's records move to another machine, held against the catalogue of the migrated database.
 * A business table is every table of ours that is not named here as reference or bookkeeping.
 */
@ServerTest
class KeyRulesTests {

    /** Small tables that every node has whole, and bookkeeping that holds no business record. */
    private static final List<String> NOT_BUSINESS = List.of(
            "division.%",
            "parameter.%",
            "branchstandard.edition",
            "branchstandard.standard",
            "exit.edition",
            "exit.condition",
            "moving.%",
            "access.account",
            "access.trail\\_clock",
            "access.trail\\_head",
            "access.trail\\_check",
            "access.post",
            "access.sign\\_in\\_event",
            "access.failed\\_sign\\_in",
            "access.second\\_factor",
            "access.recovery\\_code",
            "access.api\\_token",
            "access.identity",
            "access.search\\_key",
            "access.spring\\_session%",
            "household.taken\\_id",
            "indicator.definition",
            "indicator.following",
            "indicator.proof",
            "scenario.%",
            "%.flyway\\_schema\\_history");

    private static final String BUSINESS =
            """
            with business as (
                select c.oid, n.nspname || '.' || c.relname as name, c.relrowsecurity, c.relforcerowsecurity
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p')
                   and n.nspname in (:modules)
                   and not (n.nspname || '.' || c.relname like any (array[:notBusiness])))
            """;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thereAreBusinessTablesToJudge() {
        assertThat(offending("select name from business")).contains("access.trail", "indicator.cell");
    }

    @Test
    void everyBusinessTableSaysItsCountyInSixDigits() {
        assertThat(
                        offending(
                                """
                        select name from business where not exists (
                            select from pg_attribute
                             where attrelid = business.oid and attname = 'county_code' and attnotnull
                               and format_type(atttypid, atttypmod) = 'character(6)')
                        """))
                .isEmpty();
    }

    @Test
    void theCountyIsTheBeginningOfTheDivision() {
        assertThat(
                        offending(
                                """
                        select name from business
                         where exists (
                            select from pg_attribute where attrelid = business.oid and attname = 'division_code')
                           and not exists (
                            select from pg_constraint
                             where conrelid = business.oid and contype = 'c'
                               and replace(pg_get_constraintdef(pg_constraint.oid), '::text', '') ~
                                   '\\(\\(?county_code\\)? = "left"\\(\\(?division_code\\)?, 6\\)')
                        """))
                .isEmpty();
    }

    @Test
    void theCountyStandsFirstInEveryKey() {
        assertThat(
                        offending(
                                """
                        select name || ': ' || i.indexrelid::regclass
                          from business
                          join pg_index i on i.indrelid = business.oid and i.indisunique and not i.indisexclusion
                          join pg_attribute a on a.attrelid = business.oid and a.attnum = i.indkey[0]
                         where a.attname <> 'county_code'
                        """))
                .isEmpty();
    }

    @Test
    void everyExclusionNamesTheCounty() {
        assertThat(
                        offending(
                                """
                        select name || ': ' || conname
                          from business
                          join pg_constraint on conrelid = business.oid and contype = 'x'
                         where not exists (
                            select from pg_attribute
                             where attrelid = conrelid and attnum = any (conkey) and attname = 'county_code')
                        """))
                .isEmpty();
    }

    /** The planner takes such an index for as good as the one by that record, and reads thousands of entries for a few rows. */
    @Test
    void noExclusionIsAskedForARecordThatDoesNotStandFirst() {
        assertThat(
                        offending(
                                """
                        select name || ': ' || i.indexrelid::regclass || ' ' || attname
                          from business
                          join pg_index i on i.indrelid = business.oid and i.indisexclusion
                          join pg_attribute on attrelid = business.oid and atttypid = 'uuid'::regtype
                           and attnum = any (i.indkey) and attnum <> i.indkey[0]
                        """))
                .isEmpty();
    }

    @Test
    void businessRecordsPointAtEachOtherWithinTheCounty() {
        assertThat(
                        offending(
                                """
                        select b.name || ': ' || conname
                          from business b
                          join pg_constraint on conrelid = b.oid and contype = 'f'
                          join business target on target.oid = confrelid
                          join pg_attribute mine on mine.attrelid = conrelid and mine.attnum = conkey[1]
                          join pg_attribute theirs on theirs.attrelid = confrelid and theirs.attnum = confkey[1]
                         where mine.attname <> 'county_code' or theirs.attname <> 'county_code'
                        """))
                .isEmpty();
    }

    @Test
    void referenceTablesPointAtNoBusinessRecord() {
        assertThat(
                        offending(
                                """
                        select conname
                          from pg_constraint
                          join business on business.oid = confrelid
                         where contype = 'f' and conrelid not in (select oid from business)
                        """))
                .isEmpty();
    }

    @Test
    void monthsAreNumbers() {
        assertThat(
                        offending(
                                """
                        select name || '.' || attname
                          from business
                          join pg_attribute on attrelid = business.oid and attnum > 0 and not attisdropped
                         where (attname = 'month' or attname like '%\\_month') and atttypid <> 'integer'::regtype
                        """))
                .isEmpty();
    }

    @Test
    void noRowIsSeenOutsideItsAreaNotEvenByItsOwner() {
        assertThat(
                        offending(
                                """
                        select name from business
                         where not relrowsecurity or not relforcerowsecurity
                            or not exists (select from pg_policy where polrelid = business.oid)
                        """))
                .isEmpty();
    }

    @Test
    void everyRecordIsStampedAndLeavesATrail() {
        assertThat(
                        offending(
                                """
                        select name from business
                         where exists (select from pg_attribute where attrelid = business.oid and attname = 'entered_by')
                           and (select count(*) from pg_trigger
                                 where tgrelid = business.oid
                                   and tgname in ('stamp', 'trail_insert', 'trail_update', 'trail_delete')) <> 4
                        """))
                .isEmpty();
    }

    @Test
    void viewsRunAsTheirReader() {
        assertThat(
                        offending(
                                """
                        select n.nspname || '.' || v.relname
                          from pg_class v
                          join pg_namespace n on n.oid = v.relnamespace
                         where v.relkind = 'v' and n.nspname in (:modules)
                           and not coalesce(v.reloptions @> array['security_invoker=true'], false)
                        """))
                .isEmpty();
    }

    @Test
    void noAccountOfOursCanPassTheRules() {
        assertThat(
                        offending(
                                """
                        select rolname from pg_roles
                         where rolname like 'lingtouyan%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                        """))
                .isEmpty();
    }

    @Test
    void theWebAccountOwnsNothingAndWritesNoFigures() {
        assertThat(
                        offending(
                                """
                        select name from business
                         where name in ('indicator.cell', 'indicator.mark', 'indicator.rise', 'access.trail')
                           and has_table_privilege('lingtouyan_web', oid, 'insert, update, delete, truncate')
                        union all
                        select relname::text from pg_class
                         where relowner in ('lingtouyan_web'::regrole, 'lingtouyan_worker'::regrole)
                        """))
                .isEmpty();
    }

    private List<String> offending(String query) {
        return jdbc.sql(BUSINESS + query)
                .param("modules", Modules.IN_ORDER)
                .param("notBusiness", NOT_BUSINESS)
                .query(String.class)
                .list();
    }
}
