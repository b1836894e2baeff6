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
    private final TeamRules rules;

    FollowedVillages(JdbcClient jdbc, TableRows rows, Flags flags, TeamRules rules) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.flags = flags;
        this.rules = rules;
    }

    /** A followed village as its table holds it. */
    record VillageRow(
            String countyCode,
            UUID id,
            String divisionCode,
            LocalDate validFrom,
            boolean registeredPoor,
            int reserveWanted,
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
        var wanted = reserveWanted(fresh.get(0), from);
        rows.insert(
                "leadership.village",
                fresh.stream()
                        .map(village -> new VillageRow(
                                village.countyCode(),
                                UuidCreator.getNameBasedSha1(VILLAGE, village.value()),
                                village.value(),
                                from,
                                poor.contains(village.value()),
                                wanted,
                                1))
                        .toList());
    }

    /** Takes over the target of the day and which villages are registered as poor; what is so already is not touched. */
    void renew(Collection<DivisionCode> villages, LocalDate day) {
        if (villages.isEmpty()) {
            return;
        }
        var first = villages.iterator().next();
        jdbc.sql(
                        """
                        update leadership.village
                           set reserve_wanted = :wanted, registered_poor = division_code = any(:poor::char(12)[]), version = version + 1
                         where county_code = :county and division_code = any(:villages::char(12)[])
                           and (reserve_wanted, registered_poor) is distinct from (:wanted, division_code = any(:poor::char(12)[]))
                        """)
                .param("county", first.countyCode())
                .param("villages", values(villages))
                .param("poor", poor(villages).toArray(String[]::new))
                .param("wanted", reserveWanted(first, day))
                .update();
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

    private int reserveWanted(DivisionCode village, LocalDate day) {
        return rules.reserveTarget(village, day);
    }

    private static String[] values(Collection<DivisionCode> villages) {
        return villages.stream().map(DivisionCode::value).toArray(String[]::new);
    }
}
