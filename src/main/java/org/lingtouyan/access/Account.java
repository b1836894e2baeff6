package org.lingtouyan.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;

/** An account that may sign in: who it is, what it may do, and where. */
record Account(
        UUID id, String name, String displayName, String passwordHash, Role role, DivisionCode division, boolean demo) {

    static Account of(String name, String displayName, String passwordHash, Role role, DivisionCode division) {
        return new Account(UuidCreator.getTimeOrderedEpoch(), name, displayName, passwordHash, role, division, false);
    }

    Account forDemo() {
        return new Account(id, name, displayName, passwordHash, role, division, true);
    }

    SignedIn signedIn() {
        return new SignedIn(id, name, displayName, role, division.value());
    }

    /** Without the hash, because records like to be logged. */
    @Override
    public String toString() {
        return "account " + name;
    }
}
