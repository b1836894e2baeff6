package org.lingtouyan.quality;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** How a module calls the records that rules judge: findings hold no names, so the list asks whoever owns them. */
public interface CheckedNames {

    /** By id, as far as the actor may see them; of those of another type nothing. Inside a transaction. */
    Map<UUID, String> names(String recordType, String county, Collection<UUID> records);
}
