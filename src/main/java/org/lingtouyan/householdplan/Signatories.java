package org.lingtouyan.householdplan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.cadre.Cadres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may sign a plan, and who that is by name: members of the household, and people who work. */
@Component
class Signatories {

    private final JdbcClient jdbc;
    private final Cadres cadres;

    Signatories(JdbcClient jdbc, Cadres cadres) {
        this.jdbc = jdbc;
        this.cadres = cadres;
    }

    /** @throws org.lingtouyan.shared.Refusal when somebody is unknown or the day is before the edition or to come */
    void require(Plan plan, List<Signature> signatures, LocalDate today) {
        for (var signature : signatures) {
            if (signature.signedOn().isBefore(plan.editionOn())) {
                throw PlanRefused.PLAN_SIGNED_BEFORE_MADE.because().with("field", "on");
            }
            if (signature.signedOn().isAfter(today)) {
                throw PlanRefused.PLAN_IN_THE_FUTURE.because().with("field", "on");
            }
        }
        var persons = signatures.stream()
                .map(Signature::personId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var working = signatures.stream()
                .map(Signature::cadreId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (members(plan, persons).size() < persons.size()
                || cadres.named(working).size() < working.size()) {
            throw PlanRefused.PLAN_SIGNATORY_UNKNOWN.because().with("field", "signatures");
        }
    }

    /** Those of them who are or were in the household, by name. */
    Map<UUID, String> members(Plan plan, Collection<UUID> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        record Named(UUID id, String name) {}
        return jdbc
                .sql(
                        """
                        select distinct on (record_id) record_id as id, label as name
                          from household.published_person
                         where county_code = :county and division_code = :village and household_id = :household
                           and record_id = any(:persons)
                         order by record_id, valid_from desc
                        """)
                .param("county", plan.division().countyCode())
                .param("village", plan.divisionCode())
                .param("household", plan.householdId())
                .param("persons", persons.toArray(UUID[]::new))
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }
}
