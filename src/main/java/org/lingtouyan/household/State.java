package org.lingtouyan.household;

import org.jspecify.annotations.Nullable;

/** What a household is at a time, by codes: its status (脱贫标志), kind (户属性) and main cause of poverty (主要致贫原因). */
public record State(String status, @Nullable String kind, @Nullable String mainCause) {}
