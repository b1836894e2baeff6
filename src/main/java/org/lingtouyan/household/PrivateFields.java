package org.lingtouyan.household;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Fingerprints;
import org.lingtouyan.access.IdentityNumber;
import org.lingtouyan.access.Masks;
import org.lingtouyan.access.Privacy;
import org.lingtouyan.access.PrivateField;
import org.lingtouyan.access.Purpose;
import org.lingtouyan.access.Sealer;
import org.lingtouyan.household.HouseholdRows.HouseholdRow;
import org.lingtouyan.household.HouseholdRows.PersonRow;
import org.springframework.stereotype.Component;

/** Private values on their way into rows, sealed, and out of them, masked. A masked value told means: leave it as it is. */
@Component
class PrivateFields {

    private final Privacy privacy;

    PrivateFields(Privacy privacy) {
        this.privacy = privacy;
    }

    /** What an identity number is found by, as lookups take it. */
    String fingerprint(IdentityNumber number) {
        return privacy.fingerprints(number.citizen()).asked();
    }

    /** What tells two bodies apart that may hold private values. */
    String fingerprintOf(String body) {
        return HexFormat.of().formatHex(privacy.digest(body));
    }

    Sealing sealing(byte @Nullable [] dataKey, @Nullable Integer keyVersion) {
        return new Sealing(
                dataKey == null || keyVersion == null ? privacy.newSealer() : privacy.sealer(dataKey, keyVersion));
    }

    @Nullable
    String identityNumber(PersonRow person, Purpose purpose) {
        return shown(
                PrivateField.IDENTITY_NUMBER, person.identitySealed(), person.dataKey(), person.keyVersion(), purpose);
    }

    @Nullable
    String phone(PersonRow person, Purpose purpose) {
        return shown(PrivateField.PHONE, person.phoneSealed(), person.dataKey(), person.keyVersion(), purpose);
    }

    @Nullable
    String phone(HouseholdRow household, Purpose purpose) {
        return shown(PrivateField.PHONE, household.phoneSealed(), household.dataKey(), household.keyVersion(), purpose);
    }

    @Nullable
    String bankAccount(HouseholdRow household, Purpose purpose) {
        return shown(
                PrivateField.BANK_ACCOUNT,
                household.bankAccountSealed(),
                household.dataKey(),
                household.keyVersion(),
                purpose);
    }

    private @Nullable String shown(
            PrivateField field,
            byte @Nullable [] sealed,
            byte @Nullable [] dataKey,
            @Nullable Integer keyVersion,
            Purpose purpose) {
        return sealed == null || dataKey == null || keyVersion == null
                ? null
                : purpose.show(field, privacy.sealer(dataKey, keyVersion).open(sealed));
    }

    /** Seals the values of one record under its key. */
    final class Sealing {

        private final Sealer sealer;

        private Sealing(Sealer sealer) {
            this.sealer = sealer;
        }

        byte[] dataKey() {
            return sealer.dataKey();
        }

        int keyVersion() {
            return sealer.keyVersion();
        }

        String open(byte[] sealed) {
            return sealer.open(sealed);
        }

        /** The very bytes held where the value is the same: sealing anew would look like a change. */
        byte @Nullable [] keptOrSealed(byte @Nullable [] held, @Nullable String told, String field) {
            if (told == null) {
                return null;
            }
            if (Masks.isMasked(told)) {
                return shown(held, told, field);
            }
            return held != null && sealer.open(held).equals(told) ? held : sealer.seal(told);
        }

        /** A mask of something else is no "unchanged": somebody meant to write a value. */
        private byte @Nullable [] shown(byte @Nullable [] held, String told, String field) {
            if (told.equals(Masks.AS_HELD)) {
                return held;
            }
            if (held == null || !Masks.shows(told, sealer.open(held))) {
                throw Words.refusal(HouseholdRefused.MASKED_VALUE, field);
            }
            return held;
        }

        Fingerprints fingerprints(byte[] sealedNumber) {
            return privacy.fingerprints(IdentityNumber.parse(open(sealedNumber)).citizen());
        }

        /** The very bytes held where the number is the same, also when one of the two is still to be filled in. */
        Found keptOrFound(@Nullable PersonRow held, @Nullable String told) {
            var before = held == null
                    ? Found.BY_NOTHING
                    : new Found(held.identityFingerprint(), held.identityFingerprintEven());
            if (told == null || Masks.isMasked(told)) {
                return told == null ? Found.BY_NOTHING : before;
            }
            var now = privacy.fingerprints(IdentityNumber.parse(told).citizen());
            return now.sameAs(before.odd(), before.even()) ? before : new Found(now.odd(), now.even());
        }
    }

    /** The two columns that a person is found by. */
    record Found(byte @Nullable [] odd, byte @Nullable [] even) {

        static final Found BY_NOTHING = new Found(null, null);
    }
}
