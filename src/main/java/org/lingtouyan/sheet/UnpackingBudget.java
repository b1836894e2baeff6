package org.lingtouyan.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** How much a workbook may unpack to: a small file that becomes a huge one was made to harm. */
final class UnpackingBudget {

    private static final long MOST_BYTES = 2L << 30;
    private static final long RATIO_COUNTS_FROM = 1L << 20;
    private static final int HIGHEST_RATIO = 100;

    private long unpacked;

    Watched watch(InputStream content, ZipArchiveEntry part) {
        return new Watched(content, part);
    }

    /** Counts what comes out of a part and sums it up, so that a damaged part is known as such. */
    final class Watched extends FilterInputStream {

        private final ZipArchiveEntry part;
        private final CRC32 sum = new CRC32();
        private long read;

        private Watched(InputStream content, ZipArchiveEntry part) {
            super(content);
            this.part = part;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                sum.update(buffer, offset, count);
                spend(count);
            }
            return count;
        }

        /** @throws IOException when the part is not what its checksum says */
        void skipRest() throws IOException {
            var buffer = new byte[8192];
            while (read(buffer, 0, buffer.length) >= 0) {}
            if (part.getCrc() >= 0 && part.getCrc() != sum.getValue()) {
                throw new IOException("damaged part");
            }
        }

        private void spend(int count) {
            read += count;
            unpacked += count;
            long packed = Math.max(1, part.getCompressedSize());
            if (read > RATIO_COUNTS_FROM && read / packed > HIGHEST_RATIO) {
                throw SheetRefused.HOSTILE_WORKBOOK.because();
            }
            if (unpacked > MOST_BYTES) {
                throw SheetRefused.WORKBOOK_UNPACKS_TOO_LARGE.because();
            }
        }
    }
}
