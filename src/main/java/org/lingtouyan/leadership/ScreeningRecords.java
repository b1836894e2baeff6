package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** What records hold of a village for its screening: told by each module that keeps some, also by those that come after this one. */
public interface ScreeningRecords {

    /** Of all these villages at once; of one of which nothing is recorded nothing is told. */
    List<Told> of(Collection<DivisionCode> villages, LocalDate day);

    /**
     * A day that answers a criterion, and the record that says so: an organisation, or of {@link What#VOTED} a case. {@code met} of those
     * alone that do not follow from the day.
     */
    record Told(
            DivisionCode village,
            What what,
            LocalDate on,
            UUID record,
            String name,
            @Nullable String detail,
            boolean met) {

        /** What follows from the day alone. */
        public Told(DivisionCode village, What what, LocalDate on, UUID record, String name) {
            this(village, what, on, record, name, null, false);
        }

        /** A kind of meeting, or a standard's words: that it is told is what meets the criterion. */
        public static Told detailed(
                DivisionCode village, What what, LocalDate on, UUID record, String name, String detail) {
            return new Told(village, what, on, record, name, detail, true);
        }

        public String criterion() {
            return what.criterion();
        }
    }

    /** What happened or is due on the day. */
    enum What {
        /** The last member that an organisation of the village admitted. */
        LAST_ADMITTED(Screening.NOBODY_ADMITTED),
        /** The last one who became a candidate (发展对象) of an organisation of the village, after its last admission. */
        LAST_CANDIDATE(Screening.NOBODY_ADMITTED),
        /** No admission is recorded; members are, from this day on. */
        NONE_ADMITTED_SINCE(Screening.NOBODY_ADMITTED),
        /** The next election of the village's organisation, the one that is due first. */
        ELECTION_DUE(Screening.ELECTION_LATE),
        /** A kind of meeting that was not held once since the day, while others were written down. */
        MEETING_NOT_HELD(Screening.LIFE_ON_PAPER),
        /** The county found on the day that affairs and money are not published, and nobody says yet that this was mended. */
        NOT_PUBLISHED(Screening.AFFAIRS_IN_DISORDER),
        /** The county found on the day that the collective earns nothing, and nobody says yet that this was mended. */
        NO_COLLECTIVE_INCOME(Screening.NO_COLLECTIVE_INCOME),
        /** The vote of members and villagers when a case of the village was accepted last. */
        VOTED(Screening.VILLAGERS_DISSATISFIED);

        private final String criterion;

        What(String criterion) {
            this.criterion = criterion;
        }

        public String criterion() {
            return criterion;
        }
    }
}
