package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lectures given at venues: told by the module that keeps them, which comes after this one. */
public interface VenueUse {

    /** Of all these venues at once; a venue at which none was given is left out. */
    Map<UUID, Given> lectures(Collection<UUID> venues);

    record Given(int times, @Nullable LocalDate lastOn) {

        static final Given NEVER = new Given(0, null);
    }
}
