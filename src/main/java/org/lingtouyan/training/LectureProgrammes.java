package org.lingtouyan.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Programmes of lectures: drawn up by any level, known to all below it, corrected, and withdrawn as long as nothing was given. */
@Service
class LectureProgrammes {

    static final String LANGUAGES = "language";

    private final LectureTable table;
    private final Cadres cadres;
    private final Codes codes;
    private final Divisions divisions;
    private final Actors actors;

    LectureProgrammes(LectureTable table, Cadres cadres, Codes codes, Divisions divisions, Actors actors) {
        this.table = table;
        this.cadres = cadres;
        this.codes = codes;
        this.divisions = divisions;
        this.actors = actors;
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND unless it is of the actor's area or of a level above it */
    @Transactional(readOnly = true)
    LectureProgramme find(UUID id) {
        var area = new DivisionCode(actors.require(Right.READ_RECORDS).area().from());
        return table.programmes(List.of(id), List.of()).stream()
                .filter(one -> one.reaches(area))
                .findFirst()
                .orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /** Those that run on a day and of which a lecture may be given in a place: its own and those of the levels above. */
    @Transactional(readOnly = true)
    List<LectureProgramme> openTo(DivisionCode place, LocalDate day) {
        if (!actors.require(Right.READ_RECORDS).area().contains(place)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        var above = divisions.path(place).stream().map(Division::code).toList();
        return table.programmes(List.of(), above).stream()
                .filter(one -> one.runsOn(day))
                .toList();
    }

    /** @return false if just this was drawn up before */
    @Transactional
    boolean drawUp(LectureProgramme told) {
        requireOwn(told.divisionCode());
        requireKnown(told);
        if (table.addAll(LectureTable.PROGRAMME, List.of(told)) == 1) {
            return true;
        }
        if (!find(told.id()).asOf(told.version()).equals(told)) {
            throw TrainingRefused.LECTURE_ID_TAKEN.because().with("field", "id");
        }
        return false;
    }

    /** Changes what it says, and with it what its lectures say of it. */
    @Transactional
    void correct(LectureProgramme now) {
        var held = find(now.id());
        requireOwn(held.divisionCode());
        requireKnown(now);
        if (!table.change(LectureTable.PROGRAMME, now)) {
            throw TrainingRefused.LECTURE_STALE.because();
        }
        table.restate(now);
    }

    @Transactional
    void withdraw(UUID id) {
        requireOwn(find(id).divisionCode());
        if (table.isGiven(id)) {
            throw TrainingRefused.PROGRAMME_HAS_LECTURES.because();
        }
        table.withdraw(LectureTable.PROGRAMME, id);
    }

    /** The programme of that topic and lecturer that a row of a roster means, or that one, drawn up now. */
    @Transactional
    LectureProgramme meant(LectureProgramme told, DivisionCode place) {
        return openTo(place, told.validFrom()).stream()
                .filter(one ->
                        one.topic().equals(told.topic()) && one.lecturerId().equals(told.lecturerId()))
                .findFirst()
                .orElseGet(() -> {
                    drawUp(told);
                    return told;
                });
    }

    void requireOwn(DivisionCode division) {
        if (!actors.require(Right.WRITE_RECORDS).area().contains(division)) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }

    private void requireKnown(LectureProgramme told) {
        requireLecturer(told.lecturerId());
        requireLanguages(told.languages());
        if (codes.get(Courses.AUDIENCES, told.audience()).isEmpty()) {
            throw TrainingRefused.COURSE_AUDIENCE_UNKNOWN.because().with("field", "audience");
        }
    }

    void requireLecturer(UUID cadre) {
        if (!cadres.named(List.of(cadre)).containsKey(cadre)) {
            throw TrainingRefused.LECTURER_UNKNOWN.because().with("field", "lecturer");
        }
    }

    void requireLanguages(List<String> languages) {
        if (languages.stream().anyMatch(one -> codes.get(LANGUAGES, one).isEmpty())) {
            throw TrainingRefused.LECTURE_LANGUAGE_UNKNOWN.because().with("field", "languages");
        }
    }
}
