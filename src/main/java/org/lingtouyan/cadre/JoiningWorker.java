package org.lingtouyan.cadre;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Area;
import org.lingtouyan.access.Role;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.BackgroundWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets every county that has something of somebody who turned out to be another refer to that other, after the two counties of
 * {@link JoiningMover}: a county a transaction, under the name of whoever decided it. Doing it twice changes nothing.
 */
@Component
class JoiningWorker extends BackgroundWork {

    private static final Duration REST = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Actors actors;
    private final TransactionTemplate transaction;

    JoiningWorker(
            JdbcClient jdbc,
            Actors actors,
            TransactionTemplate transaction,
            @Value("${lingtouyan.command:serve}") String command) {
        super(command);
        this.jdbc = jdbc;
        this.actors = actors;
        this.transaction = transaction;
    }

    private record Joined(UUID was, UUID now, UUID byWhom) {}

    @Override
    protected void begin() {
        inRounds("people who are one", REST, this::next);
    }

    private boolean next() {
        var next = in(Actor.SYSTEM, this::toFollow);
        next.forEach(this::follow);
        return !next.isEmpty();
    }

    private List<Joined> toFollow() {
        return jdbc.sql("select was, now, by_whom from cadre.joined_to_follow()")
                .query(Joined.class)
                .list();
    }

    private void follow(Joined one) {
        for (var county : in(Actor.SYSTEM, () -> counties(one.was()))) {
            var there = Area.of(new DivisionCode(county + "000000"));
            in(new Actor(one.byWhom(), Actor.SYSTEM.name(), Role.SYSTEM, there), () -> join(county, one));
        }
        in(Actor.SYSTEM, () -> jdbc.sql("select cadre.followed(:was, :now)")
                .param("was", one.was())
                .param("now", one.now())
                .query((row, number) -> one)
                .list());
    }

    private List<String> counties(UUID was) {
        return jdbc.sql("select distinct county from cadre.counties_that_refer(:was) as county order by county")
                .param("was", was)
                .query(String.class)
                .list();
    }

    private Integer join(String county, Joined one) {
        return jdbc.sql("select cadre.join_references(:county::char(6), :was, :now)")
                .param("county", county)
                .param("was", one.was())
                .param("now", one.now())
                .query(Integer.class)
                .single();
    }

    private <T> T in(Actor actor, Supplier<T> work) {
        return actors.as(actor, () -> transaction.execute(begun -> work.get()));
    }
}
