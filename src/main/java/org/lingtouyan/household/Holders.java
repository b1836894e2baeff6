package org.lingtouyan.household;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where identity numbers and household numbers are in use already, also where the actor may not look: only that, and where. */
@Component
class Holders {

    /** A person or a household, and its village; {@code key} is the fingerprint or number that was asked for. */
    record Holder(String key, String countyCode, DivisionCode division, UUID id) {}

    private final JdbcClient jdbc;

    Holders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By fingerprint (hexadecimal); in several counties there may be several. */
    Map<String, List<Holder>> ofIdentities(Collection<String> fingerprints) {
        return fingerprints.isEmpty()
                ? Map.of()
                : asked(
                        "select fingerprint as key, county_code, division_code, person_id as id "
                                + "from household.identity_holders(:keys)",
                        fingerprints);
    }

    /** By household number. */
    Map<String, List<Holder>> ofNumbers(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : asked(
                        "select number as key, county_code, division_code, household_id as id "
                                + "from household.number_holders(:keys)",
                        numbers);
    }

    private Map<String, List<Holder>> asked(String query, Collection<String> keys) {
        return jdbc
                .sql(query)
                .param("keys", keys.stream().distinct().toArray(String[]::new))
                .query((row, number) -> new Holder(
                        row.getString("key"),
                        row.getString("county_code"),
                        new DivisionCode(row.getString("division_code")),
                        row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(groupingBy(Holder::key));
    }
}
