package org.lingtouyan.household;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.IdentityNumber;
import org.lingtouyan.shared.Refusal;
import org.lingtouyan.sheet.CellRefused;
import org.lingtouyan.sheet.Faults;
import org.lingtouyan.sheet.SheetRow;
import org.lingtouyan.sheet.SheetWords;

/** Reads what a row tells of its person. */
final class PersonReading {

    /** More than twelve is a fault for the rules of quality to find, not for the import. */
    private static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(1000);

    private final SheetWords words;
    private final PrivateFields privateFields;

    PersonReading(SheetWords words, PrivateFields privateFields) {
        this.words = words;
        this.privateFields = privateFields;
    }

    /** Null with a fault when what a person is known by cannot be read. */
    @Nullable
    ToldPerson read(SheetRow row, Faults faults) {
        var number = words.text("personNumber", 40, row, faults);
        var name = words.needed("name", 60, row, faults);
        var relation = relation(row, faults);
        var identity = identity(row, faults);
        var year = year(row, faults);
        var sex = words.code("sex", "sex", row, faults);
        var birthDate = row.date("birthDate", faults);
        var nationality = words.code("nationality", "nationality", row, faults);
        var phone = words.phone("personPhone", row, faults);
        var identifiedOn = row.date("identifiedOn", faults);
        return name == null || relation == null || identity == null
                ? null
                : new ToldPerson(
                        number,
                        name,
                        relation,
                        identity,
                        privateFields.fingerprint(identity),
                        sex,
                        birthDate,
                        nationality,
                        phone,
                        identifiedOn,
                        year);
    }

    private @Nullable String relation(SheetRow row, Faults faults) {
        var written = row.word("relation");
        if (written == null || SheetWords.saysNothing(written)) {
            faults.add("relation", CellRefused.CELL_EMPTY);
            return null;
        }
        return words.code("relation", "relation", row, faults);
    }

    private static @Nullable IdentityNumber identity(SheetRow row, Faults faults) {
        var written = row.word("identityNumber");
        if (written == null) {
            faults.add("identityNumber", CellRefused.CELL_EMPTY);
            return null;
        }
        try {
            return IdentityNumber.parse(written);
        } catch (Refusal faulty) {
            faults.add("identityNumber", faulty.reason());
            return null;
        }
    }

    private PersonYear year(SheetRow row, Faults faults) {
        return new PersonYear(
                words.code("education", "education", row, faults),
                words.code("school", "school", row, faults),
                words.codes("health", "health", row, faults),
                words.code("labour", "labour", row, faults),
                words.code("workArea", "workArea", row, faults),
                months(row, faults),
                words.yesNo("seriousIllnessInsurance", row, faults),
                words.code("politics", "politics", row, faults),
                YearFacts.NONE.with(new SheetYearFacts(words).read(YearFact.OF_PERSONS, row, faults)));
    }

    private static @Nullable BigDecimal months(SheetRow row, Faults faults) {
        var months = row.decimal("workMonths", faults);
        if (months == null) {
            return null;
        }
        if (months.signum() < 0 || months.compareTo(MOST_MONTHS) >= 0) {
            faults.add("workMonths", CellRefused.NUMBER_IMPOSSIBLE);
            return null;
        }
        return months.setScale(1, RoundingMode.HALF_UP);
    }
}
