package org.lingtouyan.field;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Accounts;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.field.ConflictController.ConflictShown;
import org.lingtouyan.field.ConflictController.SaidValue;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.household.ToldAtVisits;
import org.lingtouyan.parameter.Codes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Conflicts as they go out: values in words, with names of people and places. */
@Component
class ConflictShowing {

    private final KnownHouseholds households;
    private final ToldAtVisits register;
    private final Accounts accounts;
    private final Divisions divisions;
    private final Codes codes;
    private final PlacedHomes places;
    private final DoneMeasures measures;

    ConflictShowing(
            KnownHouseholds households,
            ToldAtVisits register,
            Accounts accounts,
            Divisions divisions,
            Codes codes,
            PlacedHomes places,
            DoneMeasures measures) {
        this.households = households;
        this.register = register;
        this.accounts = accounts;
        this.divisions = divisions;
        this.codes = codes;
        this.places = places;
        this.measures = measures;
    }

    @Transactional(readOnly = true)
    List<ConflictShown> all(List<Conflict> conflicts) {
        var known = households.among(conflicts.stream().map(Conflict::household).toList());
        var names = accounts.displayNames(conflicts.stream()
                .flatMap(one -> Stream.of(
                                Stream.ofNullable(one.recordEnteredBy()),
                                Stream.ofNullable(one.phoneEnteredBy()),
                                Stream.ofNullable(one.decidedBy()))
                        .flatMap(each -> each))
                .collect(Collectors.toSet()));
        return conflicts.stream()
                .map(one -> shown(one, known.get(one.household()), names))
                .toList();
    }

    private ConflictShown shown(Conflict one, @Nullable KnownHousehold known, Map<UUID, String> names) {
        var change = one.change();
        var shown = known == null ? null : register.held(known.id()).shown();
        return new ConflictShown(
                one.id(),
                one.household(),
                known == null ? null : known.number(),
                known == null ? null : known.headName(),
                one.division().value(),
                place(one.division()),
                change.person() == null ? null : person(shown, change.person()),
                change.field().key(),
                change.year(),
                words(change.field(), change.base()),
                new SaidValue(
                        words(change.field(), one.recorded()),
                        name(one.recordEnteredBy(), names),
                        one.recordEnteredAt()),
                new SaidValue(words(change.field(), change.value()), name(one.phoneEnteredBy(), names), null),
                now(one, shown),
                one.saidOn(),
                one.from(),
                one.to(),
                one.choice(),
                name(one.decidedBy(), names),
                one.decidedWord(),
                one.version());
    }

    /** Nothing where the person has left the household meanwhile. */
    private @Nullable String now(Conflict one, @Nullable ObjectNode shown) {
        var person = one.change().person();
        if (shown == null || person != null && person(shown, person).isEmpty()) {
            return null;
        }
        if (one.change().field() == Changeable.HOME) {
            return words(one.change().field(), places.now(one.household()));
        }
        if (one.change().field() == Changeable.MEASURE) {
            return words(one.change().field(), measures.now(one));
        }
        return words(one.change().field(), FieldMerge.now(shown, one.change()));
    }

    private static String person(@Nullable ObjectNode shown, UUID person) {
        return shown == null
                ? ""
                : shown.path("members")
                        .valueStream()
                        .filter(member -> member.path("id").asString("").equals(person.toString()))
                        .map(member -> member.path("name").asString(""))
                        .findFirst()
                        .orElse("");
    }

    private static @Nullable String name(@Nullable UUID account, Map<UUID, String> names) {
        return account == null ? null : names.get(account);
    }

    /** In the words of its code list; {@code true} and {@code false} are the page's to word. */
    @Nullable
    String words(Changeable field, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (field == Changeable.HOME) {
            return places.words(value, LocaleContextHolder.getLocale());
        }
        if (field == Changeable.MEASURE) {
            return measures.words(value, LocaleContextHolder.getLocale());
        }
        return value.isArray()
                ? value.valueStream().map(each -> word(field, each)).collect(Collectors.joining("、"))
                : word(field, value);
    }

    private String word(Changeable field, JsonNode value) {
        var text = FieldMerge.word(value);
        return field.list() == null ? text : codes.told(field.list(), text);
    }

    /** The village with its township: villages of one name are many. */
    private String place(DivisionCode code) {
        return divisions
                        .townshipOf(code)
                        .map(township -> township.shortName() + " ")
                        .orElse("")
                + divisions.find(code).map(village -> village.shortName()).orElse(code.value());
    }
}
