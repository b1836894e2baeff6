package org.lingtouyan.homemap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a household lives: on a village's picture, or on the earth, or both. One is never worked out from the other: a drawing
 * is true to its village and to no scale.
 *
 * @param x part of the picture's width from the left, {@code y} of its height from above
 * @param longitude in degrees of WGS-84, as the device or a point on an outline says
 * @param accuracy in metres, as the device says
 */
public record HomePlace(
        @Nullable UUID baseId,
        @Nullable BigDecimal x,
        @Nullable BigDecimal y,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        @Nullable Integer accuracy) {

    private static final int PARTS = 5;
    private static final int DEGREES = 6;

    /** China with its waters: a device that says another place is wrong, or was never asked. */
    private static final double WEST = 73;

    private static final double EAST = 136;
    private static final double SOUTH = 3;
    private static final double NORTH = 54;

    public HomePlace {
        x = rounded(x, PARTS);
        y = rounded(y, PARTS);
        longitude = rounded(longitude, DEGREES);
        latitude = rounded(latitude, DEGREES);
    }

    /** A point on the picture of that base. */
    public static HomePlace onPicture(UUID base, double x, double y) {
        return new HomePlace(base, BigDecimal.valueOf(x), BigDecimal.valueOf(y), null, null, null);
    }

    boolean isOnPicture() {
        return baseId != null;
    }

    boolean isPositioned() {
        return longitude != null;
    }

    HomePlace on(UUID base) {
        return new HomePlace(base, x, y, longitude, latitude, accuracy);
    }

    /** Whether it is the same point; how well the device knew it is no part of that. */
    public boolean sameAs(HomePlace other) {
        return point().equals(other.point());
    }

    private HomePlace point() {
        return new HomePlace(baseId, x, y, longitude, latitude, null);
    }

    /** @throws org.lingtouyan.shared.Refusal when it is no place, or none in this country */
    void requireFit() {
        if (!isOnPicture() && !isPositioned()) {
            throw HomeMapRefused.HOME_IS_NOWHERE.because();
        }
        long onPicture = Stream.of(baseId, x, y).filter(part -> part != null).count();
        if (onPicture % 3 != 0 || isOnPicture() && !(within(x, 0, 1) && within(y, 0, 1))) {
            throw HomeMapRefused.HOME_BESIDE_THE_PICTURE.because().with("field", "x");
        }
        if (isPositioned() != (latitude != null)
                || isPositioned() && !(within(longitude, WEST, EAST) && within(latitude, SOUTH, NORTH))) {
            throw HomeMapRefused.HOME_POSITION_UNFIT.because().with("field", "longitude");
        }
    }

    private static boolean within(@Nullable BigDecimal value, double least, double most) {
        return value != null && value.doubleValue() >= least && value.doubleValue() <= most;
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal value, int digits) {
        return value == null ? null : value.setScale(digits, RoundingMode.HALF_UP);
    }
}
