package org.lingtouyan.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** What a picture is and how large, read from its head; the rest is never unpacked. */
public record PictureHead(String mediaType, int width, int height) {

    private static final int START_OF_IMAGE = 0xD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int LAST_APPLICATION = 0xEF;
    /** Adobe's, which says how colours are meant and nothing else. */
    private static final int COLOURS = 0xEE;

    /** Nothing unless it is a JPEG or PNG. */
    public static Optional<PictureHead> of(byte[] bytes) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            reader.setInput(in, true, true);
            var format = reader.getFormatName().toLowerCase(Locale.ROOT);
            if (!format.equals("png") && !format.equals("jpeg")) {
                return Optional.empty();
            }
            var head = new PictureHead("image/" + format, reader.getWidth(0), reader.getHeight(0));
            reader.dispose();
            return Optional.of(head);
        } catch (IOException | IndexOutOfBoundsException broken) {
            return Optional.empty();
        }
    }

    /**
     * Whether a JPEG says more than its picture: what a camera writes beside it, time and place among it, stands in segments
     * of applications and in comments before the picture itself.
     */
    public static boolean saysMore(byte[] jpeg) {
        int at = 2;
        if (jpeg.length < 4 || at(jpeg, 0) != 0xFF || at(jpeg, 1) != START_OF_IMAGE) {
            return true;
        }
        while (at + 4 <= jpeg.length && at(jpeg, at) == 0xFF) {
            int kind = at(jpeg, at + 1);
            if (kind == START_OF_SCAN) {
                return false;
            }
            boolean application = kind > FIRST_APPLICATION && kind <= LAST_APPLICATION && kind != COLOURS;
            if ((application && !onlyColours(jpeg, at)) || kind == COMMENT) {
                return true;
            }
            at += 2 + (at(jpeg, at + 2) << 8 | at(jpeg, at + 3));
        }
        return true;
    }

    /** A profile of colours, as browsers write it into what they draw. */
    private static boolean onlyColours(byte[] jpeg, int at) {
        var name = "ICC_PROFILE";
        return at(jpeg, at + 1) == FIRST_APPLICATION + 2
                && at + 4 + name.length() <= jpeg.length
                && name.equals(new String(jpeg, at + 4, name.length(), StandardCharsets.ISO_8859_1));
    }

    private static int at(byte[] bytes, int place) {
        return bytes[place] & 0xFF;
    }
}
