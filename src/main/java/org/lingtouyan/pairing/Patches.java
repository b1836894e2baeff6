package org.lingtouyan.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.pairing.PatchTable.Part;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Patches are taken, changed and listed here; where several look after a part, or nobody does, is listed and not refused. */
@Service
public class Patches {

    private final PatchTable table;
    private final PairLists lists;
    private final Helpers helpers;
    private final Divisions divisions;
    private final Actors actors;

    Patches(PatchTable table, PairLists lists, Helpers helpers, Divisions divisions, Actors actors) {
        this.table = table;
        this.lists = lists;
        this.helpers = helpers;
        this.divisions = divisions;
        this.actors = actors;
    }

    /** Writes patches of one county, for loading; what contradicts what is held fails by its constraints. */
    @Transactional
    public void load(List<NewPatch> patches) {
        actors.require(Right.WRITE_RECORDS);
        patches.forEach(told -> table.insert(
                new Patch(
                        told.id(), told.division(), told.name(), told.cadre(), told.from(), null, null, null, false, 1),
                null));
    }

    /** @return false if just this had been taken before */
    @Transactional
    boolean take(Patch patch) {
        if (!actors.require(Right.WRITE_RECORDS).area().contains(patch.division())
                || divisions.find(patch.division()).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because().with("field", "division");
        }
        if (patch.division().level() != Level.VILLAGE) {
            throw PairingRefused.PATCH_NEEDS_A_VILLAGE.because().with("field", "division");
        }
        var hash = DigestUtils.sha256Hex(patch.toString());
        var known = table.hash(patch.id());
        if (known.isPresent()) {
            if (!known.get().equals(hash)) {
                throw PairingRefused.PATCH_ID_TAKEN.because().with("field", "id");
            }
            return false;
        }
        helpers.require(patch.cadre());
        table.insert(patch.changed(patch.from(), patch.to(), patch.note(), false), hash);
        return true;
    }

    @Transactional
    Patch change(UUID id, String expectedVersion, UnaryOperator<Patch> change) {
        actors.require(Right.WRITE_RECORDS);
        var held = table.findToWrite(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        held.requireVersion(expectedVersion);
        table.update(change.apply(held));
        return find(id);
    }

    @Transactional(readOnly = true)
    Patch find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    @Transactional(readOnly = true)
    List<Patch> page(DivisionCode division, LocalDate day, @Nullable UUID cadre, @Nullable UUID after, int limit) {
        lists.requireWithin(division);
        return table.page(division, day, cadre, after, limit);
    }

    @Transactional(readOnly = true)
    List<Part> coverage(
            DivisionCode division, LocalDate day, @Nullable String which, PairSought.Position after, int limit) {
        lists.requireWithin(division);
        return table.coverage(division, day, which, after, limit);
    }
}
