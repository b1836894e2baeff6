package org.lingtouyan.field;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger: which operations were done, so that none is done twice. */
@Component
class OperationTable {

    private final JdbcClient jdbc;

    OperationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An operation that was done, and how many of its fields wait for somebody to decide. */
    record Done(String hash, int conflicts) {}

    Optional<Done> find(UUID id) {
        return jdbc.sql(
                        """
                        select o.body_hash as hash,
                               (select count(*) from field.conflict c
                                 where c.county_code = o.county_code and c.operation_id = o.id and c.valid_to is null
                                   and not c.voided)::integer as conflicts
                          from field.operation o
                         where o.id = :id
                        """)
                .param("id", id)
                .query(Done.class)
                .optional();
    }

    /** @return false if somebody is just doing, or has just done, the same; then that is waited for */
    boolean add(Operation operation, DivisionCode village, @Nullable UUID household, UUID device, PhoneClock clock) {
        return jdbc.sql(
                                """
                                insert into field.operation
                                       (county_code, id, division_code, kind, household_id, said_household, device_id, made_at,
                                        occurred_on, taken_on, day_corrected, body_hash)
                                values (:county, :id, :division, :kind, :household, :said, :device, :madeAt,
                                        :on, :today, :corrected, :hash)
                                    on conflict (county_code, id) do nothing
                                """)
                        .param("county", village.countyCode())
                        .param("id", operation.id())
                        .param("division", village.value())
                        .param("kind", operation.kind().name())
                        .param("household", household)
                        .param("said", operation.household())
                        .param("device", device)
                        .param("madeAt", clock.madeAt(operation))
                        .param("on", clock.day(operation))
                        .param("today", clock.today())
                        .param("corrected", clock.corrects(operation))
                        .param("hash", operation.hash())
                        .update()
                == 1;
    }
}
