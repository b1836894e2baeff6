package org.lingtouyan.pairing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Ids of what the server itself makes: by a sheet, or because a deed asks for it. */
final class PairIds {

    private PairIds() {}

    static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
