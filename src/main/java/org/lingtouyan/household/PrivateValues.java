package org.lingtouyan.household;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Grounds;
import org.lingtouyan.access.PrivateField;
import org.lingtouyan.access.Purpose;
import org.lingtouyan.access.Right;
import org.lingtouyan.access.TrailNotes;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.HouseholdRows.HouseholdRow;
import org.lingtouyan.household.HouseholdRows.PersonRow;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One private value of a household or of somebody in it, as it is: given out only together with its entry in the trail. */
@Component
class PrivateValues {

    private final Households households;
    private final PrivateFields privateFields;
    private final TrailNotes notes;
    private final Actors actors;

    PrivateValues(Households households, PrivateFields privateFields, TrailNotes notes, Actors actors) {
        this.households = households;
        this.privateFields = privateFields;
        this.notes = notes;
        this.actors = actors;
    }

    /** @param person whose value it is; none: the household's own */
    @Transactional
    String unmasked(UUID household, @Nullable UUID person, PrivateField field, Grounds grounds) {
        actors.require(Right.UNMASK);
        var held = households.find(household);
        var value =
                person == null ? value(held.row(), field) : value(held.persons().get(person), field);
        if (value == null) {
            throw RequestRefused.NOT_FOUND.because().with("field", field.field());
        }
        notes.unmasked(
                new DivisionCode(held.row().divisionCode()),
                person == null ? "household.household" : "household.person",
                person == null ? household : person,
                field,
                grounds);
        return value;
    }

    private @Nullable String value(HouseholdRow household, PrivateField field) {
        return switch (field) {
            case PHONE -> privateFields.phone(household, Purpose.UNMASKED);
            case BANK_ACCOUNT -> privateFields.bankAccount(household, Purpose.UNMASKED);
            case IDENTITY_NUMBER, HEALTH -> null;
        };
    }

    private @Nullable String value(@Nullable PersonRow person, PrivateField field) {
        if (person == null) {
            return null;
        }
        return switch (field) {
            case IDENTITY_NUMBER -> privateFields.identityNumber(person, Purpose.UNMASKED);
            case PHONE -> privateFields.phone(person, Purpose.UNMASKED);
            case BANK_ACCOUNT, HEALTH -> null;
        };
    }
}
