package org.lingtouyan.access;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A text as a square of dots, for a phone to read from a screen or from paper.
 *
 * @param size dots a side
 * @param path the dark dots as the outline of an SVG
 */
public record QrCode(int size, String path) {

    public static QrCode of(String text) {
        try {
            var hints = Map.of(EncodeHintType.MARGIN, 2);
            var dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            return new QrCode(dots.getWidth(), path(dots));
        } catch (WriterException tooLong) {
            throw new IllegalStateException("a text too long for a QR code", tooLong);
        }
    }

    private static String path(BitMatrix dots) {
        var path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
