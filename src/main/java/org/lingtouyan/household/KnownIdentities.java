package org.lingtouyan.household;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.access.IdentityNumber;
import org.lingtouyan.household.Holders.Holder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register's door for lists that name people by their identity numbers: in which household each of them is now. */
@Component
public class KnownIdentities {

    private final Holders holders;
    private final PrivateFields privateFields;
    private final JdbcClient jdbc;

    KnownIdentities(Holders holders, PrivateFields privateFields, JdbcClient jdbc) {
        this.holders = holders;
        this.privateFields = privateFields;
        this.jdbc = jdbc;
    }

    /** One answer a number; nothing for who is on no register, or in no household within the actor's area. */
    @Transactional(readOnly = true)
    public List<Optional<UUID>> householdsOf(List<IdentityNumber> numbers) {
        var asked = numbers.stream().map(privateFields::fingerprint).toList();
        var found = holders.ofIdentities(asked);
        var homes = homes(found.values().stream().flatMap(List::stream).toList());
        return asked.stream()
                .map(one -> found.getOrDefault(one, List.of()).stream()
                        .flatMap(holder -> Optional.ofNullable(homes.get(holder.id())).stream())
                        .findFirst())
                .toList();
    }

    private Map<UUID, UUID> homes(List<Holder> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        var homes = new HashMap<UUID, UUID>();
        persons.stream()
                .collect(Collectors.groupingBy(Holder::countyCode))
                .forEach((county, holding) -> homes.putAll(homes(county, holding)));
        return homes;
    }

    private Map<UUID, UUID> homes(String county, List<Holder> persons) {
        return jdbc
                .sql(
                        """
                        select m.person_id, m.household_id
                          from household.membership m
                          join household.household h on h.county_code = m.county_code and h.id = m.household_id
                         where m.county_code = :county and m.person_id = any(:persons) and m.valid_to is null
                           and not m.voided and not h.voided and h.moved_on is null
                        """)
                .param("county", county)
                .param("persons", persons.stream().map(Holder::id).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(row.getObject("person_id", UUID.class), row.getObject("household_id", UUID.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
