package org.lingtouyan.leadership;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.lingtouyan.moving.Whom;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A village that goes up in another has no team of its own any more: posts end on that day, a case ends with it, and whoever is
 * in reserve is so in the village that goes on, whose team is elected anew.
 */
@Component
@Order(20)
class TeamMover implements Mover {

    private static final String WHY = "合村并镇";

    private final JdbcClient jdbc;
    private final ReserveTable reserves;

    TeamMover(JdbcClient jdbc, ReserveTable reserves) {
        this.jdbc = jdbc;
        this.reserves = reserves;
    }

    /** Who is in reserve and goes on being so elsewhere. */
    private record InReserve(List<Reserve> people) implements Luggage {}

    @Override
    public Luggage pack(Move move) {
        return new InReserve(move.whom() instanceof Whom.Everyone ? reserves.openIn(move.from()) : List.of());
    }

    @Override
    public void open(Move move, Luggage luggage) {
        reserves.addAll(((InReserve) luggage)
                .people().stream().map(reserve -> goingOn(move, reserve)).toList());
    }

    private static Reserve goingOn(Move move, Reserve reserve) {
        return new Reserve(
                UuidCreator.getNameBasedSha1(move.id(), "reserve " + reserve.id()),
                move.to(),
                reserve.cadre(),
                reserve.source(),
                reserve.mentor(),
                reserve.readiness(),
                reserve.from().isAfter(move.on()) ? reserve.from() : move.on(),
                null);
    }

    @Override
    public void close(Move move, Luggage luggage) {
        if (move.whom() instanceof Whom.Everyone) {
            END.forEach(statement -> jdbc.sql(statement)
                    .param("county", move.from().countyCode())
                    .param("village", move.from().value())
                    .param("on", move.on())
                    .param("why", WHY)
                    .update());
        }
    }

    /** What began later never was. */
    private static final List<String> END = List.of(
            """
            update leadership.tenure
               set voided = valid_from >= :on, valid_to = case when valid_from < :on then :on end,
                   end_reason = case when valid_from < :on then 'OTHER' end, end_note = :why, version = version + 1
             where county_code = :county and division_code = :village and not voided and valid_to is null
            """,
            """
            update leadership.reserve
               set voided = valid_from >= :on, valid_to = case when valid_from < :on then :on end,
                   leave_reason = case when valid_from < :on then 'OTHER' end, leave_note = :why, version = version + 1
             where county_code = :county and division_code = :village and not voided and valid_to is null
            """,
            """
            insert into leadership.rectification_event (county_code, id, division_code, rectification_id, kind, occurred_on, note)
            select county_code, gen_random_uuid(), division_code, id, case when passed_on is null then 'DROP' else 'CLOSE' end,
                   greatest(:on, last_step_on), :why
              from leadership.rectification
             where county_code = :county and division_code = :village and ended_on is null
            """,
            """
            update leadership.rectification
               set state = case when passed_on is null then 'DROPPED' else 'CLOSED' end, ended_on = greatest(:on, last_step_on),
                   version = version + 1
             where county_code = :county and division_code = :village and ended_on is null and :why <> ''
            """,
            """
            update leadership.village set valid_to = :on, version = version + 1
             where county_code = :county and division_code = :village and valid_from < :on and valid_to is null and :why <> ''
            """);
}
