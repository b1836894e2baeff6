package org.lingtouyan.sheet;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Area;
import org.lingtouyan.access.Role;
import org.lingtouyan.sheet.ImportTable.Import;
import org.lingtouyan.sheet.Undone.Left;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL by which imports are taken back. */
@Component
class RollbackTable {

    private final JdbcClient jdbc;

    RollbackTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far it is, as people see it. */
    record Rollback(String state, String askedBy, int total, int undone, int left) {}

    /** The work, with whoever asked for it: rights and area are those of the moment of asking. */
    record RollbackJob(
            String countyCode,
            UUID importId,
            String tableName,
            UUID askedBy,
            String askerName,
            String askerRole,
            String askerFrom,
            String askerTo,
            int attempts) {

        Actor asker() {
            return new Actor(askedBy, askerName, Role.valueOf(askerRole), new Area(askerFrom, askerTo));
        }
    }

    record LeftRecord(UUID id, String place, @Nullable String label, String why) {}

    /** @return false if it has been asked for before */
    boolean add(Import whole, Actor asker, int total) {
        return jdbc.sql(
                                """
                        insert into sheet.rollback
                               (county_code, import_id, asked_by, asker_name, asker_role, asker_from, asker_to, total)
                        values (:county, :id, :account, :name, :role, :from, :to, :total)
                        on conflict do nothing
                        """)
                        .param("county", whole.countyCode())
                        .param("id", whole.id())
                        .param("account", asker.account())
                        .param("name", asker.name())
                        .param("role", asker.role().name())
                        .param("from", asker.area().from())
                        .param("to", asker.area().to())
                        .param("total", total)
                        .update()
                == 1;
    }

    Optional<Rollback> find(Import whole) {
        return jdbc.sql(
                        """
                        select state, asker_name as asked_by, total, undone, left_count as "left"
                          from sheet.rollback
                         where county_code = :county and import_id = :id
                        """)
                .param("county", whole.countyCode())
                .param("id", whole.id())
                .query(Rollback.class)
                .optional();
    }

    List<LeftRecord> left(Import whole, @Nullable UUID after, int limit) {
        return jdbc.sql(
                        """
                        select record_id as id, place, label, reason as why
                          from sheet.rollback_left
                         where county_code = :county and import_id = :id and (:after::uuid is null or record_id > :after)
                         order by record_id
                         limit :limit
                        """)
                .param("county", whole.countyCode())
                .param("id", whole.id())
                .param("after", after)
                .param("limit", limit)
                .query(LeftRecord.class)
                .list();
    }

    List<UUID> waiting() {
        return jdbc.sql(
                        "select import_id from sheet.rollback where state in ('QUEUED', 'RUNNING') order by asked_at limit 20")
                .query(UUID.class)
                .list();
    }

    Optional<RollbackJob> start(UUID importId) {
        return jdbc.sql(
                        """
                        update sheet.rollback r
                           set state = 'RUNNING', attempts = r.attempts + 1
                          from sheet.import i
                         where r.import_id = :id and r.state in ('QUEUED', 'RUNNING')
                           and i.county_code = r.county_code and i.id = r.import_id
                        returning r.county_code, r.import_id, i.table_name, r.asked_by, r.asker_name, r.asker_role,
                                  r.asker_from, r.asker_to, r.attempts
                        """)
                .param("id", importId)
                .query(RollbackJob.class)
                .optional();
    }

    void advance(RollbackJob job, Undone undone) {
        jdbc.sql(
                        """
                        update sheet.rollback
                           set undone = undone + :undone, left_count = left_count + :left, attempts = 0
                         where county_code = :county and import_id = :id
                        """)
                .param("county", job.countyCode())
                .param("id", job.importId())
                .param("undone", undone.undone())
                .param("left", undone.left().size())
                .update();
        undone.left().forEach(left -> keep(job, left));
    }

    private void keep(RollbackJob job, Left left) {
        jdbc.sql(
                        """
                        insert into sheet.rollback_left (county_code, import_id, record_id, place, label, reason)
                        values (:county, :id, :record, :place, :label, :why)
                        on conflict do nothing
                        """)
                .param("county", job.countyCode())
                .param("id", job.importId())
                .param("record", left.id())
                .param("place", left.place())
                .param("label", left.label())
                .param("why", left.why().name())
                .update();
    }

    void end(UUID importId, String state) {
        jdbc.sql("update sheet.rollback set state = :state where import_id = :id")
                .param("id", importId)
                .param("state", state)
                .update();
    }
}
