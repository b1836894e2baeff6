package org.lingtouyan.sheet;

import java.util.ArrayList;
import java.util.List;
import org.lingtouyan.shared.Reason;

/** Collects everything that is wrong with one row, so that it is mended in one go. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>(2);

    public void add(String field, Reason reason, Object... arguments) {
        found.add(Fault.of(field, reason, arguments));
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<Fault> all() {
        return List.copyOf(found);
    }
}
