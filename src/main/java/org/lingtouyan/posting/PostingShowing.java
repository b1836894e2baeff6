package org.lingtouyan.posting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.springframework.stereotype.Component;

/** Postings as they are shown: with the names of people and places, and the days since whoever was there before left. */
@Component
class PostingShowing {

    private final Cadres cadres;
    private final Divisions divisions;

    PostingShowing(Cadres cadres, Divisions divisions) {
        this.cadres = cadres;
        this.divisions = divisions;
    }

    /** @param gapDays days between the posting it follows and this one; null where it follows none that is shown */
    record ListedPosting(
            UUID id,
            DivisionCode division,
            String place,
            UUID cadre,
            @Nullable String cadreName,
            String role,
            boolean alsoCaptain,
            boolean inTeam,
            String sendingUnit,
            String unitLevel,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate termEndsOn,
            @Nullable String endReason,
            @Nullable UUID replaces,
            @Nullable Long gapDays,
            @Nullable String note,
            @Nullable String expertise,
            boolean voided,
            int version) {}

    List<ListedPosting> listed(List<HeldPosting> postings) {
        var names = names(postings.stream().map(held -> held.posting().cadre()).toList());
        return postings.stream().map(held -> listed(held, names, null)).toList();
    }

    /** One with the one it follows. */
    ListedPosting listed(HeldPosting held, @Nullable HeldPosting before) {
        return listed(
                held, names(List.of(held.posting().cadre())), gap(held, before == null ? null : before.posting()));
    }

    /** All of one place in the order of days: of each role's the gap to the one before. */
    List<ListedPosting> history(List<HeldPosting> postings) {
        var names = names(postings.stream().map(held -> held.posting().cadre()).toList());
        var byId = postings.stream()
                .collect(Collectors.toMap(held -> held.posting().id(), HeldPosting::posting));
        var firstSecretary = new HashMap<String, Posting>();
        return postings.stream()
                .map(held -> {
                    var before = held.posting().replaces() != null
                            ? byId.get(held.posting().replaces())
                            : firstSecretary.get(held.posting().role());
                    if (held.posting().role().equals(Role.FIRST_SECRETARY)) {
                        firstSecretary.put(held.posting().role(), held.posting());
                    }
                    return listed(held, names, gap(held, before));
                })
                .toList();
    }

    Map<UUID, String> names(Collection<@Nullable UUID> people) {
        var ids = people.stream()
                .flatMap(Stream::ofNullable)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return cadres.named(ids).values().stream().collect(Collectors.toMap(Cadres.Known::id, Cadres.Known::name));
    }

    private static @Nullable Long gap(HeldPosting held, @Nullable Posting before) {
        return before == null
                        || before.validTo() == null
                        || held.posting().validFrom().isBefore(before.validTo())
                ? null
                : (Long) held.posting().gapAfter(before);
    }

    private ListedPosting listed(HeldPosting held, Map<UUID, String> names, @Nullable Long gap) {
        var posting = held.posting();
        return new ListedPosting(
                posting.id(),
                posting.division(),
                divisions.pathText(posting.division()),
                posting.cadre(),
                names.get(posting.cadre()),
                posting.role(),
                posting.alsoCaptain(),
                posting.inTeam(),
                posting.sendingUnit(),
                posting.unitLevel(),
                posting.validFrom(),
                posting.validTo(),
                posting.termEndsOn(),
                posting.endReason(),
                posting.replaces(),
                gap,
                posting.note(),
                posting.expertise(),
                held.voided(),
                held.version());
    }
}
