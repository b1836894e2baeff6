package org.lingtouyan.household;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.IdentityNumber;
import org.lingtouyan.access.Masks;
import org.lingtouyan.parameter.Code;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Refusal;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Reads what a client wrote into a field, or refuses it by the field's name. Empty means nothing was said. */
@Component
class Words {

    private static final Pattern PHONE = Pattern.compile("1\\d{10}|0\\d{2,3}-?\\d{7,8}");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{8,30}");
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final Codes codes;

    Words(Codes codes) {
        this.codes = codes;
    }

    static LocalDate today() {
        return Here.today();
    }

    static Refusal refusal(HouseholdRefused reason, String field) {
        return reason.because(label(field)).with("field", field);
    }

    /** A field's name in the reader's language: the last part of its path says which. */
    private static DefaultMessageSourceResolvable label(String field) {
        return new DefaultMessageSourceResolvable(
                new String[] {"field." + field.substring(field.lastIndexOf('.') + 1)}, field);
    }

    String needed(String field, @Nullable String value, int longest) {
        var text = text(field, value, longest);
        if (text == null) {
            throw refusal(HouseholdRefused.VALUE_MISSING, field);
        }
        return text;
    }

    @Nullable
    String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var text = value.strip();
        if (text.length() > longest) {
            throw refusal(HouseholdRefused.TOO_LONG, field);
        }
        return text;
    }

    UUID id(String field, String value) {
        try {
            return UUID.fromString(value.strip());
        } catch (IllegalArgumentException notAnId) {
            throw refusal(HouseholdRefused.INVALID_ID, field);
        }
    }

    String neededCode(String list, String field, @Nullable String value) {
        var code = code(list, field, value);
        if (code == null) {
            throw refusal(HouseholdRefused.VALUE_MISSING, field);
        }
        return code;
    }

    @Nullable
    String code(String list, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return codes.find(list, value).map(Code::code).orElseThrow(() -> refusal(HouseholdRefused.UNKNOWN_CODE, field));
    }

    List<String> codes(String list, String field, @Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .filter(value -> value != null && !value.isBlank())
                        .map(value -> codes.find(list, value)
                                .map(Code::code)
                                .orElseThrow(() -> refusal(HouseholdRefused.UNKNOWN_CODE, field)))
                        .distinct()
                        .sorted()
                        .toList();
    }

    @Nullable
    LocalDate day(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException noDay) {
            throw refusal(HouseholdRefused.INVALID_DATE, field);
        }
    }

    @Nullable
    LocalDate pastDay(String field, @Nullable String value) {
        var day = day(field, value);
        if (day != null && day.isAfter(today())) {
            throw refusal(HouseholdRefused.IN_THE_FUTURE, field);
        }
        return day;
    }

    /** @param masked whether a masked value may stand here, because there is one to leave as it is */
    @Nullable
    String phone(String field, @Nullable String value, boolean masked) {
        return privateValue(field, value, masked, PHONE, HouseholdRefused.INVALID_PHONE);
    }

    @Nullable
    String bankAccount(String field, @Nullable String value, boolean masked) {
        return privateValue(field, value, masked, ACCOUNT, HouseholdRefused.INVALID_NUMBER);
    }

    private @Nullable String privateValue(
            String field, @Nullable String value, boolean masked, Pattern form, HouseholdRefused reason) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (Masks.isMasked(value)) {
            return kept(field, value, masked);
        }
        var plain = Normalizer.normalize(value, Normalizer.Form.NFKC).replaceAll("\\s", "");
        if (!form.matcher(plain).matches()) {
            throw refusal(reason, field);
        }
        return plain;
    }

    String identityNumber(String field, @Nullable String value, boolean masked) {
        if (value == null || value.isBlank()) {
            throw refusal(HouseholdRefused.VALUE_MISSING, field);
        }
        if (Masks.isMasked(value)) {
            return kept(field, value, masked);
        }
        try {
            return IdentityNumber.parse(value).value();
        } catch (Refusal faulty) {
            throw faulty.with("field", field);
        }
    }

    private static String kept(String field, String value, boolean masked) {
        if (!masked || value.equals(Masks.AS_HELD)) {
            throw refusal(HouseholdRefused.MASKED_VALUE, field);
        }
        return value;
    }

    @Nullable
    BigDecimal months(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            var months = new BigDecimal(value.strip());
            if (months.signum() >= 0
                    && months.compareTo(MONTHS) <= 0
                    && months.stripTrailingZeros().scale() <= 1) {
                return months;
            }
        } catch (NumberFormatException noNumber) {
            throw refusal(HouseholdRefused.INVALID_NUMBER, field);
        }
        throw refusal(HouseholdRefused.INVALID_NUMBER, field);
    }
}
