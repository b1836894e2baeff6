package org.lingtouyan.homemap;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** What is laid under the maps of villages: laid, laid anew, taken away. */
@Service
public class Bases {

    private final BaseTable table;
    private final HomeTable homes;
    private final Divisions divisions;
    private final Actors actors;

    Bases(BaseTable table, HomeTable homes, Divisions divisions, Actors actors) {
        this.table = table;
        this.homes = homes;
        this.divisions = divisions;
        this.actors = actors;
    }

    /** A picture of the demonstration, from a day in the past. */
    @Transactional
    public void load(UUID id, DivisionCode village, byte[] picture, String note, LocalDate since) {
        actors.require(Right.WRITE_RECORDS);
        var read = BasePicture.of(picture);
        table.insert(pictured(id, village, read, note, since), read);
    }

    /**
     * @param sameDrawing a better photograph of what lay there: homes stay where they are on it
     * @return false if just this was laid before
     */
    @Transactional
    boolean lay(UUID id, DivisionCode village, BasePicture picture, @Nullable String note, boolean sameDrawing) {
        return lay(pictured(id, village, picture, note, Here.today()), picture, sameDrawing);
    }

    @Transactional
    boolean layOutline(UUID id, DivisionCode village, ObjectNode outline, @Nullable String note) {
        var base = new Base(
                id,
                village.value(),
                Base.Kind.OUTLINE,
                null,
                null,
                null,
                null,
                outline,
                note,
                null,
                Here.today(),
                null,
                null,
                1);
        return lay(base, null, false);
    }

    private boolean lay(Base told, @Nullable BasePicture picture, boolean sameDrawing) {
        requireVillage(Right.WRITE_RECORDS, told.division());
        var known = table.find(told.id());
        if (known.isPresent()) {
            if (!known.get().says(told)) {
                throw HomeMapRefused.BASE_ID_TAKEN.because().with("field", "id");
            }
            return false;
        }
        var before = table.inForceToWrite(told.division());
        boolean carried = sameDrawing && before.isPresent() && before.get().kind() == Base.Kind.PICTURE;
        before.ifPresent(base -> table.update(base.ended(Here.today(), "REPLACED")));
        table.insert(told.following(carried ? before.get().id() : null), picture);
        before.ifPresent(base -> {
            if (carried) {
                homes.carry(base, told.id());
            } else {
                homes.redrawn(base, Here.today());
            }
        });
        return true;
    }

    /** Nothing lies under the map any more; homes keep their positions on the earth and lose those on the picture. */
    @Transactional
    void remove(UUID id, String expectedVersion) {
        actors.require(Right.WRITE_RECORDS);
        var base = table.findToWrite(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        if (base.validTo() != null) {
            throw HomeMapRefused.BASE_ENDED.because();
        }
        if (!expectedVersion.equals(String.valueOf(base.version()))) {
            throw HomeMapRefused.BASE_STALE.because(expectedVersion, base.version());
        }
        table.update(base.ended(Here.today(), "REMOVED"));
        homes.redrawn(base, Here.today());
    }

    @Transactional(readOnly = true)
    Base find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    @Transactional(readOnly = true)
    byte[] picture(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.picture(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /** What lies under the map of a village now; nothing also where the actor may not look. */
    @Transactional(readOnly = true)
    public Optional<Base> under(DivisionCode village) {
        actors.require(Right.READ_RECORDS);
        return table.inForce(village);
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND outside the actor's area, BASE_NEEDS_A_VILLAGE above a village */
    void requireVillage(Right right, DivisionCode village) {
        if (!actors.require(right).area().contains(village)
                || divisions.find(village).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        if (village.level() != Level.VILLAGE) {
            throw HomeMapRefused.BASE_NEEDS_A_VILLAGE.because().with("field", "division");
        }
    }

    private static Base pictured(
            UUID id, DivisionCode village, BasePicture picture, @Nullable String note, LocalDate since) {
        return new Base(
                id,
                village.value(),
                Base.Kind.PICTURE,
                picture.width(),
                picture.height(),
                picture.mediaType(),
                picture.checksum(),
                null,
                note,
                null,
                since,
                null,
                null,
                1);
    }
}
