package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.shared.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Moving one household, or one person, to another village. */
@RestController
class RelocationController {

    private final Relocations relocations;
    private final Words words;

    RelocationController(Relocations relocations, Words words) {
        this.relocations = relocations;
        this.words = words;
    }

    /** {@code id} is the move's, made by the client; {@code division} where the household lives from {@code on}. */
    record HouseholdMoveBody(@Nullable UUID id, @Nullable DivisionCode division, @Nullable LocalDate on) {}

    /** {@code division} where the person lived until {@code on}, {@code householdId} whom he or she joins, as what. */
    record PersonMoveBody(
            @Nullable UUID id,
            @Nullable DivisionCode division,
            @Nullable UUID householdId,
            @Nullable String relation,
            @Nullable LocalDate on) {}

    /** The record that goes on at the new place. */
    record Moved(UUID id) {}

    @PostMapping("/api/households/{id}/move")
    Moved moveHousehold(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody HouseholdMoveBody body) {
        return new Moved(relocations.household(
                needed(body.id(), "id"),
                id,
                Versions.expected(ifMatch),
                needed(body.division(), "division"),
                needed(body.on(), "on")));
    }

    @PostMapping("/api/persons/{id}/move")
    Moved movePerson(@PathVariable UUID id, @RequestBody PersonMoveBody body) {
        return new Moved(relocations.person(
                needed(body.id(), "id"),
                id,
                needed(body.division(), "division"),
                needed(body.householdId(), "householdId"),
                needed(words.code("relation", "relation", body.relation()), "relation"),
                needed(body.on(), "on")));
    }

    private static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw RequestRefused.INVALID_REQUEST.because(field).with("field", field);
        }
        return value;
    }
}
