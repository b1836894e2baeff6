package org.lingtouyan.sheet;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Privacy;
import org.lingtouyan.access.Right;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.sheet.TransferTable.Transfer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files that come part by part over a bad line. A part is acknowledged when it is on the disk, sealed; after a cut, or a
 * restart of either side, the sender asks how much has arrived and goes on from there. What is never finished expires.
 */
@Service
class Transfers {

    private static final long MOST_BYTES = 50L << 20;
    private static final int MOST_OPEN = 10;

    private final TransferTable table;
    private final TransferParts parts;
    private final Imports imports;
    private final Privacy privacy;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final Duration kept;

    Transfers(
            TransferTable table,
            TransferParts parts,
            Imports imports,
            Privacy privacy,
            Actors actors,
            TransactionTemplate transaction,
            @Value("${lingtouyan.sheet.transfers-kept:PT24H}") Duration kept) {
        this.table = table;
        this.parts = parts;
        this.imports = imports;
        this.privacy = privacy;
        this.actors = actors;
        this.transaction = transaction;
        this.kept = kept;
    }

    /** @param checksum SM3 of the whole file in hexadecimal digits, if the sender knows it */
    @Transactional
    UUID begin(String fileName, long size, @Nullable String checksum) {
        var sender = actors.require(Right.IMPORT);
        if (size <= 0) {
            throw SheetRefused.FILE_EMPTY.because();
        }
        if (size > MOST_BYTES) {
            throw SheetRefused.UPLOAD_TOO_LARGE.because(MOST_BYTES >> 20);
        }
        if (table.open(sender.account()) >= MOST_OPEN) {
            throw SheetRefused.TOO_MANY_UPLOADS.because();
        }
        var id = UuidCreator.getTimeOrderedEpoch();
        table.add(id, sender, fileName, size, checksum, privacy.newSealer(), kept);
        return id;
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND for all but its sender, and when it has expired */
    @Transactional(readOnly = true)
    Transfer find(UUID id) {
        actors.require(Right.IMPORT);
        return table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /** @return how much has arrived, this part included; a part that is acknowledged already changes nothing */
    @Transactional
    long take(UUID id, long offset, byte[] part, String checksum) {
        actors.require(Right.IMPORT);
        var transfer = table.findToWrite(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        if (!sm3(part).equals(checksum.toLowerCase(Locale.ROOT))) {
            throw SheetRefused.UPLOAD_BROKEN.because();
        }
        if (offset >= 0 && offset + part.length <= transfer.received()) {
            return transfer.received();
        }
        if (offset != transfer.received() || part.length == 0) {
            throw SheetRefused.UPLOAD_OUT_OF_STEP.because(transfer.received()).with("received", transfer.received());
        }
        if (offset + part.length > transfer.size()) {
            throw SheetRefused.UPLOAD_BROKEN.because();
        }
        parts.keep(id, transfer.parts(), part, privacy.sealer(transfer.dataKey(), transfer.keyVersion()));
        table.advance(transfer, part.length);
        return transfer.received() + part.length;
    }

    /** Enters the whole file as an import. */
    @Transactional
    UUID enter(UUID id, String tableName, boolean dryRun, @Nullable LocalDate date) {
        actors.require(Right.IMPORT);
        var transfer = table.findToWrite(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        var file = whole(transfer);
        var entered = imports.add(tableName, transfer.fileName(), file, dryRun, date);
        if (!dryRun) {
            table.remove(id);
        }
        return entered;
    }

    /** The file, once all of it has arrived. */
    byte[] whole(Transfer transfer) {
        if (transfer.received() < transfer.size()) {
            throw SheetRefused.UPLOAD_NOT_WHOLE
                    .because(transfer.received(), transfer.size())
                    .with("received", transfer.received());
        }
        var file =
                parts.whole(transfer.id(), transfer.parts(), privacy.sealer(transfer.dataKey(), transfer.keyVersion()));
        if (transfer.checksum() != null && !sm3(file).equals(transfer.checksum())) {
            throw SheetRefused.UPLOAD_BROKEN.because();
        }
        return file;
    }

    /** Gives it up. */
    @Transactional
    void remove(UUID id) {
        find(id);
        table.remove(id);
        parts.remove(id);
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void removeExpired() {
        actors.as(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status -> table.expired().forEach(id -> {
                    parts.remove(id);
                    table.remove(id);
                })));
    }

    static String sm3(byte[] bytes) {
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        var sum = new byte[digest.getDigestSize()];
        digest.doFinal(sum, 0);
        return HexFormat.of().formatHex(sum);
    }
}
