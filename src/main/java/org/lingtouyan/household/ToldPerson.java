package org.lingtouyan.household;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.IdentityNumber;
import org.lingtouyan.access.Masks;
import org.lingtouyan.household.HouseholdRows.PersonRow;

/** What one row tells of its person; of what it does not tell, what is held stays. */
record ToldPerson(
        @Nullable String number,
        String name,
        String relation,
        IdentityNumber identity,
        String fingerprint,
        @Nullable String sex,
        @Nullable LocalDate birthDate,
        @Nullable String nationality,
        @Nullable String phone,
        @Nullable LocalDate identifiedOn,
        PersonYear year) {

    MemberFacts facts(UUID id, @Nullable PersonRow held) {
        return new MemberFacts(
                id,
                number,
                name,
                relation,
                identity.value(),
                sex != null || held == null ? sex : held.sex(),
                birthDate != null || held == null ? birthDate : held.birthDate(),
                nationality != null || held == null ? nationality : held.nationality(),
                phone != null || held == null ? phone : Masks.AS_HELD,
                identifiedOn != null || held == null ? identifiedOn : held.identifiedOn(),
                year);
    }

    ToldPerson as(@Nullable String itsNumber, @Nullable LocalDate itsDay) {
        return new ToldPerson(
                itsNumber, name, relation, identity, fingerprint, sex, birthDate, nationality, phone, itsDay, year);
    }

    PersonYear year(PersonYear held) {
        return new PersonYear(
                or(year.education(), held.education()),
                or(year.school(), held.school()),
                year.health().isEmpty() ? held.health() : year.health(),
                or(year.labour(), held.labour()),
                or(year.workArea(), held.workArea()),
                months(year.workMonths(), held.workMonths()),
                or(year.seriousIllnessInsurance(), held.seriousIllnessInsurance()),
                or(year.politics(), held.politics()),
                held.more().with(year.more().values()));
    }

    private static @Nullable BigDecimal months(@Nullable BigDecimal told, @Nullable BigDecimal held) {
        return told == null || (held != null && told.compareTo(held) == 0) ? held : told;
    }

    private static <T> @Nullable T or(@Nullable T told, @Nullable T held) {
        return told == null ? held : told;
    }
}
