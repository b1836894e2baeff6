package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The chain organisations of a county as all of it knows them: those of other villages too, which carry a village's households along. */
@Component
class ChainOrganisations {

    private final JdbcClient jdbc;

    ChainOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param carries how many households it carries along today, in however many ways */
    record Known(
            UUID id,
            String divisionCode,
            String name,
            @Nullable String industry,
            Organisation.ChainNode chainNode,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int carries) {}

    /** At most thirty that exist, by a part of their name. */
    @Transactional(readOnly = true)
    List<Known> sought(String county, @Nullable String text) {
        return known(county, null, OrganisationLists.pattern(text));
    }

    /** Also those that have ended. */
    @Transactional(readOnly = true)
    Map<UUID, Known> named(String county, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : known(county, ids.stream().distinct().toArray(UUID[]::new), null).stream()
                        .collect(Collectors.toMap(Known::id, Function.identity()));
    }

    private List<Known> known(String county, UUID @Nullable [] ids, @Nullable String pattern) {
        return jdbc.sql("select * from party.chain_organisations_known(:county, :ids::uuid[], :sought)")
                .param("county", county)
                .param("ids", ids)
                .param("sought", pattern)
                .query(Known.class)
                .list();
    }
}
