package org.lingtouyan.homemap;

import org.apache.commons.codec.digest.DigestUtils;
import org.lingtouyan.shared.PictureHead;

/** A photograph as it was sent: what it is and how large, read from its head; the rest is never unpacked here. */
record BasePicture(byte[] bytes, String mediaType, int width, int height, String checksum) {

    static final int MOST_MEGABYTES = 4;
    private static final int LONGEST_SIDE = 6000;

    /** @throws org.lingtouyan.shared.Refusal unless it is a JPEG or PNG of a size that a phone can show */
    static BasePicture of(byte[] bytes) {
        if (bytes.length > MOST_MEGABYTES << 20) {
            throw HomeMapRefused.BASE_TOO_LARGE.because(MOST_MEGABYTES);
        }
        var head = PictureHead.of(bytes).orElseThrow(HomeMapRefused.BASE_NOT_A_PICTURE::because);
        if (head.width() > LONGEST_SIDE || head.height() > LONGEST_SIDE) {
            throw HomeMapRefused.BASE_TOO_WIDE.because(LONGEST_SIDE);
        }
        return new BasePicture(bytes, head.mediaType(), head.width(), head.height(), DigestUtils.sha256Hex(bytes));
    }
}
