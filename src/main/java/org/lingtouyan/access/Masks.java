package org.lingtouyan.access;

import org.jspecify.annotations.Nullable;

/** How a private value is shown: enough to tell two apart, too little to use. */
public final class Masks {

    /** Said among ourselves for a value that stays as it is held, whatever it is. */
    public static final String AS_HELD = "*";

    private Masks() {}

    /** {@code 620123199001010014} → {@code 620***********0014}. */
    public static String identityNumber(String number) {
        return masked(number, 3, 4);
    }

    /** {@code 13812341234} → {@code 138****1234}. */
    public static String phone(String phone) {
        return masked(phone, 3, 4);
    }

    /** Only the last four digits, as banks print it. */
    public static String bankAccount(String account) {
        return masked(account, 0, 4);
    }

    /** Whether a text is some value as we show it. The held one sent back to us means "unchanged": see {@link #shows}. */
    public static boolean isMasked(@Nullable String text) {
        return text != null && text.indexOf('*') >= 0;
    }

    /** Whether a text is how this value is shown in one place or another. */
    public static boolean shows(String text, String value) {
        return text.equals(masked(value, 3, 4)) || text.equals(bankAccount(value));
    }

    /** Of a short value at most a third is shown at either end. */
    private static String masked(String value, int first, int last) {
        int length = value.length();
        int head = Math.min(first, length / 3);
        int tail = Math.min(last, (length + 1) / 3);
        return value.substring(0, head) + "*".repeat(length - head - tail) + value.substring(length - tail);
    }
}
