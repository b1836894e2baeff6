package org.lingtouyan.cadre;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.IdentityNumber;
import org.lingtouyan.access.Privacy;
import org.lingtouyan.access.PrivateField;
import org.lingtouyan.access.Purpose;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Pinyin;
import org.springframework.stereotype.Component;

/** What is told of a person as a row, private values sealed; and the private values of a row, masked. */
@Component
class CadreSealing {

    private final Privacy privacy;

    CadreSealing(Privacy privacy) {
        this.privacy = privacy;
    }

    /** What an identity number is found by, as the lookup takes it. */
    String fingerprint(IdentityNumber number) {
        return privacy.fingerprints(number.citizen()).asked();
    }

    CadreRow row(UUID id, ToldCadre told) {
        var number = told.identityNumber();
        var sealer = number == null && told.phone() == null ? null : privacy.newSealer();
        var found = number == null ? null : privacy.fingerprints(number.citizen());
        return new CadreRow(
                told.division().countyCode(),
                id,
                told.division().value(),
                told.name(),
                number != null ? number.sex() : told.sex(),
                number != null ? number.birthDate() : told.birthDate(),
                told.nationality(),
                told.politics(),
                told.education(),
                told.unit(),
                told.title(),
                told.trades(),
                told.languages(),
                value(told.home()),
                told.farthest(),
                told.mayBePosted(),
                sealer == null || number == null ? null : sealer.seal(number.value()),
                found == null ? null : found.odd(),
                found == null ? null : found.even(),
                sealer == null || told.phone() == null ? null : sealer.seal(told.phone()),
                sealer == null ? null : sealer.dataKey(),
                sealer == null ? null : (Integer) sealer.keyVersion(),
                search(told),
                1);
    }

    /** The row with what is told now; private values that are not told stay as they are, under the key they have. */
    CadreRow changed(CadreRow held, ToldCadre told) {
        var now = row(held.id(), told);
        if (held.dataKey() == null || held.keyVersion() == null) {
            return withPrivate(now, now.identitySealed(), now, now.phoneSealed(), now);
        }
        var sealer = privacy.sealer(held.dataKey(), held.keyVersion());
        var number = told.identityNumber();
        return withPrivate(
                now,
                number == null ? held.identitySealed() : sealer.seal(number.value()),
                number == null ? held : now,
                told.phone() == null ? held.phoneSealed() : sealer.seal(told.phone()),
                held);
    }

    /** What a row says of somebody, but for what is private. */
    ToldCadre told(CadreRow row) {
        return new ToldCadre(
                new DivisionCode(row.divisionCode()),
                row.name(),
                null,
                row.sex(),
                row.birthDate(),
                row.nationality(),
                row.politics(),
                row.education(),
                row.unit(),
                row.title(),
                row.trades(),
                row.languages(),
                row.home() == null ? null : new DivisionCode(row.home()),
                null,
                row.farthest(),
                row.mayBePosted());
    }

    private static CadreRow withPrivate(
            CadreRow row, byte @Nullable [] identity, CadreRow foundAs, byte @Nullable [] phone, CadreRow keyOf) {
        return new CadreRow(
                row.countyCode(),
                row.id(),
                row.divisionCode(),
                row.name(),
                row.sex(),
                row.birthDate(),
                row.nationality(),
                row.politics(),
                row.education(),
                row.unit(),
                row.title(),
                row.trades(),
                row.languages(),
                row.home(),
                row.farthest(),
                row.mayBePosted(),
                identity,
                foundAs.identityFingerprint(),
                foundAs.identityFingerprintEven(),
                phone,
                keyOf.dataKey(),
                keyOf.keyVersion(),
                row.search(),
                row.version());
    }

    @Nullable
    String identityNumber(CadreRow row, Purpose purpose) {
        return purpose.show(PrivateField.IDENTITY_NUMBER, opened(row, row.identitySealed()));
    }

    @Nullable
    String phone(CadreRow row, Purpose purpose) {
        return purpose.show(PrivateField.PHONE, opened(row, row.phoneSealed()));
    }

    private @Nullable String opened(CadreRow row, byte @Nullable [] sealed) {
        return sealed == null || row.dataKey() == null || row.keyVersion() == null
                ? null
                : privacy.sealer(row.dataKey(), row.keyVersion()).open(sealed);
    }

    private static String search(ToldCadre told) {
        var unit = told.unit() == null ? "" : told.unit();
        return (told.name() + ' ' + Pinyin.initials(told.name()) + ' ' + unit).toLowerCase(Locale.ROOT);
    }

    private static @Nullable String value(@Nullable DivisionCode code) {
        return code == null ? null : code.value();
    }
}
