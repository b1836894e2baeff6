package org.lingtouyan.branchstandard;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.party.Organisation.Setting;

/**
 * An edition of the handbook of standards as it is issued at once to the townships and villages of an area.
 *
 * @param id of the issue
 * @param setting for which kind of branch it is written
 * @param copies how many each place gets
 */
public record Handbook(
        UUID id,
        DivisionCode issuedFrom,
        Setting setting,
        String title,
        String edition,
        String document,
        int copies,
        LocalDate issuedOn) {

    /** What one place gets of it; the same place the same one, however often it is said. */
    Copy to(DivisionCode place) {
        return new Copy(
                UuidCreator.getNameBasedSha1(id, place.value()),
                place.value(),
                id,
                issuedFrom.value(),
                setting,
                title,
                edition,
                document,
                copies,
                issuedOn,
                null,
                null,
                1);
    }

    /** The handbook of one township or village, with its receipt once it is given. */
    record Copy(
            UUID id,
            String divisionCode,
            UUID issueId,
            String issuedFrom,
            Setting setting,
            String title,
            String edition,
            String document,
            int copies,
            LocalDate issuedOn,
            @Nullable LocalDate receivedOn,
            @Nullable String receivedBy,
            int version) {

        Handbook handbook() {
            return new Handbook(
                    issueId, new DivisionCode(issuedFrom), setting, title, edition, document, copies, issuedOn);
        }

        Copy received(LocalDate on, String by) {
            return new Copy(
                    id,
                    divisionCode,
                    issueId,
                    issuedFrom,
                    setting,
                    title,
                    edition,
                    document,
                    copies,
                    issuedOn,
                    on,
                    by,
                    version);
        }
    }
}
