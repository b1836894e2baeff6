package org.lingtouyan.moving;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Area;
import org.lingtouyan.access.Role;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.moving.Mover.Amount;
import org.lingtouyan.moving.Moves.Standing;
import org.lingtouyan.moving.Moves.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of moves: what is to move, who asked for it, and how far it is. */
@Component
class MoveTable {

    private static final String SELECT =
            """
            select id, from_division, to_division, effective_on, whom, names, record_id, joins, relation,
                   account_id, account_name, account_role, state, checked
              from moving.move
            """;

    private final JdbcClient jdbc;

    MoveTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many moves of an adjustment are in that state, with what they moved and the first one's reason. */
    record Sum(State state, int moves, int households, int persons, @Nullable String reason) {}

    void add(Move move, @Nullable UUID adjustment, Actor askedBy) {
        var whom = move.whom();
        jdbc.sql(
                        """
                        insert into moving.move (id, adjustment_id, from_division, to_division, effective_on, whom, names,
                                                 record_id, joins, relation, account_id, account_name, account_role)
                        values (:id, :adjustment, :from, :to, :on, :whom, :names, :record, :joins, :relation,
                                :account, :name, :role)
                            on conflict (id) do nothing
                        """)
                .param("id", move.id())
                .param("adjustment", adjustment)
                .param("from", move.from().value())
                .param("to", move.to().value())
                .param("on", move.on())
                .param("whom", whom.getClass().getSimpleName())
                .param("names", names(whom).toArray(String[]::new))
                .param("record", record(whom))
                .param("joins", whom instanceof Whom.OnePerson one ? one.household() : null)
                .param("relation", whom instanceof Whom.OnePerson one ? one.relation() : null)
                .param("account", askedBy.account())
                .param("name", askedBy.name())
                .param("role", askedBy.role().name())
                .update();
    }

    Optional<Standing> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(MoveTable::standing)
                .optional();
    }

    Optional<UUID> oldestWaiting() {
        return jdbc.sql(
                        """
                        select id from moving.move
                         where not checked
                           and (state = 'WAITING' or (state = 'DONE' and done_at < now() - interval '1 minute'))
                         order by asked_at, id limit 1
                        """)
                .query(UUID.class)
                .optional();
    }

    /** Keeps others from doing the same until the transaction ends; false if it is done already. */
    boolean claim(UUID id) {
        return jdbc.sql("select id from moving.move where id = :id and not checked for update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void done(UUID id, Amount moved) {
        jdbc.sql(
                        """
                        update moving.move
                           set state = 'DONE', reason = null, done_at = now(),
                               households = households + :households, persons = persons + :persons,
                               checked = state = 'DONE' or record_id is not null
                         where id = :id
                        """)
                .param("id", id)
                .param("households", moved.households())
                .param("persons", moved.persons())
                .update();
    }

    void fail(UUID id, String reason) {
        jdbc.sql("update moving.move set state = 'FAILED', reason = :reason where id = :id and state <> 'DONE'")
                .param("id", id)
                .param("reason", reason)
                .update();
    }

    void retry(UUID adjustment) {
        jdbc.sql(
                        "update moving.move set state = 'WAITING', reason = null where adjustment_id = :id and state = 'FAILED'")
                .param("id", adjustment)
                .update();
    }

    List<Sum> sums(UUID adjustment) {
        return jdbc.sql(
                        """
                        select state, count(*) as moves, coalesce(sum(households), 0) as households,
                               coalesce(sum(persons), 0) as persons, min(reason) as reason
                          from moving.move where adjustment_id = :id group by state
                        """)
                .param("id", adjustment)
                .query(Sum.class)
                .list();
    }

    private static Set<String> names(Whom whom) {
        return whom instanceof Whom.NaturalVillages some
                ? some.names()
                : whom instanceof Whom.AllBut others ? others.names() : Set.of();
    }

    private static @Nullable UUID record(Whom whom) {
        return whom instanceof Whom.OneHousehold one
                ? one.household()
                : whom instanceof Whom.OnePerson one ? one.person() : null;
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        var move = new Move(
                row.getObject("id", UUID.class),
                new DivisionCode(row.getString("from_division")),
                new DivisionCode(row.getString("to_division")),
                row.getObject("effective_on", LocalDate.class),
                whom(row));
        var askedBy = new Actor(
                row.getObject("account_id", UUID.class),
                row.getString("account_name"),
                Role.valueOf(row.getString("account_role")),
                Area.of(move.from()));
        return new Standing(move, askedBy, State.valueOf(row.getString("state")), row.getBoolean("checked"));
    }

    private static Whom whom(ResultSet row) throws SQLException {
        Array names = row.getArray("names");
        var villages = Set.of((String[]) names.getArray());
        var record = row.getObject("record_id", UUID.class);
        return switch (row.getString("whom")) {
            case "TheTownship" -> new Whom.TheTownship();
            case "NaturalVillages" -> new Whom.NaturalVillages(villages);
            case "AllBut" -> new Whom.AllBut(villages);
            case "OneHousehold" -> new Whom.OneHousehold(record);
            case "OnePerson" ->
                new Whom.OnePerson(record, row.getObject("joins", UUID.class), row.getString("relation"));
            default -> new Whom.Everyone();
        };
    }
}
