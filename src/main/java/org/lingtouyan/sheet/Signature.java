package org.lingtouyan.sheet;

import java.util.Arrays;
import java.util.HexFormat;

/** What a file says it is by its first bytes, whatever its name. */
enum Signature {
    ZIP("504b0304"),
    OLE("d0cf11e0"),
    OTHER("");

    static final int LENGTH = 4;

    private final String start;

    Signature(String start) {
        this.start = start;
    }

    static Signature of(byte[] file) {
        var start = HexFormat.of().formatHex(file, 0, Math.min(LENGTH, file.length));
        return Arrays.stream(values())
                .filter(one -> one.start.equals(start))
                .findFirst()
                .orElse(OTHER);
    }
}
