package org.lingtouyan.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an office has said of sheets with certain headings: column by column the field, or that it is left out. */
record Matchings(Map<String, List<String>> byFingerprint) {

    /** Said of a column: nobody has said anything, so its heading decides. */
    static final String AS_HEADED = "*";

    /** Said of a column: it is not read. */
    static final String LEFT_OUT = "";

    static final Matchings NONE = new Matchings(Map.of());

    /** What was said of a row of headings like this. */
    Optional<List<String>> of(RawRow headings) {
        return byFingerprint.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(byFingerprint.get(Headings.fingerprint(headings)));
    }

    /** Columns by field: first what was said by hand, then what the headings of the others mean. */
    static Map<String, Integer> applied(List<String> said, Map<String, Integer> byHeading) {
        var fields = new java.util.LinkedHashMap<String, Integer>();
        for (int i = 0; i < said.size(); i++) {
            if (!said.get(i).equals(AS_HEADED) && !said.get(i).equals(LEFT_OUT)) {
                fields.putIfAbsent(said.get(i), i);
            }
        }
        byHeading.forEach((field, column) -> {
            if (column >= said.size() || said.get(column).equals(AS_HEADED)) {
                fields.putIfAbsent(field, column);
            }
        });
        return fields;
    }

    /** The fields that exist, in the order of the sheet; what a newer or older table does not know is as headed. */
    static List<String> known(List<String> said, SheetTable table) {
        Set<String> fields = table.columns().stream().map(Column::field).collect(Collectors.toSet());
        var known = new ArrayList<String>();
        said.forEach(field -> known.add(field.equals(LEFT_OUT) || fields.contains(field) ? field : AS_HEADED));
        return known;
    }
}
