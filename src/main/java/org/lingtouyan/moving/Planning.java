package org.lingtouyan.moving;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.Change;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.moving.Plan.Beginning;
import org.lingtouyan.moving.Plan.Link;
import org.lingtouyan.moving.Plan.Renaming;

/** Works one decision out into a plan. Reads the tree, writes nothing. */
final class Planning {

    private final Divisions divisions;
    private final Decision decision;
    private final Codes codes;
    private final List<Beginning> beginnings = new ArrayList<>();
    private final Set<DivisionCode> endings = new LinkedHashSet<>();
    private final List<Link> links = new ArrayList<>();

    private Planning(Divisions divisions, Decision decision) {
        this.divisions = divisions;
        this.decision = decision;
        this.codes = new Codes(divisions);
    }

    /** @throws org.lingtouyan.shared.Refusal when the decision cannot be carried out */
    static Plan of(Decision decision, Divisions divisions) {
        return new Planning(divisions, decision).plan();
    }

    private Plan plan() {
        check();
        switch (decision.kind()) {
            case MERGE -> merge();
            case SPLIT -> split();
            case TRANSFER -> transfer();
            case RENAME -> links.add(new Link(begunBefore(only()).code(), only().code(), null));
        }
        return new Plan(List.copyOf(beginnings), List.copyOf(endings), renaming(), List.copyOf(links));
    }

    private void check() {
        if (decision.divisions().isEmpty()) {
            throw MovingRefused.DIVISIONS_NEEDED.because().with("field", "divisions");
        }
        if (decision.basis().isBlank()) {
            throw MovingRefused.BASIS_NEEDED.because().with("field", "basis");
        }
        if (decision.on().isAfter(Divisions.today())) {
            throw MovingRefused.DAY_IN_THE_FUTURE.because().with("field", "on");
        }
        var found = decision.divisions().stream().map(this::living).toList();
        if (found.stream().map(Division::level).distinct().count() > 1) {
            throw MovingRefused.DIVISIONS_DIFFER_IN_LEVEL.because().with("field", "divisions");
        }
        var level = found.get(0).level();
        if (decision.kind() != Change.Kind.RENAME && level.compareTo(Level.COUNTY) < 0) {
            throw MovingRefused.LEVEL_CANNOT_CHANGE.because().with("field", "divisions");
        }
    }

    private void merge() {
        var sources = decision.divisions().stream().map(this::living).toList();
        var successor = decision.successor() != null
                ? living(decision.successor()).code()
                : newDivision(sources.get(0), parentOf(sources.get(0)), name(), null);
        if (successor.level() != sources.get(0).level()) {
            throw MovingRefused.DIVISIONS_DIFFER_IN_LEVEL.because().with("field", "successor");
        }
        var ended = sources.stream()
                .filter(source -> !source.code().equals(successor))
                .toList();
        if (ended.isEmpty()) {
            throw MovingRefused.SUCCESSOR_NEEDED.because().with("field", "successor");
        }
        ended.forEach(source -> goesInto(source, successor));
    }

    private void transfer() {
        var sources = decision.divisions().stream().map(this::living).toList();
        var parent = target(sources.get(0));
        for (var source : sources) {
            if (Objects.equals(source.parentCode(), parent)) {
                throw MovingRefused.PARENT_UNFIT.because().with("field", "parent");
            }
            goesInto(
                    source, begin(codes.like(source.code(), parent), source.name(), source.shortName(), source.code()));
        }
    }

    /** The parent named; or, of a parent two levels up and a name, a new division in between. */
    private DivisionCode target(Division source) {
        var parent = decision.parent();
        if (parent == null) {
            throw MovingRefused.PARENT_UNFIT.because().with("field", "parent");
        }
        int steps = source.level().ordinal() - living(parent).level().ordinal();
        if (steps == 1) {
            return parent;
        }
        if (steps == 2 && decision.name() != null) {
            return newDivision(living(Objects.requireNonNull(source.parentCode())), parent, name(), null);
        }
        throw MovingRefused.PARENT_UNFIT.because().with("field", "parent");
    }

