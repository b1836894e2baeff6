package org.lingtouyan.access;

import java.util.Set;
import java.util.UUID;

/** Somebody who acts: the account, the role that says what may be done, the area that says where; a token narrows both. */
public record Actor(UUID account, String name, Role role, Area area, Set<Right> rights) {

    /** The system itself, at work for nobody in particular: loading, counting, proving. */
    public static final Actor SYSTEM = new Actor(new UUID(0, 0), "system", Role.SYSTEM, Area.EVERYWHERE);

    public Actor(UUID account, String name, Role role, Area area) {
        this(account, name, role, area, role.rights());
    }

    /** The same person looking elsewhere. */
    Actor in(Area other) {
        return new Actor(account, name, role, other, rights);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }
}
