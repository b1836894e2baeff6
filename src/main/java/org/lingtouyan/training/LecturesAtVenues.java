package org.lingtouyan.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.party.VenueUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the list of venues how many lectures were given at each, and when the last one was. */
@Component
class LecturesAtVenues implements VenueUse {

    private final JdbcClient jdbc;

    LecturesAtVenues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Given> lectures(Collection<UUID> venues) {
        return jdbc
                .sql(
                        """
                        select l.venue_id, count(*) as times, max(l.held_on) as last_on
                          from training.lecture l
                         where l.venue_id = any(:venues) and not l.voided
                         group by l.venue_id
                        """)
                .param("venues", venues.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("venue_id", UUID.class),
                        new Given(row.getInt("times"), row.getObject("last_on", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
