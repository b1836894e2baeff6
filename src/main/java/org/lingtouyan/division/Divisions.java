package org.lingtouyan.division;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The division tree of every day, held in memory: what a code is called, what lies in it, what it lies in, what became of
 * it. A code once used is known for ever; what lies in a division is a question of the day, and of today unless one is named.
 */
@Component
public class Divisions {

    private static final Logger log = LoggerFactory.getLogger(Divisions.class);

    private final DivisionTable table;
    private volatile Chronicle chronicle;

    Divisions(DivisionTable table) {
        this.table = table;
        this.chronicle = read();
    }

    public static LocalDate today() {
        return Here.today();
    }

    /** Whatever the day: also one that has ended. */
    public Optional<Division> find(DivisionCode code) {
        return chronicle.ever().find(code);
    }

    /** The root of the tree. */
    public Division province() {
        return chronicle.ever().province();
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND when there is no such division and never was */
    public Division require(DivisionCode code) {
        return find(code).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /** Whether it is there and has not ended. */
    public boolean isLiving(DivisionCode code) {
        return find(code).filter(division -> division.validTo() == null).isPresent();
    }

    /** The divisions directly below, by code; of a village none. */
    public List<Division> children(DivisionCode code) {
        return children(code, today());
    }

    /** Those at the end of that day, by their names then. */
    public List<Division> children(DivisionCode code, LocalDate day) {
        return chronicle.at(day).children(code);
    }

    /** All divisions of that level within, by code; the division itself if it is of that level. */
    public List<Division> descendants(DivisionCode code, Level level) {
        return descendants(code, level, today());
    }

    /** Those at the end of that day, by their names then. */
    public List<Division> descendants(DivisionCode code, Level level, LocalDate day) {
        return chronicle.at(day).descendants(code, level);
    }

    /** All there ever were of that level within: what still holds records of its own time. */
    public List<Division> ever(DivisionCode code, Level level) {
        return chronicle.ever().descendants(code, level);
    }

    /** From the province down to the division itself. */
    public List<Division> path(DivisionCode code) {
        return chronicle.ever().path(code);
    }

    /** The township of a village, without which its name says little: villages of one name are many in a county. */
    public Optional<Division> townshipOf(DivisionCode code) {
        return path(code).stream()
                .filter(step -> step.level() == Level.TOWNSHIP && !step.code().equals(code))
                .findFirst();
    }

    /** Where a division lies, for a person to read: 陇南市 / 徽县 / 银杏树镇. */
    public String pathText(DivisionCode code) {
        return path(code).stream()
                .filter(division -> division.level() != Level.PROVINCE || code.level() == Level.PROVINCE)
                .map(Division::shortName)
                .collect(Collectors.joining(" / "));
    }

    /** What of that level a place lies in, by its full name, as spreadsheets have it; nothing of a level below the place's own. */
    public @Nullable String nameAt(DivisionCode place, Level level) {
        return place.level().compareTo(level) < 0
                ? null
                : find(place.at(level)).map(Division::name).orElse(null);
    }

    /**
     * The child of that name, short name, or short name without 村, 镇, 县 …; none if two are so called. What was there once
     * means its one successor; a name that only documents use means the division it is known to be of.
     */
    public Optional<Division> byName(DivisionCode parent, String nameOrShortName) {
        var name = nameOrShortName.strip();
        var known = chronicle;
        return known.at(today())
                .child(parent, name)
                .or(() -> known.ever().child(parent, name).flatMap(this::heir))
                .or(() -> known.ever().aliases(parent, name).stream()
                        .filter(alias -> parent.equals(alias.division().parent().orElse(null)))
                        .findFirst()
                        .flatMap(alias -> find(alias.division())));
    }

    /** The division itself while it is there, else its one successor that is; none if it was split among several. */
    public Optional<Division> heir(Division division) {
        var heirs = division.validTo() == null ? List.of(division) : successors(division.code());
        return heirs.size() == 1 ? Optional.of(heirs.get(0)) : Optional.empty();
    }

    /** What became of it and is there today. */
    public List<Division> successors(DivisionCode code) {
        return chronicle.succession().after(code).stream()
                .flatMap(after -> find(after).stream())
                .filter(after -> after.validTo() == null)
                .toList();
    }

    /** The last day on which something became of it, be it a new name or another division that went into it. */
    public Optional<LocalDate> lastChange(DivisionCode code) {
        return chronicle.succession().lastChange(code);
    }

    /** What it came from, itself not counted. */
    public List<Division> predecessors(DivisionCode code) {
        return chronicle.succession().before(code).stream()
                .flatMap(before -> find(before).stream())
                .toList();
    }

    /** Names of that kind that documents use for something in the division. */
    public List<Alias> aliases(DivisionCode within, String name) {
        return chronicle.ever().aliases(within, name.strip());
    }

    /** What somebody may mean who types a name, part of it, its pinyin, its initials or a code; best first. */
    public List<Match> search(String typed, Predicate<DivisionCode> within, int limit) {
        var sought = typed.strip().toLowerCase(Locale.ROOT);
        return sought.isEmpty() ? List.of() : chronicle.ever().search(sought, within, limit);
    }

    /** Reads again what may have changed; on another server of the same database it is noticed within two seconds. */
    @Scheduled(fixedDelayString = "PT2S")
    public void refresh() {
        try {
            if (table.revision() != chronicle.revision()) {
                chronicle = read();
            }
        } catch (DataAccessException | TransactionException away) {
            log.warn("divisions stay as they are known: {}", away.getClass().getSimpleName());
        }
    }

    /** The number first: what changes meanwhile is then read again the next time. */
    private Chronicle read() {
        return new Chronicle(table.revision(), table.all(), table.aliases(), table.changes());
    }
}
