package org.lingtouyan.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Page;
import org.lingtouyan.training.LectureLists.FoundLecture;
import org.lingtouyan.training.LectureLists.FoundProgramme;
import org.springframework.stereotype.Component;

/** Lectures and their programmes as the wire shows them: with the names of people and places beside their codes. */
@Component
class LectureShowing {

    private final Cadres cadres;
    private final Divisions divisions;

    LectureShowing(Cadres cadres, Divisions divisions) {
        this.cadres = cadres;
        this.divisions = divisions;
    }

    record ListedProgramme(
            UUID id,
            DivisionCode division,
            String whose,
            String topic,
            @Nullable String lecturer,
            String audience,
            @Nullable Integer planned,
            LocalDate from,
            @Nullable LocalDate to,
            int given,
            int listeners) {}

    record ShownProgramme(
            UUID id,
            DivisionCode division,
            String whose,
            String topic,
            UUID lecturerId,
            @Nullable String lecturer,
            String audience,
            List<String> languages,
            @Nullable Integer planned,
            LocalDate from,
            @Nullable LocalDate to,
            int version) {}

    record ListedLecture(
            UUID id,
            DivisionCode division,
            String at,
            UUID programme,
            String topic,
            String audience,
            @Nullable String lecturer,
            LocalDate heldOn,
            @Nullable String venue,
            @Nullable String place,
            List<String> languages,
            int members,
            int others,
            boolean late,
            boolean elsewhere) {}

    record ShownLecture(
            UUID id,
            DivisionCode division,
            String at,
            UUID programme,
            String topic,
            String audience,
            UUID lecturerId,
            @Nullable String lecturer,
            LocalDate heldOn,
            @Nullable UUID venueId,
            @Nullable String venue,
            @Nullable String place,
            List<String> languages,
            int members,
            int others,
            @Nullable String lateBecause,
            List<NamedListener> listeners,
            List<ReachedVillage> reached,
            int version) {}

    /** A village that the lecture reached, of those that the reader may see. */
    record ReachedVillage(DivisionCode division, String place) {}

    record NamedListener(UUID cadre, @Nullable String name, @Nullable String unit) {}

    Page<ListedProgramme> programmes(Page<FoundProgramme> page) {
        var names = names(page.items().stream().map(FoundProgramme::lecturerId));
        return new Page<>(
                page.items().stream()
                        .map(one -> new ListedProgramme(
                                one.id(),
                                new DivisionCode(one.divisionCode()),
                                place(one.divisionCode()),
                                one.topic(),
                                name(names, one.lecturerId()),
                                one.audience(),
                                one.planned(),
                                one.validFrom(),
                                one.validTo(),
                                one.given(),
                                one.listeners()))
                        .toList(),
                page.next());
    }

    List<ShownProgramme> programmes(List<LectureProgramme> all) {
        var names = names(all.stream().map(LectureProgramme::lecturerId));
        return all.stream().map(one -> programme(one, names)).toList();
    }

    Page<ListedLecture> lectures(Page<FoundLecture> page) {
        var names = names(page.items().stream().map(FoundLecture::lecturerId));
        return new Page<>(
                page.items().stream()
                        .map(one -> new ListedLecture(
                                one.id(),
                                new DivisionCode(one.divisionCode()),
                                place(one.divisionCode()),
                                one.programmeId(),
                                one.topic(),
                                one.audience(),
                                name(names, one.lecturerId()),
                                one.heldOn(),
                                one.venue(),
                                one.place(),
                                one.languages(),
                                one.members(),
                                one.others(),
                                one.lateBecause() != null,
                                one.elsewhere()))
                        .toList(),
                page.next());
    }

    ShownLecture lecture(Lecture one, @Nullable String venue, List<UUID> listeners, List<DivisionCode> reached) {
        var people = names(Stream.concat(Stream.of(one.lecturerId()), listeners.stream()));
        return new ShownLecture(
                one.id(),
                one.divisionCode(),
                place(one.divisionCode().value()),
                one.programmeId(),
                one.topic(),
                one.audience(),
                one.lecturerId(),
                name(people, one.lecturerId()),
                one.heldOn(),
                one.venueId(),
                venue,
                one.place(),
                one.languages(),
                one.members(),
                one.others(),
                one.lateBecause(),
                listeners.stream()
                        .map(who -> {
                            var known = people.get(who);
                            return new NamedListener(
                                    who, known == null ? null : known.name(), known == null ? null : known.unit());
                        })
                        .toList(),
                reached.stream()
                        .map(village -> new ReachedVillage(village, place(village.value())))
                        .toList(),
                one.version());
    }

    String place(String division) {
        return divisions.pathText(new DivisionCode(division));
    }

    Map<UUID, Cadres.Known> names(Stream<UUID> people) {
        return cadres.named(people.distinct().toList());
    }

    static @Nullable String name(Map<UUID, Cadres.Known> names, UUID who) {
        var known = names.get(who);
        return known == null ? null : known.name();
    }

    private ShownProgramme programme(LectureProgramme one, Map<UUID, Cadres.Known> names) {
        return new ShownProgramme(
                one.id(),
                one.divisionCode(),
                place(one.divisionCode().value()),
                one.topic(),
                one.lecturerId(),
                name(names, one.lecturerId()),
                one.audience(),
                one.languages(),
                one.planned(),
                one.validFrom(),
                one.validTo(),
                one.version());
    }
}
