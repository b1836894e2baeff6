package org.lingtouyan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SharesTests {

    @Property
    void partsAddUpToTheWholeAndNoneIsOffByOneOrMore(
            @ForAll @IntRange(max = 500_000) int whole,
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0.1, max = 200) Double> given) {
        var weights = given.stream().mapToDouble(weight -> weight).toArray();
        var parts = Shares.of(whole, weights);
        double sum = Arrays.stream(weights).sum();
        assertThat(Arrays.stream(parts).sum()).isEqualTo(whole);
        for (int i = 0; i < parts.length; i++) {
            assertThat(Math.abs(parts[i] - whole * weights[i] / sum)).isLessThan(1.000001);
        }
    }
}
