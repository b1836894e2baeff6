package org.lingtouyan.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.ToldCadre;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.sheet.CellRefused;
import org.lingtouyan.sheet.Faults;
import org.lingtouyan.sheet.SheetPlaces;
import org.lingtouyan.sheet.SheetRow;
import org.lingtouyan.sheet.SheetWords;

/** Reads what a row of a roster tells: who, and posted where as what. */
final class PostingReading {

    private static final String OTHER_UNIT = "99";

    private final SheetPlaces places;
    private final SheetWords words;

    PostingReading(SheetPlaces places, SheetWords words) {
        this.places = places;
        this.words = words;
    }

    /** What a row tells, before it is known who is meant. */
    record ToldRow(DivisionCode place, ToldCadre cadre, Draft draft) {}

    /** A posting of somebody still to be found; what the row leaves empty is null. */
    record Draft(
            String role,
            @Nullable Boolean alsoCaptain,
            @Nullable Boolean inTeam,
            String sendingUnit,
            @Nullable String unitLevel,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate termEndsOn,
            @Nullable String endReason,
            @Nullable String note,
            @Nullable String expertise) {

        Posting begun(UUID id, DivisionCode place, UUID cadre) {
            return new Posting(
                    id,
                    place,
                    cadre,
                    role,
                    Boolean.TRUE.equals(alsoCaptain),
                    Boolean.TRUE.equals(inTeam),
                    sendingUnit,
                    unitLevel == null ? OTHER_UNIT : unitLevel,
                    validFrom,
                    validTo,
                    termEndsOn,
                    endReason,
                    null,
                    note,
                    expertise);
        }

        /** What is held, with all that the row tells. */
        Posting over(Posting held) {
            return new Posting(
                    held.id(),
                    held.division(),
                    held.cadre(),
                    role,
                    alsoCaptain == null ? held.alsoCaptain() : (boolean) alsoCaptain,
                    inTeam == null ? held.inTeam() : (boolean) inTeam,
                    sendingUnit,
                    unitLevel == null ? held.unitLevel() : unitLevel,
                    validFrom,
                    validTo == null ? held.validTo() : validTo,
                    termEndsOn == null ? held.termEndsOn() : termEndsOn,
                    endReason == null ? held.endReason() : endReason,
                    held.replaces(),
                    note == null ? held.note() : note,
                    expertise == null ? held.expertise() : expertise);
        }
    }

    /** Null with faults when it cannot be read. */
    @Nullable
    ToldRow read(SheetRow row, Faults faults) {
        var place = places.ofAnyLevel(row, faults);
        var name = words.needed("name", 60, row, faults);
        var unit = words.needed("sendingUnit", 100, row, faults);
        var title = words.text("title", 100, row, faults);
        var identity = words.identityNumber("identityNumber", row, faults);
        var phone = words.phone("phone", row, faults);
        var role = role(row, place, faults);
        var level = words.code(PostingWords.UNIT, "unitLevel", row, faults);
        var from = row.date("validFrom", faults);
        if (row.text("validFrom") == null) {
            faults.add("validFrom", CellRefused.CELL_EMPTY);
        }
        var draft = role == null || unit == null || from == null
                ? null
                : new Draft(
                        role,
                        alsoCaptain(row, role, faults),
                        words.yesNo("inTeam", row, faults),
                        unit,
                        level,
                        from,
                        row.date("validTo", faults),
                        row.date("termEndsOn", faults),
                        words.code(PostingWords.END, "endReason", row, faults),
                        words.text("note", 500, row, faults),
                        Role.isForAField(role) ? words.code(PostingWords.TRADE, "expertise", row, faults) : null);
        return !faults.none() || place == null || name == null || draft == null
                ? null
                : new ToldRow(
                        place,
                        ToldCadre.named(place.at(Level.COUNTY), name, identity, draft.sendingUnit(), title, phone)
                                .able(knows(draft), List.of(), null, null, false),
                        draft);
    }

    /** What somebody new is entered with: who is known already keeps what they know. */
    private static List<String> knows(Draft draft) {
        return draft.expertise() == null ? List.of() : List.of(draft.expertise());
    }

    /** A roster of villages without that column is one of first secretaries. */
    private @Nullable String role(SheetRow row, @Nullable DivisionCode place, Faults faults) {
        var word = row.word("role");
        if (word == null || SheetWords.saysNothing(word)) {
            if (place != null && place.level() == Level.VILLAGE) {
                return Role.FIRST_SECRETARY;
            }
            faults.add("role", CellRefused.CELL_EMPTY);
            return null;
        }
        return word.contains("第一书记") ? Role.FIRST_SECRETARY : words.code(Role.LIST, "role", row, faults);
    }

    private @Nullable Boolean alsoCaptain(SheetRow row, String role, Faults faults) {
        var said = words.yesNo("alsoCaptain", row, faults);
        var word = row.word("role");
        return role.equals(Role.FIRST_SECRETARY) && word != null && word.contains("队长") ? Boolean.TRUE : said;
    }
}
