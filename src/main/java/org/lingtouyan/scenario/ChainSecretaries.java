package org.lingtouyan.scenario;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.lingtouyan.party.Member;
import org.lingtouyan.party.Organisation;

/**
 * Who leads the organisations on a county's chains: people of the place who are members there, one in six the second by now. One in
 * twenty left for a reason and nobody has followed yet.
 */
final class ChainSecretaries {

    private static final LocalDate LAST = LocalDate.of(2026, 9, 30);
    private static final int SOONEST = 200;

    private final Chance chance;
    private final PartyRecords written;

    ChainSecretaries(County county, long seed, PartyRecords written) {
        this.chance = Chance.of(seed, "secretaries on chains of " + county.code());
        this.written = written;
    }

    void of(Organisation organisation, String title) {
        var since = organisation.validFrom();
        int fate = chance.between(1, 60);
        if (fate > 13) {
            secretary(organisation, title, since);
        } else if (fate > 3) {
            secretary(organisation, title, left(organisation, title));
        } else {
            left(organisation, title);
        }
    }

    /** Who is in the post to this day. */
    private void secretary(Organisation of, String title, LocalDate from) {
        written.secretary(of, person(of, title), admitted(), from, null, null);
    }

    /** The first one, who left again. @return when */
    private LocalDate left(Organisation of, String title) {
        var from = of.validFrom();
        var until = from.plusDays(chance.between(SOONEST, (int) ChronoUnit.DAYS.between(from, LAST)));
        written.secretary(
                of, person(of, title), admitted(), from, until, chance.in(80) ? Member.Left.MOVED : Member.Left.DIED);
        return until;
    }

    private UUID person(Organisation of, String title) {
        return written.person(of.divisionCode(), of.name(), title, true, chance);
    }

    private LocalDate admitted() {
        return LocalDate.of(chance.between(2010, 2014), chance.between(1, 12), chance.between(1, 28));
    }
}
