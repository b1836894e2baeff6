package org.lingtouyan.posting;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.posting.TalentFund.Kind;
import org.lingtouyan.posting.TalentFundTable.Entry;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The special funds of talent projects, sum by sum: entered by whoever keeps the project, put right or voided with a reason, never more used than granted. */
@Service
public class TalentFunds {

    private final TalentFundTable table;
    private final TalentProjectTable projects;
    private final Postings postings;
    private final Divisions divisions;
    private final Actors actors;

    TalentFunds(
            TalentFundTable table, TalentProjectTable projects, Postings postings, Divisions divisions, Actors actors) {
        this.table = table;
        this.projects = projects;
        this.postings = postings;
        this.divisions = divisions;
        this.actors = actors;
    }

    /** Many at once, for whoever has made sure of them. */
    @Transactional
    public void load(Collection<TalentFund> entries) {
        actors.require(Right.WRITE_RECORDS);
        table.add(entries);
    }

    /** @return false if just this was entered before */
    @Transactional
    boolean enter(UUID project, TalentFund.Told told) {
        var entry = checked(project, told);
        var held = table.find(entry.id());
        if (held.isPresent()) {
            if (!held.get().says(entry)) {
                throw TalentFundRefused.TALENT_FUND_ID_TAKEN.because().with("field", "id");
            }
            return false;
        }
        requireGranted(entry);
        if (table.add(List.of(entry)) == 0) {
            throw TalentFundRefused.TALENT_FUND_ID_TAKEN.because().with("field", "id");
        }
        return true;
    }

    /** By a row of a ledger, which has no id. @return false if just this was entered before */
    @Transactional
    boolean meant(String project, @Nullable Integer year, TalentFund.Told told) {
        var named = table.named(project, year);
        if (named.size() != 1) {
            throw (named.isEmpty()
                            ? TalentFundRefused.TALENT_FUND_PROJECT_UNKNOWN
                            : TalentFundRefused.TALENT_FUND_PROJECT_UNCLEAR)
                    .because()
                    .with("field", "project");
        }
        var entry = checked(named.get(0), told);
        if (table.holds(entry)) {
            return false;
        }
        requireGranted(entry);
        return table.add(List.of(entry)) == 1;
    }

    /** It was otherwise; what it was before stays in the trail, with the reason. */
    @Transactional
    void correct(TalentFund.Told told, String version, String because) {
        actors.require(Right.WRITE_RECORDS);
        var held = table.find(told.id()).orElseThrow(RequestRefused.NOT_FOUND::because);
        var now = checked(held.projectId(), told);
        requireEnoughFor(held, now);
        if (!table.correct(now, version, because)) {
            throw TalentFundRefused.TALENT_FUND_STALE.because();
        }
    }

    /** It never was; it stays to be seen, with the reason. */
    @Transactional
    void voided(UUID id, String version, String because) {
        actors.require(Right.WRITE_RECORDS);
        var entry = table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        lock(entry.projectId());
        if (entry.kind() == Kind.GRANTED) {
            var totals = table.totals(entry.projectId());
            if (totals.granted().subtract(entry.amount()).compareTo(totals.spent()) < 0) {
                throw TalentFundRefused.TALENT_FUND_USED_ALREADY.because();
            }
        }
        if (!table.voided(entry, version, because)) {
            throw TalentFundRefused.TALENT_FUND_STALE.because();
        }
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND where the project is not of the actor's area */
    @Transactional(readOnly = true)
    List<Entry> of(UUID project) {
        actors.require(Right.READ_RECORDS);
        if (projects.find(project).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return table.of(project);
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND outside the actor's area */
    @Transactional(readOnly = true)
    List<Entry> within(DivisionCode area, @Nullable UUID project) {
        if (!actors.require(Right.READ_RECORDS).area().contains(area)
                || divisions.find(area).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return table.within(area, project);
    }

    private TalentFund checked(UUID project, TalentFund.Told told) {
        actors.require(Right.WRITE_RECORDS);
        var entry = told.of(project, lock(project));
        if (entry.amount().signum() <= 0) {
            throw TalentFundRefused.TALENT_FUND_NOT_POSITIVE.because().with("field", "amount");
        }
        if (entry.occurredOn().isAfter(Here.today())) {
            throw TalentFundRefused.TALENT_FUND_IN_FUTURE.because().with("field", "on");
        }
        return entry;
    }

    private void requireGranted(TalentFund entry) {
        if (entry.kind() == Kind.USED) {
            var totals = table.totals(entry.projectId());
            var left = totals.granted().subtract(totals.spent());
            if (entry.amount().compareTo(left) > 0) {
                throw TalentFundRefused.TALENT_FUND_OVERSPENT
                        .because(left.toPlainString())
                        .with("field", "amount");
            }
        }
    }

    /** No more is used than granted once the one stands in the place of the other. */
    private void requireEnoughFor(TalentFund held, TalentFund now) {
        var totals = table.totals(now.projectId());
        var left = totals.granted().subtract(totals.spent()).subtract(signed(held));
        if (left.add(signed(now)).signum() >= 0) {
            return;
        }
        throw (now.kind() == Kind.USED
                        ? TalentFundRefused.TALENT_FUND_OVERSPENT.because(
                                left.max(BigDecimal.ZERO).toPlainString())
                        : TalentFundRefused.TALENT_FUND_GRANT_TOO_SMALL.because(
                                left.negate().toPlainString()))
                .with("field", "amount");
    }

    private static BigDecimal signed(TalentFund entry) {
        return entry.kind() == Kind.GRANTED ? entry.amount() : entry.amount().negate();
    }

    /** Whose project it is, while others wait who write its fund. */
    private DivisionCode lock(UUID project) {
        var held = projects.findToWrite(project).orElseThrow(RequestRefused.NOT_FOUND::because);
        postings.requireOffice(held.project().divisionCode());
        return held.project().divisionCode();
    }
}
