package org.lingtouyan.sheet;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;
import org.lingtouyan.access.Sealer;
import org.lingtouyan.installation.Home;
import org.springframework.stereotype.Component;

/** Uploaded files as they lie on disk: sealed in numbered frames under the key of their import, never in plain. */
@Component
class Uploads {

    private static final int FRAME = 64 * 1024;

    private final Path folder;

    Uploads(Home home) {
        this.folder = home.resolve("uploads");
    }

    /** Keeps the file; it is on the disk for good when this returns. */
    void keep(UUID id, byte[] file, Sealer sealer) {
        try {
            Files.createDirectories(folder);
            var draft = folder.resolve(id + ".new");
            write(draft, file, sealer);
            Files.move(draft, path(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cannotKeep) {
            throw new UncheckedIOException("cannot keep upload " + id, cannotKeep);
        }
    }

    /** The file in plain, to be read once. */
    InputStream open(UUID id, Sealer sealer) {
        try {
            return new Frames(new DataInputStream(Files.newInputStream(path(id))), sealer);
        } catch (IOException gone) {
            throw new UncheckedIOException("cannot open upload " + id, gone);
        }
    }

    void remove(UUID id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException cannotRemove) {
            throw new UncheckedIOException("cannot remove upload " + id, cannotRemove);
        }
    }

    private static void write(Path draft, byte[] file, Sealer sealer) throws IOException {
        try (var out = new DataOutputStream(Files.newOutputStream(draft))) {
            for (int at = 0, number = 0; at < file.length; at += FRAME, number++) {
                var part = Arrays.copyOfRange(file, at, Math.min(file.length, at + FRAME));
                var numbered = ByteBuffer.allocate(Integer.BYTES + part.length)
                        .putInt(number)
                        .put(part)
                        .array();
                var frame = sealer.seal(numbered);
                out.writeInt(frame.length);
                out.write(frame);
            }
        }
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private Path path(UUID id) {
        return folder.resolve(id + ".sealed");
    }

    /** Opens frame after frame; a frame that is missing or in another place is noticed. */
    private static final class Frames extends InputStream {

        private final DataInputStream file;
        private final Sealer sealer;
        private ByteBuffer part = ByteBuffer.allocate(0);
        private int number;

        Frames(DataInputStream file, Sealer sealer) {
            this.file = file;
            this.sealer = sealer;
        }

        @Override
        public int read() throws IOException {
            return advance() ? part.get() & 0xff : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (!advance()) {
                return -1;
            }
            int count = Math.min(length, part.remaining());
            part.get(buffer, offset, count);
            return count;
        }

        private boolean advance() throws IOException {
            if (part.hasRemaining()) {
                return true;
            }
            if (file.available() == 0) {
                return false;
            }
            part = ByteBuffer.wrap(sealer.openBytes(file.readNBytes(file.readInt())));
            if (part.getInt() != number++) {
                throw new IOException("the upload's parts are not in order");
            }
            return part.hasRemaining();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
