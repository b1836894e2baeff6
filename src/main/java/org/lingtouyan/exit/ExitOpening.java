package org.lingtouyan.exit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Flag;
import org.lingtouyan.division.Flags;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;

/** Opens a case by its first step, of whoever is poor, under the conditions of the day and the place. */
@Component
class ExitOpening {

    private static final Set<String> POOR = Set.of("01", "02", "05");

    private final ExitTable table;
    private final ConditionSets sets;
    private final ExitRecords records;
    private final KnownHouseholds households;
    private final Divisions divisions;
    private final Flags flags;
    private final Cadres cadres;
    private final Actors actors;

    ExitOpening(
            ExitTable table,
            ConditionSets sets,
            ExitRecords records,
            KnownHouseholds households,
            Divisions divisions,
            Flags flags,
            Cadres cadres,
            Actors actors) {
        this.table = table;
        this.sets = sets;
        this.records = records;
        this.households = households;
        this.divisions = divisions;
        this.flags = flags;
        this.cadres = cadres;
        this.actors = actors;
    }

    /** @return false if just this had been opened before */
    boolean open(ExitWish wish) {
        var hash = DigestUtils.sha256Hex(wish.toString());
        if (same(table.hash("exit_case", wish.id()), hash)) {
            return false;
        }
        var on = wish.first().on();
        Exits.happened(on);
        if (wish.year() != on.getYear() && wish.year() != on.getYear() - 1) {
            throw ExitRefused.EXIT_YEAR_IS_ANOTHER.because().with("field", "year");
        }
        requireCadre(wish.first().cadre());
        var place = wish.subject() == Subject.HOUSEHOLD ? ofPoorHousehold(wish.household()) : ofPoorPlace(wish);
        var edition = sets.require(wish.subject(), place, on);
        var opened = ExitCase.opened(
                wish.id(), place, wish.subject(), wish.household(), edition.id(), wish.year(), on, hash);
        if (!table.open(opened)) {
            throw ExitRefused.EXIT_ID_TAKEN.because().with("field", "id");
        }
        table.addSteps(List.of(TakenStep.of(opened, wish.first(), hash)));
        return true;
    }

    private DivisionCode ofPoorHousehold(@Nullable UUID id) {
        if (id == null) {
            throw RequestRefused.INVALID_REQUEST.because("householdId").with("field", "householdId");
        }
        var household = households.requireOpen(id);
        if (!isPoor(household)) {
            throw ExitRefused.EXIT_HOUSEHOLD_IS_NOT_POOR.because().with("field", "householdId");
        }
        return household.division();
    }

    boolean isPoor(KnownHousehold household) {
        return household.status() != null && POOR.contains(household.status());
    }

    private DivisionCode ofPoorPlace(ExitWish wish) {
        var place = wish.division();
        if (place == null
                || !actors.require(Right.WRITE_RECORDS).area().contains(place)
                || divisions.find(place).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because().with("field", "division");
        }
        if (place.level() != wish.subject().liesAt()) {
            throw ExitRefused.EXIT_LIES_AT_ANOTHER_LEVEL.because().with("field", "division");
        }
        var poor = wish.subject() == Subject.VILLAGE ? Flag.POOR_VILLAGE : Flag.POOR_COUNTY;
        if (flags.of(place).stream()
                .noneMatch(
                        flag -> flag.flag().equals(poor) && (flag.yearTo() == null || flag.yearTo() >= wish.year()))) {
            throw ExitRefused.EXIT_PLACE_IS_NOT_POOR.because().with("field", "division");
        }
        return place;
    }

    void requireCadre(@Nullable UUID cadre) {
        if (cadre == null) {
            throw ExitRefused.EXIT_NEEDS_A_NAME.because().with("field", "cadreId");
        }
        if (cadres.named(List.of(cadre)).isEmpty()) {
            throw ExitRefused.EXIT_CADRE_UNKNOWN.because().with("field", "cadreId");
        }
    }

    void requireMember(ExitCase held, @Nullable UUID person) {
        if (held.householdId() == null
                || person == null
                || !records.isMember(held.divisionCode(), held.householdId(), person)) {
            throw ExitRefused.EXIT_NEEDS_A_SIGNATURE.because().with("field", "signedBy");
        }
    }

    /** @throws org.lingtouyan.shared.Refusal EXIT_ID_TAKEN when something else was told under that id */
    boolean same(Optional<String> known, String hash) {
        if (known.isPresent() && !known.get().equals(hash)) {
            throw ExitRefused.EXIT_ID_TAKEN.because().with("field", "id");
        }
        return known.isPresent();
    }

    static UUID idOf(UUID whole, UUID part) {
        return UuidCreator.getNameBasedSha1(whole, part.toString());
    }
}
