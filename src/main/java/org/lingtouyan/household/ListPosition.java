package org.lingtouyan.household;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.household.HouseholdLists.Listed;
import org.lingtouyan.shared.RequestRefused;

/** After which household a list goes on; written into the cursor that fetches the next page. */
record ListPosition(String division, String number, UUID id) {

    private static final ListPosition BEGINNING = new ListPosition("000000000000", "", new UUID(0, 0));

    static ListPosition of(Listed last) {
        return new ListPosition(last.divisionCode(), last.number(), last.id());
    }

    /** @throws org.lingtouyan.shared.Refusal INVALID_CURSOR unless we wrote it */
    static ListPosition parse(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return BEGINNING;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", -1);
            if (parts.length == 3 && parts[0].matches("\\d{12}") && parts[1].indexOf('\0') < 0) {
                return new ListPosition(parts[0], parts[1], UUID.fromString(parts[2]));
            }
        } catch (IllegalArgumentException notOurs) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
        throw RequestRefused.INVALID_CURSOR.because();
    }

    String cursor() {
        var text = String.join("\n", division, number, id.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
