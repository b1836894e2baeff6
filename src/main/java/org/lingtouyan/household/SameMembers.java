package org.lingtouyan.household;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.lingtouyan.household.MergeWish.SamePerson;
import tools.jackson.databind.node.ObjectNode;

/** Who of a household is who in another one: as somebody said, else as their names suggest. */
final class SameMembers {

    private SameMembers() {}

    /** By the member of the closed household, the head first. */
    static Map<UUID, SamePerson> among(MergeRows kept, MergeRows closed, MergeWish wish) {
        var same = new LinkedHashMap<UUID, SamePerson>();
        var taken = new HashSet<UUID>();
        for (var member : closed.members()) {
            var told = wish.member(member).orElseGet(() -> suggested(kept, closed.person(member), taken));
            if (told.kept() != null
                    && (!taken.add(told.kept()) || !kept.members().contains(told.kept()))) {
                throw HouseholdRefused.SAME_MEMBER_TWICE.because().with("field", "members." + member);
            }
            same.put(member, told);
        }
        return same;
    }

    private static SamePerson suggested(MergeRows kept, ObjectNode person, HashSet<UUID> taken) {
        var id = MergeRows.id(person);
        var likely = kept.members().stream()
                .filter(member -> !taken.contains(member))
                .filter(member -> member.equals(id) || alike(kept.person(member), person))
                .findFirst();
        return new SamePerson(id, likely.orElse(null), null);
    }

    /** In one household a name is enough: numbers, and what follows from them, are what two registrations differ in. */
    private static boolean alike(ObjectNode one, ObjectNode other) {
        return one.get("name").equals(other.get("name"));
    }
}
