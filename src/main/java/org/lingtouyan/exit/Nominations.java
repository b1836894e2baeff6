package org.lingtouyan.exit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.cadre.ToldCadre;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.sheet.Outcome;
import org.springframework.stereotype.Component;

/** Opens cases as rosters of nominations tell them; a household whose exit is held for the year is left as it is. */
@Component
class Nominations {

    private final ExitTable table;
    private final ExitOpening opening;
    private final KnownHouseholds households;
    private final Cadres cadres;

    Nominations(ExitTable table, ExitOpening opening, KnownHouseholds households, Cadres cadres) {
        this.table = table;
        this.opening = opening;
        this.households = households;
        this.cadres = cadres;
    }

    /** A row of a roster: which household, by its number or its head, for which year, since when and by whom. */
    record Nomination(
            DivisionCode village,
            @Nullable String number,
            @Nullable String head,
            int year,
            LocalDate on,
            ToldCadre by,
            @Nullable String note) {}

    /** Why the row cannot be taken; nothing if it can. */
    @Nullable
    ExitRefused refusal(Nomination told) {
        var found = candidates(told);
        if (found.isEmpty()) {
            return ExitRefused.EXIT_SHEET_NO_SUCH_HOUSEHOLD;
        }
        if (found.size() > 1) {
            return ExitRefused.EXIT_SHEET_TWO_HOUSEHOLDS;
        }
        var household = found.get(0);
        if (held(household, told).isPresent()) {
            return null;
        }
        if (!opening.isPoor(household)) {
            return ExitRefused.EXIT_HOUSEHOLD_IS_NOT_POOR;
        }
        return table.ofHouseholds(List.of(household.id())).stream().anyMatch(ExitCase::open)
                ? ExitRefused.EXIT_IS_UNDER_WAY
                : null;
    }

    /** Unchanged where its exit is held already. */
    Outcome take(Nomination told) {
        var household = candidates(told).get(0);
        if (held(household, told).isPresent()) {
            return Outcome.unchanged(told.village());
        }
        var meant = cadres.whoIsMeant(List.of(told.by())).get(0);
        var by = meant.id();
        if (by == null) {
            return Outcome.rejected(told.village(), meant.faults("by"));
        }
        opening.open(new ExitWish(
                UuidCreator.getTimeOrderedEpoch(),
                Subject.HOUSEHOLD,
                household.id(),
                null,
                told.year(),
                new TakenStep.Told(
                        UuidCreator.getTimeOrderedEpoch(),
                        Step.NOMINATE,
                        told.on(),
                        by,
                        null,
                        null,
                        null,
                        null,
                        null,
                        told.note(),
                        null)));
        return Outcome.accepted(told.village());
    }

    private Optional<UUID> held(KnownHousehold household, Nomination told) {
        return table.ofHouseholds(List.of(household.id())).stream()
                .filter(one -> one.exitYear() == told.year() && one.endReason() != ExitCase.End.WITHDRAWN)
                .map(ExitCase::id)
                .findFirst();
    }

    private List<KnownHousehold> candidates(Nomination told) {
        if (told.number() != null) {
            return Optional.ofNullable(households
                            .ofNumbers(told.village().countyCode(), List.of(told.number()))
                            .get(told.number()))
                    .filter(one -> one.division().equals(told.village()))
                    .stream()
                    .toList();
        }
        return households.ofHead(told.village(), Objects.requireNonNull(told.head()));
    }
}
