package org.lingtouyan.moving;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** What follows from a decision: which divisions begin, which end, which is called otherwise, and what goes on as what. */
record Plan(List<Beginning> beginnings, List<DivisionCode> endings, @Nullable Renaming renaming, List<Link> links) {

    /** A new division; {@code like} is an old one of the same kind. */
    record Beginning(DivisionCode code, String name, String shortName, DivisionCode like) {}

    record Renaming(DivisionCode code, String name) {}

    /** {@code whom} is nobody where no records lie, above the township. */
    record Link(DivisionCode from, DivisionCode to, @Nullable Whom whom) {}

    /** What goes on as a whole as one other: accounts can follow. */
    List<Link> wholes() {
        return links.stream()
                .filter(link -> !(link.whom() instanceof Whom.NaturalVillages) && endings.contains(link.from()))
                .filter(link -> links.stream()
                                .filter(other -> other.from().equals(link.from()))
                                .count()
                        == 1)
                .toList();
    }

    /** What was divided: whose accounts go on where is for a person to say. It may itself live on. */
    List<DivisionCode> divided() {
        return links.stream()
                .filter(link -> link.whom() instanceof Whom.NaturalVillages)
                .map(Link::from)
                .distinct()
                .toList();
    }

    boolean ends(DivisionCode code) {
        return endings.contains(code);
    }

    boolean goesOnIn(DivisionCode part) {
        return links.stream().anyMatch(link -> link.to().equals(part));
    }
}
