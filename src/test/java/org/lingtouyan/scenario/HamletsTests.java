package org.lingtouyan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The groups of a village of the demonstration. */
class HamletsTests {

    @Property
    void neighboursLiveInOneGroupAndNoGroupBetweenIsLeftOut(@ForAll @IntRange(min = 2, max = 400) int households) {
        var groups = IntStream.range(0, households)
                .mapToObj(at -> Hamlets.of(at, households))
                .toList();
        var inTurn = groups.stream().distinct().toList();
        assertThat(List.of("一社", "二社", "三社", "四社", "五社", "六社")).startsWith(inTurn.toArray(String[]::new));
        assertThat(inTurn).hasSizeBetween(2, 6);
        assertThat(groups).isSortedAccordingTo((one, other) -> inTurn.indexOf(one) - inTurn.indexOf(other));
    }
}
