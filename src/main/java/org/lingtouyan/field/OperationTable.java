package org.lingtouyan.field;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger: which operations were done, so that none is done twice. */
@Component
class OperationTable {

    private final JdbcClient jdbc;
    private final TableRows table;

    OperationTable(JdbcClient jdbc, TableRows table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** An operation that was done, and how many of its fields wait for somebody to decide. */
    record Done(UUID id, String hash, int conflicts) {}

    /** An operation that is about to be done: in which village, and of which household if it is about one. */
    record Line(Operation operation, DivisionCode village, @Nullable KnownHousehold household) {}

    /** Of these, those that were done, by id. */
    Map<UUID, Done> among(Collection<UUID> ids) {
        return jdbc
                .sql(
                        """
                        select o.id, o.body_hash as hash,
                               (select count(*) from field.conflict c
                                 where c.county_code = o.county_code and c.operation_id = o.id and c.valid_to is null
                                   and not c.voided)::integer as conflicts
                          from field.operation o
                         where o.id = any(:ids)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Done.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Done::id, done -> done));
    }

    /** A line as it is written. */
    private record Row(
            UUID id,
            String divisionCode,
            String kind,
            @Nullable UUID householdId,
            @Nullable UUID saidHousehold,
            UUID deviceId,
            OffsetDateTime madeAt,
            LocalDate occurredOn,
            LocalDate takenOn,
            boolean dayCorrected,
            String bodyHash) {

        static Row of(Line line, UUID device, PhoneClock clock) {
            var operation = line.operation();
            var household = line.household();
            return new Row(
                    operation.id(),
                    line.village().value(),
                    operation.kind().name(),
                    household == null ? null : household.id(),
                    operation.household(),
                    device,
                    clock.madeAt(operation),
                    clock.day(operation),
                    clock.today(),
                    clock.corrects(operation),
                    operation.hash());
        }
    }

    /**
     * In the order of their ids, so that two who send the same wait for each other in one order.
     *
     * @return how many were written; the others somebody has just done, and that was waited for
     */
    int add(List<Line> lines, UUID device, PhoneClock clock) {
        return table.insert(
                "field.operation",
                lines.stream()
                        .sorted(Comparator.comparing(line -> line.operation().id()))
                        .map(line -> Row.of(line, device, clock))
                        .toList());
    }
}
