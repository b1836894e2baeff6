package org.lingtouyan.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Masks;
import org.lingtouyan.household.HouseholdRows.HouseholdRow;

/** How a household is reached and paid, as a row tells it: its telephone and its bank account, kept sealed. */
final class SheetContact {

    private final PrivateFields privateFields;

    SheetContact(PrivateFields privateFields) {
        this.privateFields = privateFields;
    }

    /** Whether a row tells otherwise than is held. */
    boolean differs(ToldHousehold said, HouseholdRow held) {
        String bank = said.or(ToldFact.BANK_NAME, null);
        return (bank != null && !bank.equals(held.bankName()))
                || other(said.or(ToldFact.PHONE, null), held.phoneSealed(), held)
                || other(said.or(ToldFact.BANK_ACCOUNT, null), held.bankAccountSealed(), held);
    }

    /** What is held with what the row tells; of what it does not tell, what is held stays. */
    HouseholdRow told(ToldHousehold said, HouseholdRow held, LocalDate registered) {
        String phone = said.or(ToldFact.PHONE, null);
        String account = said.or(ToldFact.BANK_ACCOUNT, null);
        var sealing =
                phone == null && account == null ? null : privateFields.sealing(held.dataKey(), held.keyVersion());
        return new HouseholdRow(
                held.countyCode(),
                held.id(),
                held.divisionCode(),
                held.number(),
                registered,
                sealed(sealing, held.phoneSealed(), phone),
                said.or(ToldFact.BANK_NAME, held.bankName()),
                sealed(sealing, held.bankAccountSealed(), account),
                held.dataKey() != null || sealing == null ? held.dataKey() : sealing.dataKey(),
                held.keyVersion() != null || sealing == null
                        ? held.keyVersion()
                        : Integer.valueOf(sealing.keyVersion()),
                held.voided(),
                held.bodyHash());
    }

    private boolean other(@Nullable String told, byte @Nullable [] sealed, HouseholdRow held) {
        return told != null
                && !Masks.isMasked(told)
                && (sealed == null
                        || privateFields
                                        .sealing(held.dataKey(), held.keyVersion())
                                        .keptOrSealed(sealed, told, "phone")
                                != sealed);
    }

    private static byte @Nullable [] sealed(
            PrivateFields.@Nullable Sealing sealing, byte @Nullable [] held, @Nullable String told) {
        return sealing == null || told == null || Masks.isMasked(told)
                ? held
                : sealing.keptOrSealed(held, told, "phone");
    }
}
