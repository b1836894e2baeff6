package org.lingtouyan.household;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.access.IdentityNumber;
import org.lingtouyan.access.Masks;
import org.lingtouyan.access.Predecessors;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.household.Holders.Holder;
import org.lingtouyan.household.HouseholdRows.PersonRow;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds members who are on the register as persons already, and refuses those who belong somewhere else. */
@Component
class KnownPersons {

    private final Holders holders;
    private final HouseholdLoading loading;
    private final PrivateFields privateFields;
    private final Divisions divisions;
    private final Predecessors predecessors;
    private final JdbcClient jdbc;

    KnownPersons(
            Holders holders,
            HouseholdLoading loading,
            PrivateFields privateFields,
            Divisions divisions,
            Predecessors predecessors,
            JdbcClient jdbc) {
        this.holders = holders;
        this.loading = loading;
        this.privateFields = privateFields;
        this.divisions = divisions;
        this.predecessors = predecessors;
        this.jdbc = jdbc;
    }

    /**
     * By the id a member was told with.
     *
     * @param held who was ever in the household
     * @throws org.lingtouyan.shared.Refusal when somebody else has the number or the id
     */
    Map<UUID, PersonRow> among(List<MemberFacts> members, DivisionCode village, UUID household, Set<UUID> held) {
        var told = fingerprints(members);
        var holding = holders.ofIdentities(told.values());
        var persons = new HashMap<UUID, UUID>();
        for (int i = 0; i < members.size(); i++) {
            var fingerprint = told.get(members.get(i).id());
            if (fingerprint != null) {
                for (var holder : holding.getOrDefault(fingerprint, List.of())) {
                    checkNear(holder, village, i);
                    persons.put(members.get(i).id(), holder.id());
                }
            }
        }
        checkFree(members, persons, village, household);
        return rows(members, persons, village, held);
    }

    private Map<UUID, String> fingerprints(List<MemberFacts> members) {
        return members.stream()
                .filter(member -> member.identityNumber() != null && !Masks.isMasked(member.identityNumber()))
                .collect(Collectors.toMap(
                        MemberFacts::id,
                        member -> privateFields.fingerprint(
                                IdentityNumber.parse(Objects.requireNonNull(member.identityNumber())))));
    }

    /** Where somebody lives is told only to who may look there. */
    private void checkNear(Holder holder, DivisionCode village, int index) {
        if (!holder.division().equals(village)) {
            throw HouseholdRefused.IDENTITY_TAKEN_ELSEWHERE
                    .because(
                            predecessors.mayRead(holder.division())
                                    ? divisions.pathText(holder.division())
                                    : new DefaultMessageSourceResolvable("place.outsideYourArea"))
                    .with("field", "members." + index + ".identityNumber");
        }
    }

    private void checkFree(List<MemberFacts> members, Map<UUID, UUID> persons, DivisionCode village, UUID household) {
        var taken = inOtherHouseholds(persons, village, household);
        for (int i = 0; i < members.size(); i++) {
            var person = persons.get(members.get(i).id());
            if (person != null && taken.containsKey(person)) {
                throw HouseholdRefused.IDENTITY_TAKEN
                        .because(taken.get(person))
                        .with("field", "members." + i + ".identityNumber");
            }
        }
    }

    /** Person to the number of the household that he or she is a member of now. */
    private Map<UUID, String> inOtherHouseholds(Map<UUID, UUID> persons, DivisionCode village, UUID household) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                        select m.person_id, h.number
                          from household.membership m
                          join household.household h on h.county_code = m.county_code and h.id = m.household_id
                         where m.county_code = :county and m.person_id = any(:persons) and m.household_id <> :household
                           and m.valid_to is null and not m.voided
                        """)
                .param("county", village.countyCode())
                .param("persons", persons.values().toArray(UUID[]::new))
                .param("household", household)
                .query((row, number) -> Map.entry(row.getObject("person_id", UUID.class), row.getString("number")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whose number nobody has may still be known by the id: a member whose number changes, or one entered and voided. */
    private Map<UUID, PersonRow> rows(
            List<MemberFacts> members, Map<UUID, UUID> persons, DivisionCode village, Set<UUID> held) {
        var byId = members.stream()
                .map(MemberFacts::id)
                .filter(id -> !persons.containsKey(id))
                .toList();
        byId.forEach(id -> persons.put(id, id));
        var rows = loading.persons(village.countyCode(), persons.values());
        var known = new HashMap<UUID, PersonRow>();
        persons.forEach((told, person) -> {
            var row = rows.get(person);
            if (row != null) {
                checkOwn(row, byId.contains(told) && !held.contains(told), village);
                known.put(told, row);
            }
        });
        return known;
    }

    private static void checkOwn(PersonRow row, boolean onlyById, DivisionCode village) {
        if (onlyById && (!row.voided() || !row.divisionCode().equals(village.value()))) {
            throw HouseholdRefused.ID_TAKEN.because().with("field", "members");
        }
    }
}
