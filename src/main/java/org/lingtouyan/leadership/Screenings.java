package org.lingtouyan.leadership;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to screening: a round asks for every village of its area, and each is screened or listed as not yet. */
@Service
public class Screenings {

    /** The list of what a village team may be found weak in. */
    public static final String CRITERIA = "teamWeakness";

    private final ScreeningTable table;
    private final ComputedCriteria computed;
    private final Cases cases;
    private final FollowedVillages villages;
    private final TeamPlaces places;
    private final Divisions divisions;
    private final Codes codes;
    private final Actors actors;

    Screenings(
            ScreeningTable table,
            ComputedCriteria computed,
            Cases cases,
            FollowedVillages villages,
            TeamPlaces places,
            Divisions divisions,
            Codes codes,
            Actors actors) {
        this.table = table;
        this.computed = computed;
        this.cases = cases;
        this.villages = villages;
        this.places = places;
        this.divisions = divisions;
        this.codes = codes;
        this.actors = actors;
    }

    /** A round of one county with what it found, for loading. */
    @Transactional
    public void load(Round round, List<Screening> screenings) {
        actors.require(Right.WRITE_RECORDS);
        table.open(round);
        villages.follow(screenings.stream().map(Screening::division).toList(), round.openedOn());
        table.addAll(screenings);
    }

    /** @return false if just this had been opened before */
    @Transactional
    boolean open(Round round) {
        var level = round.division().level();
        if (level != Level.COUNTY && level != Level.TOWNSHIP) {
            throw CaseRefused.ROUND_IS_OF_A_COUNTY_OR_TOWNSHIP.because().with("field", "division");
        }
        if (divisions.find(places.read(round.division())).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because().with("field", "division");
        }
        places.requireCounty(round.division());
        var asked = villagesOf(round);
        if (asked.isEmpty()) {
            throw CaseRefused.NO_VILLAGE_TO_SCREEN.because().with("field", "division");
        }
        if (!opened(round)) {
            if (table.round(round.id()).filter(round::equals).isEmpty()) {
                throw LeadershipRefused.LEADERSHIP_ID_TAKEN.because().with("field", "id");
            }
            return false;
        }
        villages.follow(asked, round.openedOn());
        villages.renew(asked);
        table.addAll(asked.stream().map(village -> notYet(round, village)).toList());
        return true;
    }

    private boolean opened(Round round) {
        try {
            return table.open(round);
        } catch (DuplicateKeyException anotherOfTheYear) {
            throw CaseRefused.ROUND_OF_THE_YEAR_IS_OPEN.because();
        }
    }

    private List<DivisionCode> villagesOf(Round round) {
        return divisions.descendants(round.division(), Level.VILLAGE).stream()
                .map(Division::code)
                .filter(DivisionCode::isRuralVillage)
                .toList();
    }

    /** A village that the round asks for. */
    public static Screening notYet(Round round, DivisionCode village) {
        return new Screening(
                UuidCreator.getNameBasedSha1(round.id(), village.value()),
                village,
                round.id(),
                round.year(),
                round.openedOn(),
                round.dueOn(),
                null);
    }

    /** Writes what was found; a weak team gets its case, and one found in order after all loses the case that has not gone on. */
    @Transactional
    void screen(UUID id, @Nullable String ifMatch, Screening.Found found, @Nullable UUID caseId) {
        var kept = find(id);
        places.requireTownship(kept.record().division());
        var screening = kept.expecting(ifMatch);
        TeamPlaces.happened(found.on());
        found.criteria().forEach(this::requireKnown);
        var screened = screening.finding(found, answered(screening.division(), found.on()));
        table.found(screened, found);
        cases.follow(screened, found, caseId);
    }

    private List<String> answered(DivisionCode village, LocalDate day) {
        return Objects.requireNonNull(computed.of(List.of(village), day).get(village))
                .criteria();
    }

    private void requireKnown(String criterion) {
        if (codes.get(CRITERIA, criterion).isEmpty()) {
            throw CaseRefused.CRITERION_UNKNOWN.because(criterion).with("field", "criteria");
        }
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND also when it is outside the reader's area */
    @Transactional(readOnly = true)
    Kept<Screening> find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }
}
