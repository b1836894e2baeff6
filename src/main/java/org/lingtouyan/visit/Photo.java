package org.lingtouyan.visit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * A photograph of a visit, as its sender announced it; whole when all its pieces are there.
 *
 * @param checksum SHA-256 of the whole
 */
record Photo(
        UUID id,
        String divisionCode,
        UUID householdId,
        UUID visitId,
        int size,
        String checksum,
        int pieceSize,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable LocalDate arrivedOn,
        boolean voided,
        int version) {

    DivisionCode division() {
        return new DivisionCode(divisionCode);
    }

    int pieces() {
        return (size + pieceSize - 1) / pieceSize;
    }

    /** All are of one size but the last. */
    int sizeOf(int piece) {
        return piece == pieces() - 1 ? size - piece * pieceSize : pieceSize;
    }

    boolean arrived() {
        return arrivedOn != null;
    }

    boolean announcedLike(Photo told) {
        return visitId.equals(told.visitId)
                && size == told.size
                && checksum.equals(told.checksum)
                && pieceSize == told.pieceSize;
    }

    Photo whole(int wide, int high, LocalDate on) {
        return new Photo(
                id, divisionCode, householdId, visitId, size, checksum, pieceSize, wide, high, on, voided, version);
    }

    Photo withdrawn() {
        return new Photo(
                id,
                divisionCode,
                householdId,
                visitId,
                size,
                checksum,
                pieceSize,
                width,
                height,
                arrivedOn,
                true,
                version);
    }
}
