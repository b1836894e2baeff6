package org.lingtouyan.division;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** One administrative division; {@code statistical} if it stands in the tree for counting only. */
public record Division(
        DivisionCode code,
        String name,
        String shortName,
        Level level,
        @Nullable DivisionCode parentCode,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean statistical) {}
