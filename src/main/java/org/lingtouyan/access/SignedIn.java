package org.lingtouyan.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;

/** A person who has signed in, as kept in the session: no password, no private data. */
record SignedIn(UUID account, String name, String displayName, Role role, String division)
        implements Principal, Serializable {

    Actor actor() {
        return new Actor(account, name, role, Area.of(new DivisionCode(division)));
    }

    @Override
    public String getName() {
        return name;
    }
}
