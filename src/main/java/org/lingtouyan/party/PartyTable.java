package org.lingtouyan.party;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lingtouyan.shared.TableRows;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes and finds the rows of this module's tables; what a constraint forbids is said in the words of the Party. */
@Component
class PartyTable {

    private final JdbcClient jdbc;
    private final TableRows rows;

    PartyTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** @return false if there is one of that id */
    boolean add(String table, Record row) {
        return addAll(table, List.of(row)) == 1;
    }

    int addAll(String table, Collection<? extends Record> added) {
        try {
            return rows.insert("party." + table, added);
        } catch (DataIntegrityViolationException broken) {
            throw PartyRefused.of(broken);
        }
    }

    /** @throws org.lingtouyan.shared.Refusal PARTY_STALE when somebody changed it since */
    void change(String table, Record row) {
        try {
            if (rows.update("party." + table, List.of(row)) == 0) {
                throw PartyRefused.PARTY_STALE.because();
            }
        } catch (DataIntegrityViolationException broken) {
            throw PartyRefused.of(broken);
        }
    }

    <R> Optional<R> find(String table, UUID id, Class<R> type) {
        return TableRows.read(
                        jdbc.sql("select to_json(t) from party.%s t where t.id = :id and not t.voided".formatted(table))
                                .param("id", id),
                        type)
                .stream()
                .findFirst();
    }

    /** All of an organisation, the latest first. */
    <R> List<R> of(Organisation organisation, String table, String day, Class<R> type) {
        return TableRows.read(
                jdbc.sql(
                                """
                                select to_json(t) from party.%s t
                                 where t.county_code = :county and t.organisation_id = :id and not t.voided
                                 order by t.%s desc, t.id
                                """
                                        .formatted(table, day))
                        .param("county", organisation.divisionCode().countyCode())
                        .param("id", organisation.id()),
                type);
    }

    /** Puts an organisation and all below it under another, in one statement: none of them is out of place meanwhile. */
    void moveBelow(Organisation moved, Organisation now) {
        try {
            jdbc.sql(
                            """
                            with recursive below as (
                                select id from party.organisation where county_code = :county and id = :id
                                 union all
                                select child.id
                                  from below
                                  join party.organisation child on child.county_code = :county and child.parent_id = below.id
                            )
                            update party.organisation o
                               set depth = o.depth + :deeper,
                                   parent_id = case when o.id = :id then :parent::uuid else o.parent_id end,
                                   parent_depth = case when o.id = :id then :parentDepth::smallint else o.parent_depth + :deeper end
                              from below
                             where o.county_code = :county and o.id = below.id
                            """)
                    .param("county", moved.divisionCode().countyCode())
                    .param("id", moved.id())
                    .param("deeper", now.depth() - moved.depth())
                    .param("parent", now.parentId())
                    .param("parentDepth", now.parentDepth())
                    .update();
        } catch (DataIntegrityViolationException broken) {
            throw PartyRefused.of(broken);
        }
    }

    /** From that organisation up to the top, as far as the actor may see. */
    List<Organisation> upwards(Organisation from) {
        return TableRows.read(
                jdbc.sql(
                                """
                                with recursive up as (
                                    select o.* from party.organisation o where o.county_code = :county and o.id = :parent::uuid
                                     union all
                                    select parent.*
                                      from up
                                      join party.organisation parent
                                        on parent.county_code = :county and parent.id = up.parent_id
                                )
                                select to_json(up) from up order by up.depth
                                """)
                        .param("county", from.divisionCode().countyCode())
                        .param("parent", from.parentId()),
                Organisation.class);
    }

    /** How many organisations exist directly below one. */
    int below(Organisation organisation) {
        return jdbc.sql(
                        """
                        select count(*) from party.organisation
                         where county_code = :county and parent_id = :id and valid_to is null and not voided
                        """)
                .param("county", organisation.divisionCode().countyCode())
                .param("id", organisation.id())
                .query(Integer.class)
                .single();
    }
}
