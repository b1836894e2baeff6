package org.lingtouyan.household;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which record goes on and which is closed; who of the closed household is who in the kept one; and, for every fact on which
 * they differ, whose is right.
 */
record MergeWish(
        Merge.What what, UUID kept, UUID closed, @Nullable List<SamePerson> members, Map<String, MergeSide> choices) {

    /** A member of the closed household: the same as {@code kept}, or somebody else, who joins as {@code relation}. */
    record SamePerson(UUID closed, @Nullable UUID kept, @Nullable String relation) {}

    Optional<SamePerson> member(UUID person) {
        return members == null
                ? Optional.empty()
                : members.stream().filter(each -> each.closed().equals(person)).findFirst();
    }
}
