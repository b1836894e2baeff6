package org.lingtouyan.household;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.PrivateField;
import org.lingtouyan.access.Purpose;
import tools.jackson.databind.node.ObjectNode;

/** Private values in rows as JSON holds them: opened with the key of the one record, sealed with the key of the other. */
final class PrivateColumns {

    private static final String IDENTITY = "identity_sealed";
    private static final List<String> FOUND_BY = List.of("identity_fingerprint", "identity_fingerprint_even");

    private final PrivateFields privateFields;

    PrivateColumns(PrivateFields privateFields) {
        this.privateFields = privateFields;
    }

    static boolean holds(String column) {
        return column.endsWith("_sealed");
    }

    @Nullable
    String open(ObjectNode row, String column) {
        var sealed = bytes(row, column);
        return sealed == null ? null : sealing(row).open(sealed);
    }

    /** As a record shows it: masked. */
    @Nullable
    String shown(ObjectNode row, String column) {
        return Purpose.RECORD.show(
                switch (column) {
                    case IDENTITY -> PrivateField.IDENTITY_NUMBER;
                    case "phone_sealed" -> PrivateField.PHONE;
                    default -> PrivateField.BANK_ACCOUNT;
                },
                open(row, column));
    }

    /** The value goes from one record to the other; with an identity number goes what it is found by. */
    void carry(ObjectNode from, ObjectNode to, String column) {
        var sealing = sealing(to);
        to.put(column, text(sealing.keptOrSealed(null, open(from, column), column)));
        if (to.get("data_key").isNull()) {
            to.put("data_key", text(sealing.dataKey()));
            to.put("key_version", sealing.keyVersion());
        }
        if (column.equals(IDENTITY)) {
            FOUND_BY.forEach(each -> to.set(each, from.get(each)));
            to.set("identity_kind", from.get("identity_kind"));
        }
    }

    /**
     * A row as the trail has it from before, with what the trail never holds: the key that the row has now, and what the
     * identity number of then is found by.
     */
    ObjectNode completed(ObjectNode before, ObjectNode now) {
        var completed = before.deepCopy();
        completed.set("data_key", now.get("data_key"));
        completed.set("key_version", now.get("key_version"));
        if (completed.has(IDENTITY)) {
            var number = bytes(completed, IDENTITY);
            var found = number == null ? null : sealing(completed).fingerprints(number);
            completed.put("identity_fingerprint", found == null ? null : text(found.odd()));
            completed.put("identity_fingerprint_even", found == null ? null : text(found.even()));
        }
        return completed;
    }

    private PrivateFields.Sealing sealing(ObjectNode row) {
        var key = bytes(row, "data_key");
        return privateFields.sealing(
                key, key == null ? null : Integer.valueOf(row.get("key_version").intValue()));
    }

    private static byte @Nullable [] bytes(ObjectNode row, String column) {
        var value = row.get(column);
        return value == null || value.isNull()
                ? null
                : HexFormat.of().parseHex(value.stringValue().substring(2));
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : "\\x" + HexFormat.of().formatHex(bytes);
    }
}
