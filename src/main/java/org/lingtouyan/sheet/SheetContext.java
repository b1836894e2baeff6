package org.lingtouyan.sheet;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;

/**
 * What holds for all rows of an import: which one it is, who uploaded it, and the day its rows speak of unless they say.
 *
 * @param decision for rows that were parked, what was decided of them; null where rows come for the first time
 */
public record SheetContext(UUID importId, Actor uploader, LocalDate dataDate, @Nullable Decision decision) {}
