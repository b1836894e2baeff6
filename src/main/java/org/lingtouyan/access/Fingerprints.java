package org.lingtouyan.access;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a private value is found by: equal values give equal fingerprints, and nobody without the key makes one. Versions
 * of the key take turns in two columns, odd and even; while keys change both are told.
 */
public record Fingerprints(byte @Nullable [] odd, byte @Nullable [] even, boolean oddIsSearched) {

    /** The one that everything is held under, as lookups take it (hexadecimal). */
    public String asked() {
        return HexFormat.of().formatHex(searchedOf(odd, even));
    }

    /** Whether a row that holds these two is of the same value. */
    public boolean sameAs(byte @Nullable [] heldOdd, byte @Nullable [] heldEven) {
        return Arrays.equals(searchedOf(odd, even), oddIsSearched ? heldOdd : heldEven);
    }

    private byte[] searchedOf(byte @Nullable [] one, byte @Nullable [] other) {
        var searched = oddIsSearched ? one : other;
        return searched == null ? new byte[0] : searched;
    }
}
