package org.lingtouyan.access;

import java.util.UUID;

/** Somebody who acts: the account, the role that says what may be done, the area that says where. */
public record Actor(UUID account, String name, Role role, Area area) {

    /** The system itself, at work for nobody in particular: loading, counting, proving. */
    public static final Actor SYSTEM = new Actor(new UUID(0, 0), "system", Role.SYSTEM, Area.EVERYWHERE);

    Actor in(Area other) {
        return new Actor(account, name, role, other);
    }

    public boolean may(Right right) {
        return role.has(right);
    }
}
