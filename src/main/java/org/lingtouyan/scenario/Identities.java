package org.lingtouyan.scenario;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/**
 * Identity numbers that are well-formed and cannot be anybody's: their area codes 629900 to 629999 were never issued.
 * Each county has an area code of its own and each township its own serial numbers, so that none comes twice.
 */
final class Identities {

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int SERIALS_OF_A_TOWNSHIP = 16;

    private final String areaCode;
    private final int firstSerial;
    private final Map<String, Integer> used = new HashMap<>();

    Identities(int county, int township) {
        this.areaCode = "6299%02d".formatted(county);
        this.firstSerial = township * SERIALS_OF_A_TOWNSHIP;
    }

    /** The number of somebody of that sex (1 male, 2 female) born that day, or, when that day is full, soon after. */
    Identity next(LocalDate born, String sex) {
        var key = DIGITS.format(born) + sex;
        int serial = used.merge(key, 1, Integer::sum) - 1;
        if (serial >= SERIALS_OF_A_TOWNSHIP / 2) {
            return next(born.plusDays(1), sex);
        }
        int odd = sex.equals("1") ? 1 : 0;
        var digits = "%s%s%03d".formatted(areaCode, DIGITS.format(born), firstSerial + 2 * serial + odd);
        return new Identity(digits + checkDigit(digits), born);
    }

    /** GB 11643: the remainder by 11 of the weighted digits. */
    private static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }

    record Identity(String number, LocalDate born) {}
}
