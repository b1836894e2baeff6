package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.leadership.Reserve;
import org.lingtouyan.leadership.ReserveStep;
import org.lingtouyan.leadership.Reserves;

/** Whom villages keep in reserve: one to three each, brought on and assessed by the year; some were used and are in office now. */
final class VillageReserve {

    private static final List<String> SOURCES = List.of("01", "01", "02", "03", "04", "05", "05", "07", "08");

    private final VillagePeople people;
    private final Chance chance;
    private final List<Reserves.Past> reserve = new ArrayList<>();

    VillageReserve(VillagePeople people, Chance chance) {
        this.people = people;
        this.chance = chance;
    }

    /** So many who are in reserve at the end of 2018; now and then one more who was used before. */
    void village(DivisionCode village, int number) {
        for (int i = 0; i < number; i++) {
            add(village, null);
        }
        if (chance.in(6)) {
            add(
                    village,
                    new Reserve.Leaving(
                            LocalDate.of(2018, 2, 1).plusDays(chance.between(0, 300)),
                            Reserve.Why.USED,
                            null,
                            "村委会委员"));
        }
    }

    /** Enough for the target in most villages, one in some. */
    int usual() {
        return switch (chance.weighted(10, 65, 25)) {
            case 0 -> 1;
            case 1 -> 2;
            default -> 3;
        };
    }

    List<Reserves.Past> all() {
        return reserve;
    }

    private void add(DivisionCode village, Reserve.@Nullable Leaving leaving) {
        var from = LocalDate.of(2016, 3, 1).plusDays(chance.between(0, 640));
        var one = new Reserve(
                UuidCreator.getTimeOrderedEpoch(),
                village,
                people.of(village, "村级后备干部"),
                chance.oneOf(SOURCES),
                null,
                chance.oneOf(List.of(Reserve.Readiness.values())),
                from,
                leaving);
        reserve.add(new Reserves.Past(one, steps(leaving == null)));
    }

    private List<ReserveStep> steps(boolean stays) {
        var steps = new ArrayList<ReserveStep>();
        if (chance.in(40)) {
            steps.add(new ReserveStep(
                    UuidCreator.getTimeOrderedEpoch(),
                    LocalDate.of(2018, 1, 5).plusDays(chance.between(0, 300)),
                    chance.oneOf(List.of("01", "02", "03", "04", "05")),
                    null,
                    null,
                    null));
        }
        if (stays && chance.in(30)) {
            steps.add(new ReserveStep(
                    UuidCreator.getTimeOrderedEpoch(),
                    LocalDate.of(2018, 12, 20),
                    null,
                    2018,
                    chance.oneOf(List.of(ReserveStep.Result.GOOD, ReserveStep.Result.GOOD, ReserveStep.Result.FAIR)),
                    null));
        }
        return steps;
    }
}
