package org.lingtouyan.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.UUID;
import org.lingtouyan.access.Sealer;
import org.lingtouyan.installation.Home;
import org.springframework.stereotype.Component;

/** The parts of files on their way as they lie on disk, each sealed; a part that came twice is the later one. */
@Component
class TransferParts {

    private final Path folder;

    TransferParts(Home home) {
        this.folder = home.resolve("uploads");
    }

    /** It is on the disk for good when this returns. */
    void keep(UUID id, int number, byte[] part, Sealer sealer) {
        try {
            Files.createDirectories(folder(id));
            var draft = folder(id).resolve(number + ".new");
            Files.write(draft, sealer.seal(part));
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, folder(id).resolve(String.valueOf(number)), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cannotKeep) {
            throw new UncheckedIOException("cannot keep a part of upload " + id, cannotKeep);
        }
    }

    byte[] whole(UUID id, int parts, Sealer sealer) {
        var file = new ByteArrayOutputStream();
        try {
            for (int number = 0; number < parts; number++) {
                file.write(sealer.openBytes(Files.readAllBytes(folder(id).resolve(String.valueOf(number)))));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException("cannot read the parts of upload " + id, gone);
        }
        return file.toByteArray();
    }

    void remove(UUID id) {
        if (!Files.exists(folder(id))) {
            return;
        }
        try (var files = Files.walk(folder(id))) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException cannotRemove) {
            throw new UncheckedIOException("cannot remove the parts of upload " + id, cannotRemove);
        }
    }

    private Path folder(UUID id) {
        return folder.resolve(id + ".parts");
    }
}
