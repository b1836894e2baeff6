package org.lingtouyan.sheet;

import java.time.LocalDate;
import java.util.UUID;
import org.lingtouyan.access.Actor;

/** What holds for all rows of an import: which one it is, who uploaded it, and the day its rows speak of unless they say. */
public record SheetContext(UUID importId, Actor uploader, LocalDate dataDate) {}
