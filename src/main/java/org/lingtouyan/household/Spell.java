package org.lingtouyan.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A time in which a household's state stayed the same: from a day on, until before another or still. */
public record Spell(LocalDate from, @Nullable LocalDate to, State state) {}
