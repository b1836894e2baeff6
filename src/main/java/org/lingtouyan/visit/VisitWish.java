package org.lingtouyan.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.household.KnownHousehold;
import tools.jackson.databind.node.ObjectNode;

/**
 * A visit as told: with what changed in the household and what it earned in a year, to be written into its own record on the version that was read, and
 * with needs that were raised.
 */
record VisitWish(
        UUID id,
        UUID household,
        UUID cadre,
        LocalDate on,
        Visit.Mode mode,
        @Nullable UUID metPerson,
        @Nullable String met,
        @Nullable String found,
        @Nullable String done,
        @Nullable String nextStep,
        @Nullable String lateReason,
        @Nullable ObjectNode change,
        @Nullable ObjectNode income,
        @Nullable String householdVersion,
        List<NeedWish> needs) {

    /** A need told at a visit or by itself. */
    record NeedWish(
            UUID id,
            UUID household,
            String kind,
            String text,
            UUID owner,
            LocalDate raisedOn,
            @Nullable LocalDate dueOn) {}

    String hash() {
        // one without an account is known as it was told before visits could bring one
        return DigestUtils.sha256Hex(toString().replace(", income=null", ""));
    }

    /** @throws org.lingtouyan.shared.Refusal VISIT_ID_TAKEN when something else was told under its id before */
    void requireSame(@Nullable String toldBefore) {
        if (toldBefore != null && !toldBefore.equals(hash())) {
            throw VisitRefused.VISIT_ID_TAKEN.because().with("field", "id");
        }
    }

    boolean changes() {
        return change != null && !change.isEmpty() || income != null;
    }

    Visit visit(KnownHousehold known) {
        return new Visit(
                id,
                known.division(),
                household,
                cadre,
                on,
                mode,
                metPerson,
                met,
                found,
                done,
                nextStep,
                lateReason,
                changes(),
                false,
                1);
    }
}
