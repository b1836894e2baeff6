package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Terms of village committees: an election begins one and ends the one before; whose next is due is listed. */
@Service
public class CommitteeTerms {

    private final CommitteeTermTable table;
    private final TeamRules rules;
    private final TeamPlaces places;
    private final Actors actors;

    CommitteeTerms(CommitteeTermTable table, TeamRules rules, TeamPlaces places, Actors actors) {
        this.table = table;
        this.rules = rules;
        this.places = places;
        this.actors = actors;
    }

    /** Many of one county that are known to be new, for loading. */
    @Transactional
    public void load(Collection<CommitteeTerm> terms) {
        actors.require(Right.WRITE_RECORDS);
        if (!terms.isEmpty()) {
            table.add(terms);
        }
    }

    /** @return false if just this had been told before */
    @Transactional
    boolean elect(UUID id, DivisionCode village, LocalDate on, @Nullable String note) {
        places.requireVillage(village);
        places.requireTownship(village);
        TeamPlaces.happened(on);
        var due = on.plusYears(rules.committeeTermYears(village, on));
        var told = new CommitteeTerm(id, village, on, due, null, null, note);
        var held = table.find(id);
        if (held.isPresent()) {
            if (!held.get().saysTheSame(told)) {
                throw LeadershipRefused.LEADERSHIP_ID_TAKEN.because().with("field", "id");
            }
            return false;
        }
        return BrokenTeamRule.saying(() -> {
            table.add(List.of(told));
            table.chain(village);
            return true;
        });
    }

    /** It never was; the one before lasts until the next that is known. */
    @Transactional
    void withdraw(UUID id) {
        var held = table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        places.requireTownship(held.divisionCode());
        table.withdraw(held);
        table.chain(held.divisionCode());
    }

    @Transactional(readOnly = true)
    List<CommitteeTerm> of(DivisionCode village) {
        return table.of(places.read(village));
    }

    /** Whose election was overdue on a day or due within the days of the place's rule. */
    @Transactional(readOnly = true)
    List<CommitteeTerm> due(@Nullable DivisionCode division, LocalDate day, Cursor after, int limit) {
        var area = places.read(division);
        return table.due(area, day, day.plusDays(rules.electionReminderDays(area, day)), after, limit);
    }
}
