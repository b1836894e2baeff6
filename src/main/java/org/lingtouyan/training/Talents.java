package org.lingtouyan.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of local talent: people enter it, are described anew, leave it; and lead households from a day to a day. */
@Service
public class Talents {

    static final String KINDS = "localTalent";

    private final TalentTable table;
    private final KnownHouseholds households;
    private final Cadres cadres;
    private final Codes codes;
    private final Actors actors;

    Talents(TalentTable table, KnownHouseholds households, Cadres cadres, Codes codes, Actors actors) {
        this.table = table;
        this.households = households;
        this.cadres = cadres;
        this.codes = codes;
        this.actors = actors;
    }

    /** Many at once, for whoever has made sure of them. */
    @Transactional
    public void load(Collection<Talent> talents, Collection<Talent.Led> led) {
        actors.require(Right.WRITE_RECORDS);
        table.addAll(TalentTable.TALENT, talents);
        table.addAll(TalentTable.LED, led);
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND outside the actor's area */
    @Transactional(readOnly = true)
    Talent find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(TalentTable.TALENT, id, Talent.class).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /** @return false if just this was entered before */
    @Transactional
    boolean enter(Talent told) {
        requireWithin(told.divisionCode());
        requireKind(told.kind());
        if (!cadres.named(List.of(told.cadreId())).containsKey(told.cadreId())) {
            throw TrainingRefused.TRAINEE_UNKNOWN.because().with("field", "cadre");
        }
        if (table.addAll(TalentTable.TALENT, List.of(told)) == 1) {
            return true;
        }
        if (!find(told.id()).isSame(told)) {
            throw TrainingRefused.TALENT_ID_TAKEN.because();
        }
        return false;
    }

    /** What is said of somebody in the register. */
    @Transactional
    void correct(
            UUID id,
            String kind,
            @Nullable String skill,
            @Nullable String base,
            @Nullable String project,
            int version) {
        var held = find(id);
        requireWithin(held.divisionCode());
        requireKind(kind);
        table.change(TalentTable.TALENT, held.as(kind, skill, base, project, version));
    }

    @Transactional
    void leave(UUID id, LocalDate on, int version) {
        var held = find(id);
        requireWithin(held.divisionCode());
        table.change(TalentTable.TALENT, held.until(on, version));
    }

    /** Who is meant by a row of a roster: in the register from that day, or described anew. @return false if that was so */
    @Transactional
    boolean meant(Talent told) {
        requireWithin(told.divisionCode());
        requireKind(told.kind());
        var held = table.current(told.cadreId(), told.divisionCode().countyCode());
        if (held.isEmpty()) {
            table.addAll(TalentTable.TALENT, List.of(told));
            return true;
        }
        if (held.get().saysSame(told)) {
            return false;
        }
        requireWithin(held.get().divisionCode());
        var one = held.get();
        table.change(TalentTable.TALENT, one.as(told.kind(), told.skill(), told.base(), told.project(), one.version()));
        return true;
    }

    @Transactional(readOnly = true)
    List<Talent> of(UUID cadre) {
        actors.require(Right.READ_RECORDS);
        return table.of(cadre);
    }

    @Transactional(readOnly = true)
    List<Talent.Led> led(UUID cadre) {
        actors.require(Right.READ_RECORDS);
        return table.ledBy(cadre);
    }

    /** Somebody leads a household from that day. @return false if just this was noted before */
    @Transactional
    boolean lead(UUID id, UUID cadre, UUID household, @Nullable String how, LocalDate from) {
        actors.require(Right.WRITE_RECORDS);
        var known = households.requireOpen(household);
        requireWithin(known.division());
        var told = new Talent.Led(id, known.division(), cadre, household, how, from, null, 1);
        if (table.addAll(TalentTable.LED, List.of(told)) == 1) {
            return true;
        }
        if (table.find(TalentTable.LED, id, Talent.Led.class)
                .filter(told::equals)
                .isEmpty()) {
            throw TrainingRefused.TALENT_ID_TAKEN.because();
        }
        return false;
    }

    /** Somebody leads the household by a row of a roster. @return false if that was so */
    @Transactional
    boolean leads(UUID id, UUID cadre, UUID household, LocalDate from) {
        boolean already = table.ledBy(cadre).stream()
                .anyMatch(one -> one.householdId().equals(household) && one.validTo() == null);
        return !already && lead(id, cadre, household, null, from);
    }

    @Transactional
    void leadNoMore(UUID id, LocalDate on) {
        actors.require(Right.WRITE_RECORDS);
        var held = table.find(TalentTable.LED, id, Talent.Led.class).orElseThrow(RequestRefused.NOT_FOUND::because);
        requireWithin(held.divisionCode());
        table.change(TalentTable.LED, held.until(on));
    }

    private void requireWithin(DivisionCode division) {
        if (!actors.require(Right.WRITE_RECORDS).area().contains(division)) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }

    private void requireKind(String kind) {
        if (codes.get(KINDS, kind).isEmpty()) {
            throw TrainingRefused.TALENT_KIND_UNKNOWN.because().with("field", "kind");
        }
    }
}
