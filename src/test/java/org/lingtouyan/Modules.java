package org.lingtouyan;

import java.util.List;

/** The modules in the order in which they may know each other: each may call only those before it. */
final class Modules {

    static final List<String> IN_ORDER = List.of(
            "shared",
            "installation",
            "division",
            "access",
            "moving",
            "parameter",
            "indicator",
            "sheet",
            "quality",
            "household",
            "notice",
            "cadre",
            "leadership",
            "party",
            "posting",
            "training",
            "pairing",
            "optimisation",
            "visit",
            "householdplan",
            "exit",
            "monitoring",
            "homemap",
            "branchstandard",
            "field",
            "scenario",
            "operating");

    private Modules() {}

    static boolean mayKnow(String module, String other) {
        return IN_ORDER.indexOf(other) >= 0 && IN_ORDER.indexOf(other) < IN_ORDER.indexOf(module);
    }
}
