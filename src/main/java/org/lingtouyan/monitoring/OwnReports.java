package org.lingtouyan.monitoring;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Grounds;
import org.lingtouyan.access.Privacy;
import org.lingtouyan.access.PrivateField;
import org.lingtouyan.access.Purpose;
import org.lingtouyan.access.Right;
import org.lingtouyan.access.TrailNotes;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.monitoring.EpisodeLists.DuePosition;
import org.lingtouyan.monitoring.OwnReport.Outcome;
import org.lingtouyan.monitoring.OwnReport.Phone;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What households reported by themselves, for those who answer: said of which household it is, or why it goes no further. */
@Service
class OwnReports {

    private final OwnReportTable table;
    private final Episodes episodes;
    private final KnownHouseholds households;
    private final Privacy privacy;
    private final TrailNotes notes;
    private final Actors actors;

    OwnReports(
            OwnReportTable table,
            Episodes episodes,
            KnownHouseholds households,
            Privacy privacy,
            TrailNotes notes,
            Actors actors) {
        this.table = table;
        this.episodes = episodes;
        this.households = households;
        this.privacy = privacy;
        this.notes = notes;
        this.actors = actors;
    }

    @Transactional(readOnly = true)
    List<OwnReport> page(DivisionCode division, boolean open, DuePosition after, int limit) {
        if (!actors.require(Right.READ_RECORDS).area().contains(division)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return table.page(division, open, after, limit);
    }

    @Transactional(readOnly = true)
    OwnReport find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /** It is about that household: a clue of the day it was made, and the clocks run from then. @return the case */
    @Transactional
    UUID takeUp(UUID id, String expectedVersion, UUID household, List<String> risks) {
        var held = toEnd(id, expectedVersion);
        var known = households.requireOpen(household);
        if (!known.countyCode().equals(held.division().countyCode())) {
            throw RequestRefused.NOT_FOUND.because().with("field", "householdId");
        }
        var clue = new Clue(
                UuidCreator.getNameBasedSha1(id, "clue"),
                known.division(),
                known.id(),
                Source.SELF,
                held.on(),
                null,
                null,
                risks,
                held.name() + "：" + held.text());
        episodes.report(clue);
        table.end(held, Here.today(), Outcome.TAKEN_UP, clue.id(), null);
        return clue.id();
    }

    /** It goes no further, and says why. */
    @Transactional
    void putAside(UUID id, String expectedVersion, String word) {
        table.end(toEnd(id, expectedVersion), Here.today(), Outcome.SET_ASIDE, null, word);
    }

    private OwnReport toEnd(UUID id, String expectedVersion) {
        actors.require(Right.WRITE_RECORDS);
        var held = table.findToWrite(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        held.requireOpen(expectedVersion);
        return held;
    }

    /** As it is, together with its entry in the trail. */
    @Transactional
    String unmasked(UUID id, Grounds grounds) {
        actors.require(Right.UNMASK);
        var held = find(id);
        var phone = phone(held.phone(), Purpose.UNMASKED);
        if (phone == null) {
            throw RequestRefused.NOT_FOUND.because();
        }
        notes.unmasked(held.division(), "monitoring.own_report", id, PrivateField.PHONE, grounds);
        return phone;
    }

    @Nullable
    String phone(Phone phone, Purpose purpose) {
        var sealed = phone.sealed();
        var key = phone.dataKey();
        var version = phone.keyVersion();
        return sealed == null || key == null || version == null
                ? null
                : purpose.show(PrivateField.PHONE, privacy.sealer(key, version).open(sealed));
    }
}
