package org.lingtouyan.sheet;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The tables that modules let be taken in from spreadsheets. */
@Component
class SheetTables {

    private final Map<String, SheetTable> byName;

    SheetTables(List<SheetTable> tables) {
        this.byName = tables.stream().collect(toMap(SheetTable::name, identity()));
    }

    /** Their names in the order of the alphabet. */
    List<String> names() {
        return byName.keySet().stream().sorted().toList();
    }

    /** @throws org.lingtouyan.shared.Refusal UNKNOWN_TABLE when no module brings that table */
    SheetTable require(String name) {
        var table = byName.get(name);
        if (table == null) {
            throw SheetRefused.UNKNOWN_TABLE.because(name);
        }
        return table;
    }
}
