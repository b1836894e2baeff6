package org.lingtouyan.field;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.homemap.HomePlace;
import org.lingtouyan.homemap.Homes;
import org.lingtouyan.homemap.Homes.HeldHome;
import org.lingtouyan.household.KnownHousehold;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/**
 * Where a phone says a household lives: written where nobody else said otherwise since, left where the map says the same, else a
 * conflict like that of any field.
 */
@Component
class PlacedHomes {

    private final Homes homes;
    private final ConflictTable conflicts;
    private final JsonMapper json;
    private final MessageSource messages;

    PlacedHomes(Homes homes, ConflictTable conflicts, JsonMapper json, MessageSource messages) {
        this.homes = homes;
        this.conflicts = conflicts;
        this.json = json;
        this.messages = messages;
    }

    /** @return how many conflicts that made */
    int take(Operation operation, KnownHousehold household, LocalDate day) {
        var change = operation.changes().get(0);
        var told = read(change.value())
                .orElseThrow(() -> FieldRefused.OPERATION_UNREADABLE.because().with("field", "changes"));
        var held = homes.of(household.id());
        var now = held.map(HeldHome::place);
        if (same(now, Optional.of(homes.asOfNow(told, household.division())))) {
            return 0;
        }
        if (now.isEmpty() || same(now, read(change.base()).map(base -> asOfNow(base, household)))) {
            homes.say(operation.id(), household.id(), told);
            return 0;
        }
        conflicts.add(Conflict.of(
                operation,
                household,
                new FieldMerge.Clash(change, node(now)),
                held.map(HeldHome::enteredBy).orElse(null),
                held.map(HeldHome::enteredAt).orElse(null),
                day));
        return 1;
    }

    void write(Conflict conflict, KnownHousehold household) {
        homes.say(
                conflict.operation(),
                household.id(),
                read(conflict.change().value()).orElseThrow());
    }

    JsonNode now(UUID household) {
        return node(homes.of(household).map(HeldHome::place));
    }

    /** A base that has been replaced says nothing that could still be the same. */
    private HomePlace asOfNow(HomePlace base, KnownHousehold household) {
        try {
            return homes.asOfNow(base, household.division());
        } catch (org.lingtouyan.shared.Refusal replaced) {
            return base;
        }
    }

    private static boolean same(Optional<HomePlace> one, Optional<HomePlace> other) {
        return one.isPresent() == other.isPresent()
                && one.map(place -> place.sameAs(other.orElseThrow())).orElse(true);
    }

    private Optional<HomePlace> read(JsonNode told) {
        try {
            return told.isNull() || told.isMissingNode()
                    ? Optional.empty()
                    : Optional.of(json.treeToValue(told, HomePlace.class));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw FieldRefused.OPERATION_UNREADABLE.because().with("field", "changes");
        }
    }

    private JsonNode node(Optional<HomePlace> place) {
        return place.<JsonNode>map(json::valueToTree).orElse(NullNode.getInstance());
    }

    /** “On the picture, 32 % from the left, 41 % from above”; or its degrees. */
    @Nullable
    String words(JsonNode told, Locale locale) {
        return read(told).map(place -> worded(place, locale)).orElse(null);
    }

    private String worded(HomePlace place, Locale locale) {
        return place.x() != null && place.y() != null
                ? messages.getMessage(
                        "field.home-on-picture",
                        new Object[] {
                            percent(place.x().doubleValue()), percent(place.y().doubleValue())
                        },
                        locale)
                : messages.getMessage(
                        "field.home-by-position",
                        new Object[] {String.valueOf(place.longitude()), String.valueOf(place.latitude())},
                        locale);
    }

    private static String percent(double part) {
        return String.valueOf(Math.round(part * 100));
    }
}
