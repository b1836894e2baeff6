package org.lingtouyan.optimisation;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * The post of first secretary of a village that must have one: first the village, then the person. The search fills
 * {@code person}; whoever is pinned stays.
 */
@PlanningEntity
class Seat {

    @PlanningId
    private String id;

    private DivisionCode village;
    private boolean hardship;
    private List<String> trades;
    private List<String> languages;
    private @Nullable String onlySex;
    private Set<UUID> forbidden;
    private @Nullable Person present;

    @PlanningPin
    private boolean pinned;

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Person person;

    /** For the search, which copies seats field by field. */
    @SuppressWarnings("NullAway.Init")
    Seat() {}

    /** @param trades what the village needs, the most wanted first */
    Seat(
            DivisionCode village,
            boolean hardship,
            List<String> trades,
            List<String> languages,
            @Nullable String onlySex,
            Set<UUID> forbidden,
            @Nullable Person present,
            boolean pinned) {
        this.id = village.value();
        this.village = village;
        this.hardship = hardship;
        this.trades = trades;
        this.languages = languages;
        this.onlySex = onlySex;
        this.forbidden = forbidden;
        this.present = present;
        this.pinned = pinned && present != null;
        this.person = present;
    }

    /** The same seat with somebody else, or nobody, in it. */
    Seat with(@Nullable Person other) {
        var seat = new Seat(village, hardship, trades, languages, onlySex, forbidden, present, pinned);
        seat.person = other;
        return seat;
    }

    String id() {
        return id;
    }

    DivisionCode village() {
        return village;
    }

    boolean isHardship() {
        return hardship;
    }

    @Nullable
    Person person() {
        return person;
    }

    @Nullable
    Person present() {
        return present;
    }

    boolean isPinned() {
        return pinned;
    }

    /** Whoever is in it, where somebody is. */
    Person holder() {
        return Objects.requireNonNull(person);
    }

    boolean isForbidden() {
        return forbidden.contains(holder().id());
    }

    /** Whose sex is not known is no hindrance. */
    boolean isWrongSex() {
        var sex = holder().sex();
        return onlySex != null && sex != null && !onlySex.equals(sex);
    }

    boolean isTooFar() {
        return !holder().mayServeIn(village);
    }

    /** The need that the holder's trades meet first, counted from 0; -1 for none. */
    int needMet() {
        for (int i = 0; i < trades.size(); i++) {
            if (holder().trades().contains(trades.get(i))) {
                return i;
            }
        }
        return -1;
    }

    String trade(int need) {
        return trades.get(need);
    }

    boolean wantsALanguage() {
        return !languages.isEmpty();
    }

    boolean isSpokenTo() {
        return !Collections.disjoint(languages, holder().languages());
    }

    String language() {
        return languages.stream()
                .filter(holder().languages()::contains)
                .findFirst()
                .orElse(languages.get(0));
    }

    /** Whether whoever is in it, if anybody, does what the village needs. */
    boolean isMet() {
        return person != null && (trades.isEmpty() || needMet() >= 0) && (!wantsALanguage() || isSpokenTo());
    }

    boolean saysItsNeed() {
        return !trades.isEmpty() || wantsALanguage();
    }

    boolean isKept() {
        return holder().isThere(village);
    }

    int steps() {
        return holder().stepsTo(village);
    }

    int kilometres() {
        return holder().kilometresTo(village);
    }

    /** How many kilometres from home are no farther than another county is anyway. */
    int limit() {
        var away = holder().away();
        return away == null ? 0 : away.limit();
    }

    boolean changes() {
        return !Objects.equals(person, present);
    }
}
