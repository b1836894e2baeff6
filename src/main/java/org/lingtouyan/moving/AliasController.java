package org.lingtouyan.moving;

import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.Alias;
import org.lingtouyan.division.DivisionChanges;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Names that documents use and the edition of divisions lacks, entered and confirmed. */
@RestController
class AliasController {

    private static final int LONGEST_NAME = 40;

    private final Divisions divisions;
    private final DivisionChanges changes;
    private final Actors actors;
    private final TransactionTemplate transaction;

    AliasController(Divisions divisions, DivisionChanges changes, Actors actors, TransactionTemplate transaction) {
        this.divisions = divisions;
        this.changes = changes;
        this.actors = actors;
        this.transaction = transaction;
    }

    /** Of which division it is a name, or in which it lies; {@code source} is the document. */
    record AliasBody(
            @Nullable DivisionCode division,
            @Nullable String name,
            boolean naturalVillage,
            boolean established,
            @Nullable String source) {}

    /** Notes a name, or what is known better of one noted before. */
    @PutMapping("/api/aliases")
    Alias noteAlias(@RequestBody AliasBody body) {
        var actor = actors.require(Right.CHANGE_DIVISIONS);
        var division = divisions.require(needed(body.division(), "division")).code();
        if (!actor.area().contains(division)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        var name = needed(body.name(), "name").strip();
        var source = needed(body.source(), "source").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw MovingRefused.NAME_NEEDED.because().with("field", "name");
        }
        if (source.isEmpty()) {
            throw MovingRefused.BASIS_NEEDED.because().with("field", "source");
        }
        var alias = new Alias(division, name, body.naturalVillage(), body.established(), source);
        transaction.executeWithoutResult(begun -> changes.note(alias));
        divisions.refresh();
        return alias;
    }

    private static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw RequestRefused.INVALID_REQUEST.because(field).with("field", field);
        }
        return value;
    }
}
