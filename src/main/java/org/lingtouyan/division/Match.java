package org.lingtouyan.division;

import org.jspecify.annotations.Nullable;

/** A division that answers what was typed; {@code alias} if it was found by a name that the edition lacks. */
public record Match(Division division, @Nullable Alias alias) {}
