package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;

/** What the organisations of a village hold for its screening: told by the module that keeps them, which comes after this one. */
public interface ScreeningRecords {

    /** Of all these villages at once; a village of which nothing is recorded is left out. */
    Map<DivisionCode, List<Told>> of(Collection<DivisionCode> villages, LocalDate day);

    /** A day that answers a criterion, and the organisation whose records say so. */
    record Told(What what, LocalDate on, UUID organisation, String name) {}

    /** What happened or is due on the day. */
    enum What {
        /** The last member that an organisation of the village admitted. */
        LAST_ADMITTED(Screening.NOBODY_ADMITTED),
        /** The last one who became a candidate (发展对象) of an organisation of the village, after its last admission. */
        LAST_CANDIDATE(Screening.NOBODY_ADMITTED),
        /** No admission is recorded; members are, from this day on. */
        NONE_ADMITTED_SINCE(Screening.NOBODY_ADMITTED),
        /** The next election of the village's organisation, the one that is due first. */
        ELECTION_DUE(Screening.ELECTION_LATE);

        private final String criterion;

        What(String criterion) {
            this.criterion = criterion;
        }

        String criterion() {
            return criterion;
        }
    }
}
