package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post of an organisation as it is read, whether it is told here or in the team of the village. */
record HeldPost(
        UUID postId,
        UUID cadreId,
        Officer.Post post,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version,
        boolean ofTheTeam) {}
