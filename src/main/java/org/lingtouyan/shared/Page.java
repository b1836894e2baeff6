package org.lingtouyan.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list and the cursor that fetches the next one; {@code next} is null on the last page. */
public record Page<T>(List<T> items, @Nullable String next) {}
