package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.springframework.stereotype.Component;

/** Puts names of people and places to what is read of posts. */
@Component
class TeamWords {

    private final TeamPeople people;
    private final TeamPlaces places;

    TeamWords(TeamPeople people, TeamPlaces places) {
        this.people = people;
        this.places = places;
    }

    /** A time in a post as a reader sees it; {@code to} is the first day on which it was no longer held. */
    record ShownTenure(
            UUID id,
            DivisionCode division,
            String place,
            UUID cadre,
            @Nullable String name,
            CommitteePost post,
            Filling filledBy,
            @Nullable String filledNote,
            LocalDate from,
            @Nullable LocalDate to,
            Ending.@Nullable Why endReason,
            Ending.@Nullable Removal removal,
            @Nullable String endNote,
            @Nullable UUID successor,
            int version) {}

    ShownTenure shown(Kept<Tenure> held) {
        return shown(List.of(held)).get(0);
    }

    List<ShownTenure> shown(Collection<Kept<Tenure>> held) {
        var names =
                people.names(held.stream().map(each -> each.record().cadre()).toList());
        return held.stream().map(each -> shown(each, names)).toList();
    }

    private ShownTenure shown(Kept<Tenure> held, Map<UUID, String> names) {
        var tenure = held.record();
        var ending = tenure.ending();
        return new ShownTenure(
                tenure.id(),
                tenure.division(),
                places.text(tenure.division()),
                tenure.cadre(),
                names.get(tenure.cadre()),
                tenure.post(),
                tenure.filledBy(),
                tenure.filledNote(),
                tenure.from(),
                tenure.to(),
                ending == null ? null : ending.why(),
                ending == null ? null : ending.removal(),
                ending == null ? null : ending.note(),
                tenure.successor(),
                held.version());
    }
}
