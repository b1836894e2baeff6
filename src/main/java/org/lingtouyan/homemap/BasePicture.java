package org.lingtouyan.homemap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A photograph as it was sent: what it is and how large, read from its head; the rest is never unpacked here. */
record BasePicture(byte[] bytes, String mediaType, int width, int height, String checksum) {

    static final int MOST_MEGABYTES = 4;
    private static final int LONGEST_SIDE = 6000;

    /** @throws org.lingtouyan.shared.Refusal unless it is a JPEG or PNG of a size that a phone can show */
    static BasePicture of(byte[] bytes) {
        if (bytes.length > MOST_MEGABYTES << 20) {
            throw HomeMapRefused.BASE_TOO_LARGE.because(MOST_MEGABYTES);
        }
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw HomeMapRefused.BASE_NOT_A_PICTURE.because();
            }
            var reader = readers.next();
            reader.setInput(in, true, true);
            var format = reader.getFormatName().toLowerCase(Locale.ROOT);
            if (!format.equals("png") && !format.equals("jpeg")) {
                throw HomeMapRefused.BASE_NOT_A_PICTURE.because();
            }
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            reader.dispose();
            if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
                throw HomeMapRefused.BASE_TOO_WIDE.because(LONGEST_SIDE);
            }
            return new BasePicture(bytes, "image/" + format, width, height, checksum(bytes));
        } catch (IOException | IndexOutOfBoundsException broken) {
            throw HomeMapRefused.BASE_NOT_A_PICTURE.because();
        }
    }

    private static String checksum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
