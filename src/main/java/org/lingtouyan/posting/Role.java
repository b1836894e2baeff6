package org.lingtouyan.posting;

import java.util.Set;

/** The roles that rules speak of; the list {@code postingRole} holds these and all others, and offices may add to it. */
final class Role {

    static final String LIST = "postingRole";
    static final String FIRST_SECRETARY = "FIRST_SECRETARY";
    static final String TEAM_CAPTAIN = "TEAM_CAPTAIN";
    static final String CITY_LEADING_GROUP = "CITY_LEADING_GROUP";

    private static final Set<String> TALENT = Set.of("MEDICAL_EXPERT", "TALENT");

    private Role() {}

    /** Whether it is talent sent in a group. */
    static boolean isTalent(String role) {
        return TALENT.contains(role);
    }

    /** Whether whoever holds it is chosen for a field they know; it is held in a city or a county. */
    static boolean isForAField(String role) {
        return role.equals(CITY_LEADING_GROUP);
    }

    /** Whether it is held in a village and nowhere above. */
    static boolean isOfAVillage(String role) {
        return role.equals(FIRST_SECRETARY) || role.equals(TEAM_CAPTAIN);
    }
}
