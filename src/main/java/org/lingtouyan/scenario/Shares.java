package org.lingtouyan.scenario;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Dividing a whole number of people so that the parts are whole numbers too and add up to it exactly. */
final class Shares {

    private Shares() {}

    /** Parts in proportion to the weights; what rounding leaves over goes to the largest fractions. */
    static int[] of(int whole, double... weights) {
        double sum = Arrays.stream(weights).sum();
        var exact = Arrays.stream(weights).map(weight -> whole * weight / sum).toArray();
        var parts =
                Arrays.stream(exact).mapToInt(part -> (int) Math.floor(part)).toArray();
        int left = whole - Arrays.stream(parts).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer index) -> parts[index] - exact[index])
                        .thenComparing(index -> index))
                .limit(left)
                .forEach(index -> parts[index]++);
        return parts;
    }
}
