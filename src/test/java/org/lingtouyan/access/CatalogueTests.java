package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks the database's own catalogue: a table somebody adds tomorrow is held to the same rules without being named here. */
@ServerTest
class CatalogueTests {

    private static final String BUSINESS_TABLES =
            """
            select c.oid, n.nspname || '.' || c.relname as name, c.relrowsecurity, c.relforcerowsecurity
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
               and 2 = (select count(*) from pg_attribute a
                         where a.attrelid = c.oid and a.attname in ('county_code', 'division_code') and not a.attisdropped)
            """;

    /** Written again from records that leave a trail, so that its own would say nothing new. */
    private static final String DERIVED = "household.listed_household";

    private final JdbcClient jdbc;

    @Autowired
    CatalogueTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void thereAreBusinessTablesToLookAt() {
        assertThat(names("select name from (%s) t".formatted(BUSINESS_TABLES)))
                .contains("access.trail", "indicator.cell", "household.household", "household.person");
    }

    @Test
    void everyBusinessTableRefusesRowsOutsideTheAreaEvenToItsOwner() {
        assertThat(names("select name from (%s) t where not (relrowsecurity and relforcerowsecurity)"
                        .formatted(BUSINESS_TABLES)))
                .isEmpty();
    }

    @Test
    void everyPolicyThatHoldsForTheWebRoleIsTheAreaAndNothingWeaker() {
        assertThat(names(
                        """
                select t.name || ': ' || p.polname
                  from (%s) t
                  join pg_policy p on p.polrelid = t.oid
                 where (p.polroles = '{0}' or 'lingtouyan_web'::regrole = any(p.polroles))
                   and (p.polpermissive and pg_get_expr(p.polqual, p.polrelid) not like '%%lingtouyan.area_from%%'
                     or p.polpermissive and pg_get_expr(p.polqual, p.polrelid) not like '%%lingtouyan.area_to%%')
                """
                                .formatted(BUSINESS_TABLES)))
                .isEmpty();
    }

    @Test
    void everyBusinessTableThatRequestsMayWriteLeavesATrail() {
        assertThat(names(
                        """
                select name from (%s) t
                 where 4 <> (select count(*) from pg_trigger g
                              where g.tgrelid = t.oid and g.tgname in ('stamp', 'trail_insert', 'trail_update', 'trail_delete'))
                   and has_table_privilege('lingtouyan_web', t.oid, 'insert, update, delete')
                """
                                .formatted(BUSINESS_TABLES)))
                .isSubsetOf(DERIVED);
    }

    @Test
    void everyViewRunsAsItsCaller() {
        assertThat(
                        names(
                                """
                select n.nspname || '.' || c.relname
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('v', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
                   and not coalesce(c.reloptions::text[] && array['security_invoker=true', 'security_invoker=on'], false)
                """))
                .isEmpty();
    }

    @Test
    void theRolesThatServeAndCountOwnNothingAndCannotStepAroundTheRules() {
        assertThat(
                        names(
                                """
                select rolname from pg_roles
                 where rolname like 'lingtouyan%'
                   and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                """))
                .isEmpty();
        assertThat(
                        names(
                                """
                select c.oid::regclass::text from pg_class c
                 where c.relowner in ('lingtouyan_web'::regrole, 'lingtouyan_worker'::regrole)
                   and not c.relpersistence = 't'
                """))
                .isEmpty();
        assertThat(
                        names(
                                """
                select m.rolname from pg_roles m
                 where m.rolname in ('lingtouyan_web', 'lingtouyan_worker')
                   and pg_has_role(m.rolname, 'lingtouyan_owner', 'member')
                """))
                .isEmpty();
    }

    @Test
    void theWebRoleWritesNeitherTheTrailNorTheCells() {
        for (var table : new String[] {"access.trail", "indicator.cell"}) {
            for (var right : new String[] {"insert", "update", "delete", "truncate"}) {
                assertThat(jdbc.sql("select has_table_privilege('lingtouyan_web', :table, :right)")
                                .param("table", table)
                                .param("right", right)
                                .query(Boolean.class)
                                .single())
                        .as("%s %s", right, table)
                        .isFalse();
            }
        }
    }

    @Test
    void everyKeyOfABusinessTableBeginsWithTheCounty() {
        assertThat(names(
                        """
                select t.name || ': ' || i.indexrelid::regclass
                  from (%s) t
                  join pg_index i on i.indrelid = t.oid and i.indisunique
                  join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
                 where a.attname <> 'county_code'
                """
                                .formatted(BUSINESS_TABLES)))
                .isEmpty();
    }

    private List<String> names(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
