package org.lingtouyan.leadership;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.RequestRefused;

/** After which record a list by village goes on; written into the cursor that fetches the next page. */
record PlacePosition(String division, int rank, UUID id) {

    static final PlacePosition BEGINNING = new PlacePosition("000000000000", 0, new UUID(0, 0));

    static PlacePosition after(DivisionCode division, int rank, UUID id) {
        return new PlacePosition(division.value(), rank, id);
    }

    /** @throws org.lingtouyan.shared.Refusal INVALID_CURSOR unless we wrote it */
    static PlacePosition parse(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return BEGINNING;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", -1);
            if (parts.length == 3 && parts[0].matches("\\d{12}")) {
                return new PlacePosition(parts[0], Integer.parseInt(parts[1]), UUID.fromString(parts[2]));
            }
        } catch (IllegalArgumentException notOurs) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
        throw RequestRefused.INVALID_CURSOR.because();
    }

    String cursor() {
        var text = String.join("\n", division, String.valueOf(rank), id.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
