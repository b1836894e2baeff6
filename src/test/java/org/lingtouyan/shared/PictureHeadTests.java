package org.lingtouyan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What is read of a picture, and what a camera wrote beside it. */
class PictureHeadTests {

    private static byte[] drawn(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** The picture with one more segment behind its beginning. */
    private static byte[] with(byte[] jpeg, int kind, String said) {
        var words = said.getBytes(StandardCharsets.ISO_8859_1);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) kind, 0, (byte) (words.length + 2)});
        out.writeBytes(words);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    @Test
    void aPictureIsKnownByItsHead() throws IOException {
        assertThat(PictureHead.of(drawn("jpeg"))).contains(new PictureHead("image/jpeg", 40, 30));
        assertThat(PictureHead.of(drawn("png"))).contains(new PictureHead("image/png", 40, 30));
        assertThat(PictureHead.of(drawn("gif"))).isEmpty();
        assertThat(PictureHead.of("<svg/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(PictureHead.of(Arrays.copyOf(drawn("jpeg"), 12))).isEmpty();
    }

    @Test
    void whatACameraWroteBesideItIsFound() throws IOException {
        var plain = drawn("jpeg");
        assertThat(PictureHead.saysMore(plain)).isFalse();
        assertThat(PictureHead.saysMore(with(plain, 0xE2, "ICC_PROFILE of colours")))
                .isFalse();
        assertThat(PictureHead.saysMore(with(plain, 0xE1, "Exif GPS 34.1 N"))).isTrue();
        assertThat(PictureHead.saysMore(with(plain, 0xED, "Photoshop 3.0"))).isTrue();
        assertThat(PictureHead.saysMore(with(plain, 0xFE, "taken at home"))).isTrue();
        assertThat(PictureHead.saysMore(drawn("png")))
                .as("what cannot be read is not believed")
                .isTrue();
    }
}
