package org.lingtouyan.leadership;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Flag;
import org.lingtouyan.division.Flags;
import org.lingtouyan.division.Level;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The villages whose teams are followed: a village enters with the first thing recorded of it, all of them with a screening. */
@Component
class FollowedVillages {

    private static final UUID VILLAGE = UUID.fromString("0a8f6a52-5d0b-4e0c-8a43-7f0f5f8d2c31");

    private final JdbcClient jdbc;
    private final TableRows rows;
    private final Flags flags;

    FollowedVillages(JdbcClient jdbc, TableRows rows, Flags flags) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.flags = flags;
    }

    /** A followed village as its table holds it. */
    record VillageRow(
            String countyCode,
            UUID id,
            String divisionCode,
            LocalDate validFrom,
            boolean registeredPoor,
            int version) {}

    /** Follows those of one county that are not followed yet, from that day on. */
    void follow(Collection<DivisionCode> villages, LocalDate from) {
        var known = known(villages);
        var fresh = villages.stream()
                .filter(village -> !known.contains(village.value()))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        var poor = poor(fresh);
        rows.insert(
                "leadership.village",
                fresh.stream()
                        .map(village -> new VillageRow(
                                village.countyCode(),
                                id(village),
                                village.value(),
                                from,
                                poor.contains(village.value()),
                                1))
                        .toList());
    }

    /** Takes over which villages were registered as poor since; one that took a poor village in stays one. */
    void renew(Collection<DivisionCode> villages) {
        if (villages.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update leadership.village
                           set registered_poor = true, version = version + 1
                         where county_code = :county and division_code = any(:villages::char(12)[])
                           and division_code = any(:poor::char(12)[]) and not registered_poor
                        """)
                .param("county", villages.iterator().next().countyCode())
                .param("villages", values(villages))
                .param("poor", poor(villages).toArray(String[]::new))
                .update();
    }

    /** Whether it is flagged as a poor village, or was. */
    boolean isPoor(DivisionCode village) {
        return flags.of(village).stream().anyMatch(flag -> flag.flag().equals(Flag.POOR_VILLAGE));
    }

    static UUID id(DivisionCode village) {
        return UuidCreator.getNameBasedSha1(VILLAGE, village.value());
    }

    private List<String> known(Collection<DivisionCode> villages) {
        return jdbc.sql("select division_code from leadership.village where division_code = any(:villages::char(12)[])")
                .param("villages", values(villages))
                .query(String.class)
                .list();
    }

    private Set<String> poor(Collection<DivisionCode> villages) {
        var county = villages.iterator().next().at(Level.COUNTY);
        return flags.of(Flag.POOR_VILLAGE, county).stream()
                .map(flag -> flag.divisionCode().value())
                .collect(Collectors.toSet());
    }

    private static String[] values(Collection<DivisionCode> villages) {
        return villages.stream().map(DivisionCode::value).toArray(String[]::new);
    }
}
