package org.lingtouyan.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres.Known;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.pairing.Pair.Role;
import org.lingtouyan.pairing.PairLists.PairRow;
import org.lingtouyan.pairing.PairLists.UnhelpedRow;
import org.lingtouyan.parameter.Codes;
import org.springframework.stereotype.Component;

/** Pairs as they go out: with the names of people and places, the words of codes beside them. */
@Component
class PairShowing {

    private final Helpers helpers;
    private final Divisions divisions;
    private final PairWords words;
    private final Codes codes;

    PairShowing(Helpers helpers, Divisions divisions, PairWords words, Codes codes) {
        this.helpers = helpers;
        this.divisions = divisions;
        this.words = words;
        this.codes = codes;
    }

    /** Who helps: the name, the unit and the post there. */
    record HelpingPerson(UUID id, String name, @Nullable String unit, @Nullable String title) {}

    record PairShown(
            UUID id,
            UUID householdId,
            String division,
            String place,
            HelpingPerson helper,
            Role role,
            String kind,
            String kindLabel,
            LocalDate from,
            @Nullable LocalDate to,
            String reason,
            String reasonLabel,
            @Nullable String endReason,
            @Nullable String endReasonLabel,
            @Nullable String note,
            @Nullable String beyondLimit,
            @Nullable UUID follows,
            boolean voided,
            int version) {}

    record ListedPair(
            UUID id,
            UUID householdId,
            String number,
            @Nullable String headName,
            @Nullable String statusLabel,
            String division,
            String place,
            HelpingPerson helper,
            Role role,
            String kind,
            String kindLabel,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String beyondLimit,
            int version) {}

    record UnhelpedHousehold(
            UUID id,
            String number,
            @Nullable String headName,
            String division,
            String place,
            @Nullable String statusLabel,
            @Nullable String mainCauseLabel,
            LocalDate since,
            boolean unwell) {}

    List<PairShown> shown(List<Pair> pairs) {
        var named = helpers.named(pairs.stream().map(Pair::cadre).toList());
        return pairs.stream()
                .map(pair -> new PairShown(
                        pair.id(),
                        pair.household(),
                        pair.division().value(),
                        place(pair.division()),
                        helper(pair.cadre(), named.get(pair.cadre())),
                        pair.role(),
                        pair.kind(),
                        words.kindLabel(pair.kind()),
                        pair.from(),
                        pair.to(),
                        pair.beginReason(),
                        words.beginLabel(pair.beginReason()),
                        pair.endReason(),
                        words.endLabel(pair.endReason()),
                        pair.note(),
                        pair.beyondLimit(),
                        pair.follows(),
                        pair.voided(),
                        pair.version()))
                .toList();
    }

    List<ListedPair> listed(List<PairRow> rows) {
        var named = helpers.named(rows.stream().map(PairRow::cadreId).toList());
        return rows.stream()
                .map(row -> new ListedPair(
                        row.id(),
                        row.householdId(),
                        row.number(),
                        row.headName(),
                        label("status", row.status()),
                        row.divisionCode(),
                        place(new DivisionCode(row.divisionCode())),
                        helper(row.cadreId(), named.get(row.cadreId())),
                        Role.valueOf(row.role()),
                        row.helperKind(),
                        words.kindLabel(row.helperKind()),
                        row.validFrom(),
                        row.validTo(),
                        row.beyondLimit(),
                        row.version()))
                .toList();
    }

    UnhelpedHousehold unhelped(UnhelpedRow row) {
        return new UnhelpedHousehold(
                row.id(),
                row.number(),
                row.headName(),
                row.divisionCode(),
                place(new DivisionCode(row.divisionCode())),
                label("status", row.status()),
                label("cause", row.mainCause()),
                row.since(),
                row.unwell());
    }

    static HelpingPerson helper(UUID id, @Nullable Known known) {
        return known == null
                ? new HelpingPerson(id, "", null, null)
                : new HelpingPerson(id, known.name(), known.unit(), known.title());
    }

    /** The village with its township: villages of one name are many. */
    String place(DivisionCode code) {
        return divisions
                        .townshipOf(code)
                        .map(township -> township.shortName() + " ")
                        .orElse("")
                + divisions.find(code).map(village -> village.shortName()).orElse(code.value());
    }

    private @Nullable String label(String list, @Nullable String code) {
        return code == null ? null : codes.told(list, code);
    }
}
