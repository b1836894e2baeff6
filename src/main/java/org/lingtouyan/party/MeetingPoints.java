package org.lingtouyan.party;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lingtouyan.party.Meeting.Point;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** At which points members gathered for a meeting, and how many came to each. */
@Component
class MeetingPoints {

    private static final String TABLE = "meeting_point";

    private final JdbcClient jdbc;
    private final PartyTable table;

    MeetingPoints(JdbcClient jdbc, PartyTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    List<Point> of(Meeting meeting) {
        return TableRows.read(
                jdbc.sql(
                                """
                                select to_json(p) from party.meeting_point p
                                 where p.county_code = :county and p.meeting_id = :meeting and not p.voided
                                 order by p.place
                                """)
                        .param("county", meeting.divisionCode().countyCode())
                        .param("meeting", meeting.id()),
                Point.class);
    }

    /** @throws org.lingtouyan.shared.Refusal PARTY_ID_TAKEN where a point of that id is or was somebody else's */
    void add(Collection<Point> points) {
        if (table.addAll(TABLE, points) < points.size()) {
            throw PartyRefused.PARTY_ID_TAKEN.because();
        }
    }

    /** Whoever is not told of any more goes first: another may then bear the name. What stays as it was is left alone. */
    void replace(List<Point> before, List<Point> now) {
        Map<UUID, Point> told =
                now.stream().collect(Collectors.toMap(Point::id, Function.identity(), (one, same) -> one));
        for (var held : before) {
            if (!told.containsKey(held.id())) {
                takeBack(held);
            }
        }
        for (var held : before) {
            var right = told.remove(held.id());
            if (right != null && !right.saysAs(held)) {
                table.change(TABLE, right.of(held.version()));
            }
        }
        add(told.values());
    }

    /** All of a meeting that never was. */
    void takeBack(String county, UUID meeting) {
        jdbc.sql(
                        """
                        update party.meeting_point set voided = true, version = version + 1
                         where county_code = :county and meeting_id = :meeting and not voided
                        """)
                .param("county", county)
                .param("meeting", meeting)
                .update();
    }

    private void takeBack(Point point) {
        jdbc.sql(
                        """
                        update party.meeting_point set voided = true, version = version + 1
                         where county_code = :county and id = :id and not voided
                        """)
                .param("county", point.divisionCode().countyCode())
                .param("id", point.id())
                .update();
    }
}
