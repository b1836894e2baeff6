package org.lingtouyan.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files that are sent part by part and go on after a cut: begin, send parts, enter as an import. */
@RestController
@RequestMapping("/api/uploads")
class TransferController {

    /** What a sender should cut a file into. */
    private static final int PART = 1 << 20;

    private static final int LONGEST_PART = 8 << 20;

    private final Transfers transfers;
    private final ImportWorker worker;

    TransferController(Transfers transfers, ImportWorker worker) {
        this.transfers = transfers;
        this.worker = worker;
    }

    record Beginning(@Nullable String fileName, long size, @Nullable String checksum) {}

    /** How much has arrived: {@code received} is where the next part begins. */
    record OnItsWay(UUID id, String fileName, long size, long received, int partSize) {}

    record Entered(UUID id) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OnItsWay begin(@RequestBody Beginning file) {
        var name = ImportController.plainName(file.fileName());
        var id = transfers.begin(name, file.size(), file.checksum());
        return new OnItsWay(id, name, file.size(), 0, PART);
    }

    @GetMapping("/{id}")
    OnItsWay one(@PathVariable UUID id) {
        var found = transfers.find(id);
        return new OnItsWay(id, found.fileName(), found.size(), found.received(), PART);
    }

    /** Takes the bytes from that offset on; the header says their SM3 sum in hexadecimal digits. */
    @PutMapping(path = "/{id}", consumes = "application/octet-stream")
    OnItsWay part(
            @PathVariable UUID id,
            @RequestParam long offset,
            @RequestHeader(name = "X-Checksum-SM3", required = false) @Nullable String checksum,
            InputStream body)
            throws IOException {
        if (checksum == null) {
            throw RequestRefused.INVALID_REQUEST.because("X-Checksum-SM3").with("field", "X-Checksum-SM3");
        }
        var part = body.readNBytes(LONGEST_PART + 1);
        if (part.length > LONGEST_PART) {
            throw SheetRefused.UPLOAD_TOO_LARGE.because(LONGEST_PART >> 20);
        }
        transfers.take(id, offset, part, checksum);
        return one(id);
    }

    /** Enters the file, once it is whole, to be taken in. After a dry run it can be entered again. */
    @PostMapping("/{id}/import")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Entered enter(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "household") String table,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String date) {
        LocalDate day = ImportController.day(date);
        var entered = transfers.enter(id, table, dryRun, day);
        worker.wake();
        return new Entered(entered);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveUp(@PathVariable UUID id) {
        transfers.remove(id);
    }
}
