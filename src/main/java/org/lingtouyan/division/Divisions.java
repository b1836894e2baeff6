package org.lingtouyan.division;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;

/** The division tree, held in memory: what a code is called, what lies in it, what it lies in. */
@Component
public class Divisions {

    private final DivisionTree tree;

    Divisions(DivisionTable table) {
        this.tree = new DivisionTree(table.all());
    }

    public Optional<Division> find(DivisionCode code) {
        return tree.find(code);
    }

    /** The root of the tree. */
    public Division province() {
        return tree.province();
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND when there is no such division */
    public Division require(DivisionCode code) {
        return find(code).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /** The divisions directly below, by code; of a village none. */
    public List<Division> children(DivisionCode code) {
        return tree.children(code);
    }

    /** All divisions of that level within, by code; the division itself if it is of that level. */
    public List<Division> descendants(DivisionCode code, Level level) {
        return tree.descendants(code, level);
    }

    /** From the province down to the division itself. */
    public List<Division> path(DivisionCode code) {
        return tree.path(code);
    }

    /** Where a division lies, for a person to read: 陇南市 / 徽县 / 银杏树镇. */
    public String pathText(DivisionCode code) {
        return path(code).stream()
                .filter(division -> division.level() != Level.PROVINCE || code.level() == Level.PROVINCE)
                .map(Division::shortName)
                .collect(Collectors.joining(" / "));
    }

    /** The child of that name, short name, or short name without 村, 镇, 县 …; none if two are so called. */
    public Optional<Division> byName(DivisionCode parent, String nameOrShortName) {
        return tree.child(parent, nameOrShortName.strip());
    }

    /** What somebody may mean who types a name, part of it, its pinyin, its initials or a code; best first. */
    public List<Division> search(String typed, Predicate<DivisionCode> within, int limit) {
        var sought = typed.strip().toLowerCase(Locale.ROOT);
        return sought.isEmpty() ? List.of() : tree.search(sought, within, limit);
    }
}
