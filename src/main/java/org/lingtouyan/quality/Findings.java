package org.lingtouyan.quality;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with findings: say that the record is true nevertheless, with a reason, so that nobody has to falsify it. */
@Service
class Findings {

    private final FindingTable table;
    private final List<CheckedNames> owners;
    private final Actors actors;

    Findings(FindingTable table, List<CheckedNames> owners, Actors actors) {
        this.table = table;
        this.owners = owners;
        this.actors = actors;
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND where there is none in the actor's area */
    @Transactional(readOnly = true)
    Finding find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /** The finding as it was seen is true: it is kept until the facts it rests on change. */
    @Transactional
    UUID keep(UUID id, int seen, String reason) {
        var actor = actors.require(Right.WRITE_RECORDS);
        if (reason.isBlank()) {
            throw QualityRefused.FINDING_REASON_NEEDED.because().with("field", "reason");
        }
        var finding = toWrite(id, Finding.State.OPEN, seen);
        var kept = UuidCreator.getTimeOrderedEpoch();
        table.end(finding, "KEPT", today());
        table.beginKept(kept, finding, reason.strip(), actor.account(), today());
        return kept;
    }

    /** The reason no longer counts. */
    @Transactional
    UUID reopen(UUID id, int seen) {
        actors.require(Right.WRITE_RECORDS);
        var finding = toWrite(id, Finding.State.KEPT, seen);
        var opened = UuidCreator.getTimeOrderedEpoch();
        table.end(finding, "REOPENED", today());
        table.beginOpen(opened, finding, today());
        return opened;
    }

    /** Households and members by name, as far as their owner knows them. */
    @Transactional(readOnly = true)
    Map<UUID, String> names(Collection<Finding> findings) {
        var names = new HashMap<UUID, String>();
        findings.stream()
                .collect(Collectors.groupingBy(finding -> finding.division().countyCode()))
                .forEach((county, theirs) -> owners.forEach(owner -> {
                    names.putAll(owner.names(
                            "household",
                            county,
                            theirs.stream().map(Finding::household).toList()));
                    names.putAll(owner.names(
                            "person",
                            county,
                            theirs.stream()
                                    .filter(finding -> finding.recordType().equals("person"))
                                    .map(Finding::recordId)
                                    .toList()));
                }));
        return names;
    }

    private Finding toWrite(UUID id, Finding.State expected, int seen) {
        var finding = table.findToWrite(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        if (finding.until() != null) {
            throw QualityRefused.FINDING_CHANGED.because();
        }
        finding.require(expected, seen);
        return finding;
    }

    private static LocalDate today() {
        return Here.today();
    }
}
