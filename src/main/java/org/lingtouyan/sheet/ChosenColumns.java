package org.lingtouyan.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.RequestRefused;

/** Which columns of a list somebody wants in the file, in which order; all of them unless said. */
public record ChosenColumns(List<Integer> at) {

    /**
     * @param names what the list's columns are called, in their order
     * @param asked some of these names, with commas between
     * @throws org.lingtouyan.shared.Refusal INVALID_REQUEST when there is no such column
     */
    public static ChosenColumns of(List<String> names, @Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return new ChosenColumns(IntStream.range(0, names.size()).boxed().toList());
        }
        var chosen = new ArrayList<Integer>();
        for (var name : asked.split(",")) {
            int column = names.indexOf(name.strip());
            if (column < 0) {
                throw RequestRefused.INVALID_REQUEST.because("columns").with("field", "columns");
            }
            chosen.add(column);
        }
        return new ChosenColumns(chosen);
    }

    /** The chosen ones of a row of all columns. */
    public <T extends @Nullable Object> List<T> of(List<T> row) {
        var chosen = new ArrayList<T>(at.size());
        at.forEach(column -> chosen.add(row.get(column)));
        return chosen;
    }
}