    private void split() {
        var old = only();
        var parts = decision.parts();
        var rest =
                parts.stream().filter(part -> part.naturalVillages().isEmpty()).count();
        if (parts.isEmpty() || rest > 1 || (rest == 1 && parts.size() == 1) || !Codes.holdsRecords(old.code())) {
            throw MovingRefused.PARTS_NEEDED.because().with("field", "parts");
        }
        var named =
                parts.stream().flatMap(part -> part.naturalVillages().stream()).collect(Collectors.toSet());
        for (var part : parts) {
            var code = newDivision(old, parentOf(old), part.name(), part.code());
            var whom = part.naturalVillages().isEmpty()
                    ? new Whom.AllBut(named)
                    : new Whom.NaturalVillages(Set.copyOf(part.naturalVillages()));
            links.add(new Link(old.code(), code, whom));
        }
        if (rest == 1) {
            endings.add(begunBefore(old).code());
        }
    }

    /** The division ends, and all that lies in it goes on below the successor. */
    private void goesInto(Division source, DivisionCode successor) {
        endings.add(begunBefore(source).code());
        links.add(new Link(source.code(), successor, whom(source)));
        for (var child : divisions.children(source.code())) {
            goesInto(child, begin(codes.like(child.code(), successor), child.name(), child.shortName(), child.code()));
        }
    }

    private static @Nullable Whom whom(Division source) {
        return Codes.holdsRecords(source.code())
                ? new Whom.Everyone()
                : source.level() == Level.TOWNSHIP ? new Whom.TheTownship() : null;
    }

    private DivisionCode newDivision(Division like, DivisionCode parent, String name, @Nullable DivisionCode told) {
        if (divisions.children(parent).stream().anyMatch(child -> child.name().equals(name) && !ends(child.code()))) {
            throw MovingRefused.NAME_TAKEN
                    .because(name, divisions.pathText(parent))
                    .with("field", "name");
        }
        return begin(
                told != null ? codes.told(told, parent) : codes.like(like.code(), parent), name, name, like.code());
    }

    private DivisionCode begin(DivisionCode code, String name, String shortName, DivisionCode like) {
        beginnings.add(new Beginning(code, name, shortName, like));
        return code;
    }

    private boolean ends(DivisionCode code) {
        return decision.divisions().contains(code);
    }

    private @Nullable Renaming renaming() {
        return decision.kind() == Change.Kind.RENAME ? new Renaming(only().code(), name()) : null;
    }

    private Division only() {
        if (decision.divisions().size() != 1) {
            throw MovingRefused.DIVISIONS_NEEDED.because().with("field", "divisions");
        }
        return living(decision.divisions().get(0));
    }

    private String name() {
        if (decision.name() == null
                || decision.name().isBlank()
                || decision.name().length() > 40) {
            throw MovingRefused.NAME_NEEDED.because().with("field", "name");
        }
        return decision.name().strip();
    }

    private static DivisionCode parentOf(Division division) {
        return Objects.requireNonNull(division.parentCode());
    }

    /** What begins on a day cannot end or be called otherwise on the same. */
    private Division begunBefore(Division division) {
        if (division.validFrom() != null && !decision.on().isAfter(division.validFrom())) {
            throw MovingRefused.DAY_BEFORE_LAST_CHANGE
                    .because(division.shortName(), division.validFrom())
                    .with("field", "on");
        }
        return division;
    }

    /** There today; and nothing has become of it since the day. */
    private Division living(DivisionCode code) {
        var division = divisions.require(code);
        if (division.validTo() != null) {
            throw MovingRefused.DIVISION_ALREADY_ENDED.because(division.shortName(), division.validTo());
        }
        var last = divisions.lastChange(code);
        if (last.isPresent() && decision.on().isBefore(last.get())) {
            throw MovingRefused.DAY_BEFORE_LAST_CHANGE
                    .because(division.shortName(), last.get())
                    .with("field", "on");
        }
        return division;
    }
}
