package org.lingtouyan.division;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A division as it is searched for: with the spellings people type, and the names it had before, the oldest first. */
record Entry(Division division, String pinyin, String initials, List<FormerName> formerNames) {

    private static final Set<String> ENDINGS =
            Set.of("村民委员会", "居民委员会", "村委会", "居委会", "委员会", "社区", "街道", "村", "镇", "乡", "县", "区", "市", "州", "省");

    /** With the name it had on that day. */
    Entry at(LocalDate day) {
        return formerNames.stream()
                .filter(former -> former.until().isAfter(day))
                .findFirst()
                .map(former -> new Entry(
                        division.called(former.name(), former.shortName()),
                        former.pinyin(),
                        former.initials(),
                        List.of()))
                .orElse(this);
    }

    /** Everything this division is called: its name, its short name, and that without 村, 镇, 县 … */
    boolean isCalled(String name) {
        return division.name().equals(name) || division.shortName().equals(name);
    }

    boolean wasCalled(String name) {
        return formerNames.stream()
                .anyMatch(former ->
                        former.name().equals(name) || former.shortName().equals(name));
    }

    boolean hasStem(String name) {
        return stem(division.shortName()).equals(stem(name));
    }

    /** How well this division answers what was typed: 0 exactly, then less and less; null not at all. */
    @Nullable
    Integer rank(String typed) {
        if (isCalled(typed)
                || initials.equals(typed)
                || pinyin.equals(typed)
                || division.code().value().equals(typed)) {
            return 0;
        }
        if (division.shortName().startsWith(typed)) {
            return 1;
        }
        if (initials.startsWith(typed)
                || pinyin.startsWith(typed)
                || division.code().value().startsWith(typed)) {
            return 2;
        }
        return names().anyMatch(name -> name.contains(typed)) ? 3 : null;
    }

    private Stream<String> names() {
        return Stream.concat(
                Stream.of(division.name(), division.shortName()),
                formerNames.stream().map(FormerName::name));
    }

    private static String stem(String name) {
        return ENDINGS.stream()
                .filter(ending -> name.endsWith(ending) && name.length() > ending.length() + 1)
                .max(Comparator.comparingInt(String::length))
                .map(ending -> stem(name.substring(0, name.length() - ending.length())))
                .orElse(name);
    }
}
