package org.lingtouyan.cadre;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.IdentityNumber;
import org.lingtouyan.cadre.CadreTable.Namesake;
import org.lingtouyan.cadre.Cadres.Meant;
import org.lingtouyan.division.Level;

/**
 * Whom rows mean that name people: by number first, else by name and place. All of them are looked up at once; who is new or has
 * a number now is kept until it is written. Where two people may be meant nobody is.
 */
final class Meanings {

    private final CadreSealing sealing;
    private final boolean eachSomebody;
    private final Map<String, UUID> byNumber;
    private final Map<List<String>, List<Namesake>> byName = new HashMap<>();
    private final Map<UUID, ToldCadre> fresh = new LinkedHashMap<>();
    private final Map<UUID, IdentityNumber> numbers = new LinkedHashMap<>();
    private final Set<UUID> meant = new HashSet<>();

    /** @param eachSomebody whether each row is a person of its own, as in a roster of people */
    Meanings(List<ToldCadre> told, CadreTable table, CadreSealing sealing, boolean eachSomebody) {
        this.sealing = sealing;
        this.eachSomebody = eachSomebody;
        byNumber = new HashMap<>(table.holders(told.stream()
                .map(ToldCadre::identityNumber)
                .filter(Objects::nonNull)
                .map(sealing::fingerprint)
                .toList()));
        var names = told.stream().map(ToldCadre::name).toList();
        told.stream().map(one -> one.division().countyCode()).distinct().forEach(county -> table.ofNames(county, names)
                .forEach(this::remember));
    }

    /** Those who are new, under the ids they are meant by. */
    Map<UUID, ToldCadre> fresh() {
        return fresh;
    }

    /** The numbers of those who had none before. */
    Map<UUID, IdentityNumber> numbers() {
        return numbers;
    }

    Meant of(ToldCadre one) {
        var number = one.identityNumber();
        if (number == null) {
            return byName(one);
        }
        var holder = byNumber.get(sealing.fingerprint(number));
        if (holder == null) {
            return byNewNumber(one, number);
        }
        meant.add(holder);
        return known(holder);
    }

    private Meant byName(ToldCadre one) {
        var found = namesakes(one);
        if (found.isEmpty()) {
            return entered(one);
        }
        if (found.size() > 1) {
            return refused(CadreRefused.CADRE_NAME_NOT_ALONE, found.size());
        }
        var only = found.get(0);
        if (meant.add(only.id()) || !eachSomebody) {
            return known(only.id());
        }
        return differ(one.unit(), only.unit()) ? entered(one) : refused(CadreRefused.CADRE_NAMED_TWICE);
    }

    /** Nobody has the number: it is that of the only one of that name there who has none, or of somebody new. */
    private Meant byNewNumber(ToldCadre one, IdentityNumber number) {
        var found = namesakes(one).stream()
                .filter(same -> !same.hasNumber() && same.division().equals(one.division()))
                .toList();
        if (found.isEmpty()) {
            return entered(one);
        }
        if (found.size() > 1) {
            return refused(CadreRefused.CADRE_NUMBER_OF_WHOM, found.size());
        }
        var only = found.get(0).id();
        if (!meant.add(only)) {
            return refused(CadreRefused.CADRE_NAMED_TWICE);
        }
        numbers.put(only, number);
        forget(only);
        remember(namesake(only, one));
        byNumber.put(sealing.fingerprint(number), only);
        return known(only);
    }

    /** Those of the name in the place itself; without any those of their unit elsewhere in the county. */
    private List<Namesake> namesakes(ToldCadre one) {
        var all = byName.getOrDefault(key(one.division().countyCode(), one.name()), List.of()).stream()
                .filter(same -> !differ(born(one), same.birthDate()) && !differ(sex(one), same.sex()))
                .toList();
        var here = all.stream().filter(same -> inPlace(one, same)).toList();
        if (here.isEmpty()) {
            return all.stream().filter(same -> inUnit(one, same)).toList();
        }
        var called = here.stream()
                .filter(same -> Objects.equals(same.unit(), one.unit()))
                .toList();
        return eachSomebody && called.size() == 1 ? called : here;
    }

    /** Each roster calls the unit of a village cadre otherwise; at offices there are many units, and the name of theirs counts. */
    private static boolean inPlace(ToldCadre one, Namesake same) {
        return same.division().equals(one.division())
                && (one.division().level() == Level.VILLAGE || Objects.equals(same.unit(), one.unit()));
    }

    /** What is called after a village is another one in each. */
    private static boolean inUnit(ToldCadre one, Namesake same) {
        var unit = one.unit();
        boolean ofVillages =
                one.division().level() == Level.VILLAGE && same.division().level() == Level.VILLAGE;
        return Objects.equals(same.unit(), unit)
                && !(ofVillages && (unit == null || unit.contains("村") || unit.contains("社区")));
    }

    private Meant entered(ToldCadre one) {
        var id = UuidCreator.getTimeOrderedEpoch();
        fresh.put(id, one);
        meant.add(id);
        remember(namesake(id, one));
        var number = one.identityNumber();
        if (number != null) {
            byNumber.put(sealing.fingerprint(number), id);
        }
        return new Meant(id, true, null);
    }

    private static Namesake namesake(UUID id, ToldCadre one) {
        return new Namesake(
                id, one.division(), one.name(), one.unit(), sex(one), born(one), one.identityNumber() != null);
    }

    private void remember(Namesake one) {
        byName.computeIfAbsent(key(one.division().countyCode(), one.name()), key -> new ArrayList<>())
                .add(one);
    }

    private void forget(UUID id) {
        byName.values().forEach(same -> same.removeIf(one -> one.id().equals(id)));
    }

    private static Meant known(UUID id) {
        return new Meant(id, false, null);
    }

    private static Meant refused(CadreRefused why, Object... arguments) {
        return new Meant(null, false, why.because(arguments));
    }

    private static List<String> key(String county, String name) {
        return List.of(county, name);
    }

    private static @Nullable LocalDate born(ToldCadre one) {
        return one.identityNumber() == null
                ? one.birthDate()
                : one.identityNumber().birthDate();
    }

    private static @Nullable String sex(ToldCadre one) {
        return one.identityNumber() == null ? one.sex() : one.identityNumber().sex();
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    /** Many rosters know only the month, which is read as its first day. */
    private static boolean differ(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null || one.equals(other)) {
            return false;
        }
        boolean onlyMonth = one.getDayOfMonth() == 1 || other.getDayOfMonth() == 1;
        return !onlyMonth || !YearMonth.from(one).equals(YearMonth.from(other));
    }
}
