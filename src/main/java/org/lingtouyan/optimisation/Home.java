package org.lingtouyan.optimisation;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * A household for which a main helper is sought: it has none, or one who has too many. The search fills {@code hand}.
 */
@PlanningEntity
class Home {

    @PlanningId
    private String id;

    private UUID household;
    private DivisionCode village;
    private String surname;
    private @Nullable String cause;
    private int urgency;
    private Set<String> wanted;
    private Set<UUID> barred;
    private @Nullable Hand present;

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Hand hand;

    /** For the search, which copies homes field by field. */
    @SuppressWarnings("NullAway.Init")
    Home() {}

    /**
     * @param urgency how much it counts that nobody helps
     * @param wanted trades that answer the cause of poverty
     * @param barred who must not be proposed: the officer says so, or they help the household already
     */
    Home(
            UUID household,
            DivisionCode village,
            String surname,
            @Nullable String cause,
            int urgency,
            Set<String> wanted,
            Set<UUID> barred,
            @Nullable Hand present) {
        this.id = household.toString();
        this.household = household;
        this.village = village;
        this.surname = surname;
        this.cause = cause;
        this.urgency = urgency;
        this.wanted = wanted;
        this.barred = barred;
        this.present = present;
        this.hand = present;
    }

    /** The same home with somebody else, or nobody, helping. */
    Home with(@Nullable Hand other) {
        var home = new Home(household, village, surname, cause, urgency, wanted, barred, present);
        home.hand = other;
        return home;
    }

    String id() {
        return id;
    }

    UUID household() {
        return household;
    }

    DivisionCode village() {
        return village;
    }

    @Nullable
    Hand hand() {
        return hand;
    }

    @Nullable
    Hand present() {
        return present;
    }

    int urgency() {
        return urgency;
    }

    /** Whoever helps, where somebody does. */
    Hand helper() {
        return Objects.requireNonNull(hand);
    }

    boolean isBarred() {
        return barred.contains(helper().id());
    }

    boolean isAnswered() {
        return !Collections.disjoint(wanted, helper().trades());
    }

    String answer() {
        return wanted.stream()
                .filter(helper().trades()::contains)
                .sorted()
                .findFirst()
                .orElse("");
    }

    String cause() {
        return cause == null ? "" : cause;
    }

    int steps() {
        return helper().stepsTo(village);
    }

    boolean mayBeOfKin() {
        return helper().mayBeKinOf(village, surname);
    }

    boolean changes() {
        return hand != null && !hand.equals(present);
    }
}
