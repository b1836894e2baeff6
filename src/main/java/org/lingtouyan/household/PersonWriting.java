package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.IdentityNumber;
import org.lingtouyan.access.Masks;
import org.lingtouyan.household.HouseholdRows.PersonRow;
import org.lingtouyan.shared.Pinyin;
import org.springframework.stereotype.Component;

/** Makes a person's row from what was told, keeping of an existing one what was told masked. */
@Component
class PersonWriting {

    private final PrivateFields privateFields;

    PersonWriting(PrivateFields privateFields) {
        this.privateFields = privateFields;
    }

    PersonRow row(Place place, MemberFacts told, @Nullable PersonRow held) {
        var sealing =
                privateFields.sealing(held == null ? null : held.dataKey(), held == null ? null : held.keyVersion());
        var number = told.identityNumber() == null || Masks.isMasked(told.identityNumber())
                ? null
                : IdentityNumber.parse(told.identityNumber());
        var identity = number == null ? told.identityNumber() : number.value();
        var found = sealing.keptOrFound(held, identity);
        return new PersonRow(
                place.county(),
                held == null ? told.id() : held.id(),
                held == null ? place.division() : held.divisionCode(),
                told.name(),
                Pinyin.initials(told.name()),
                sex(told, number),
                birthDate(told, number),
                told.nationality(),
                number != null ? number.kind() : held == null ? "01" : held.identityKind(),
                sealing.keptOrSealed(held == null ? null : held.identitySealed(), identity, "identityNumber"),
                found.odd(),
                found.even(),
                sealing.keptOrSealed(held == null ? null : held.phoneSealed(), told.phone(), "phone"),
                held == null || held.dataKey() == null ? sealing.dataKey() : held.dataKey(),
                sealing.keyVersion(),
                told.identifiedOn(),
                false);
    }

    PersonYearRow yearRow(Place place, UUID household, UUID person, int year, PersonYear facts, UUID id) {
        return new PersonYearRow(
                place.county(),
                id,
                place.division(),
                household,
                person,
                year,
                facts.education(),
                facts.school(),
                facts.health(),
                facts.labour(),
                facts.workArea(),
                facts.workMonths(),
                facts.seriousIllnessInsurance(),
                facts.politics(),
                facts.more().columns());
    }

    private static @Nullable String sex(MemberFacts told, @Nullable IdentityNumber number) {
        return told.sex() != null || number == null ? told.sex() : number.sex();
    }

    private static @Nullable LocalDate birthDate(MemberFacts told, @Nullable IdentityNumber number) {
        return told.birthDate() != null || number == null ? told.birthDate() : number.birthDate();
    }
}
