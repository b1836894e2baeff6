package org.lingtouyan.visit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;

/** Photographs for tests: small ones, and such as say more than their picture. */
final class PhotoFixtures {

    private PhotoFixtures() {}

    /** A photograph of a few pieces, other than any before. */
    static byte[] drawn() {
        var image = new BufferedImage(96, 64, BufferedImage.TYPE_INT_RGB);
        var chance = new Random();
        for (int at = 0; at < 96 * 64; at++) {
            image.setRGB(at % 96, at / 96, chance.nextInt(1 << 24));
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The same with a mark in which cameras write time and place. */
    static byte[] withPlace(byte[] jpeg) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 10});
        out.writeBytes("Exif\0\0GP".getBytes(StandardCharsets.ISO_8859_1));
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
