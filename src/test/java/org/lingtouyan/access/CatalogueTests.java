package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What the database's own catalogue says of the role that serves requests; a table of tomorrow is held to it unnamed. */
@ServerTest
class CatalogueTests {

    private static final String BUSINESS_TABLES =
            """
            select c.oid, n.nspname || '.' || c.relname as name
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
               and 2 = (select count(*) from pg_attribute a
                         where a.attrelid = c.oid and a.attname in ('county_code', 'division_code') and not a.attisdropped)
            """;

    /** A list derived from records with a trail, and what a job notes of its own progress. */
    private static final List<String> WITHOUT_TRAIL = List.of(
            "household.listed_household",
            "household.last_told",
            "household.import_touched",
            "sheet.import_touched",
            "optimisation.draft",
            "sheet.import",
            "sheet.transfer");

    /** Rules that everybody may read and nobody sets outside the own area. */
    private static final List<String> READ_BY_ALL =
            List.of("parameter.parameter", "parameter.code", "parameter.special_day");

    private final JdbcClient jdbc;

    @Autowired
    CatalogueTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void requestsAreServedUnderTheWebRoleWhichIsNoMemberOfTheOwner() {
        assertThat(names("select current_user::text")).containsExactly("lingtouyan_web");
        assertThat(
                        names(
                                """
                        select rolname from pg_roles
                         where rolname in ('lingtouyan_web', 'lingtouyan_worker')
                           and pg_has_role(rolname, 'lingtouyan_owner', 'member')
                        """))
                .isEmpty();
    }

    @Test
    void everyPolicyThatHoldsForTheWebRoleAsksForTheArea() {
        assertThat(names(
                        """
                        select t.name || ': ' || p.polname
                          from (%s) t
                          join pg_policy p on p.polrelid = t.oid
                         cross join lateral concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) asked
                         where p.polpermissive
                           and (p.polroles = '{0}' or 'lingtouyan_web'::regrole = any(p.polroles))
                           and not (p.polcmd = 'r' and t.name in ('%s'))
                           and not (asked like '%%lingtouyan.area_from%%' and asked like '%%lingtouyan.area_to%%')
                        """
                                .formatted(BUSINESS_TABLES, String.join("', '", READ_BY_ALL))))
                .isEmpty();
    }

    @Test
    void theTrailCallsEveryTableByAWordOfTheField() throws IOException {
        var words = new JsonMapper()
                .readTree(Files.readString(Path.of("web/src/modules/access/texts/zh.json")))
                .at("/trail/tables");
        assertThat(names("select tgrelid::regclass::text from pg_trigger where tgname = 'trail_insert'"))
                .filteredOn(table -> !table.endsWith("_for_tests"))
                .isNotEmpty()
                .allSatisfy(table ->
                        assertThat(words.has(table.replace('.', '_'))).as(table).isTrue());
    }

    @Test
    void everyBusinessTableThatRequestsMayWriteLeavesATrail() {
        assertThat(names(
                        """
                        select name from (%s) t
                         where has_table_privilege('lingtouyan_web', t.oid, 'insert, update, delete')
                           and exists (
                            select from unnest(array['insert', 'update', 'delete']) act
                             where has_table_privilege('lingtouyan_web', t.oid, act)
                               and not exists (
                                select from pg_trigger g
                                 where g.tgrelid = t.oid and g.tgfoid = ('access.trail_' || act)::regproc))
                        """
                                .formatted(BUSINESS_TABLES)))
                .isSubsetOf(WITHOUT_TRAIL);
    }

    private List<String> names(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
