package org.lingtouyan.access;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A citizen identity number (GB 11643), or the certificate of a disabled person that begins with one (20 digits: kind and
 * grade follow). The old form of 15 digits becomes 18. The area code may be one that was never issued.
 */
public final class IdentityNumber {

    private static final Pattern FORM = Pattern.compile("(\\d{15}|\\d{17}[\\dX]([1-7][1-4])?)");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private final String value;

    private IdentityNumber(String value) {
        this.value = value;
    }

    /** @throws org.lingtouyan.shared.Refusal when the text has another form, no such birth date or a wrong check digit */
    public static IdentityNumber parse(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s'-]", "")
                .toUpperCase(Locale.ROOT);
        if (!FORM.matcher(plain).matches()) {
            throw IdentityNumberRefused.IDENTITY_NUMBER_MALFORMED.because();
        }
        var number = new IdentityNumber(plain.length() == 15 ? lengthened(plain) : plain);
        number.check();
        return number;
    }

    /** The first 17 digits with the digit that proves them. */
    public static String withCheckDigit(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return first17 + CHECKS.charAt(sum % 11);
    }

    private static String lengthened(String digits) {
        return withCheckDigit(digits.substring(0, 6) + "19" + digits.substring(6));
    }

    private void check() {
        try {
            birthDate();
        } catch (DateTimeException noSuchDay) {
            throw IdentityNumberRefused.IDENTITY_NUMBER_BIRTH_DATE.because();
        }
        if (!withCheckDigit(value.substring(0, 17)).equals(value.substring(0, 18))) {
            throw IdentityNumberRefused.IDENTITY_NUMBER_CHECK_DIGIT.because();
        }
    }

    public String value() {
        return value;
    }

    /** What makes a person the same: a disability certificate and the identity card of one person agree in it. */
    public String citizen() {
        return value.substring(0, 18);
    }

    /** By code: 01 the identity card, 02 the disability certificate. */
    public String kind() {
        return value.length() == 20 ? "02" : "01";
    }

    public LocalDate birthDate() {
        return LocalDate.of(
                Integer.parseInt(value, 6, 10, 10),
                Integer.parseInt(value, 10, 12, 10),
                Integer.parseInt(value, 12, 14, 10));
    }

    /** By code: 1 male, 2 female. */
    public String sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? "1" : "2";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityNumber number && number.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Never the number itself: texts end up in logs. */
    @Override
    public String toString() {
        return "identity number";
    }
}
