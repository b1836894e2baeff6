package org.lingtouyan.scenario;

import java.util.List;
import java.util.SplittableRandom;

/** Dice that always fall the same way for the same seed and place. */
final class Chance {

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Chance of(long seed, String place) {
        return new Chance(seed * 1_000_003 + place.hashCode());
    }

    /** Whole numbers from {@code least} to {@code most}, both possible. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    double between(double least, double most) {
        return random.nextDouble(least, most);
    }

    boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** An index, each as likely as its weight says. */
    int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int left = random.nextInt(total);
        int index = 0;
        while (left >= weights[index]) {
            left -= weights[index++];
        }
        return index;
    }

    void shuffle(List<?> things) {
        java.util.Collections.shuffle(things, new java.util.Random(random.nextLong()));
    }
}
