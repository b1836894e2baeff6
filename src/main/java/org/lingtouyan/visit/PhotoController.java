package org.lingtouyan.visit;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.visit.Photos.Announced;
import org.lingtouyan.visit.Photos.State;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Photographs of visits: announced, sent in pieces that may be sent again, shown, taken back. */
@RestController
class PhotoController {

    /** A piece is small, so that little is lost where the network is cut. */
    private static final int LARGEST_PIECE = 256 << 10;

    private static final int SMALLEST_PIECE = 1 << 10;

    private final Photos photos;

    PhotoController(Photos photos) {
        this.photos = photos;
    }

    /** {@code checksum}: SHA-256 of the whole, in small hexadecimal. All pieces are of {@code pieceSize} bytes but the last. */
    record PhotoBody(@Nullable Integer size, @Nullable String checksum, @Nullable Integer pieceSize) {}

    /** {@code missing}: numbers of pieces, from 0, that are still to be sent; none when it has arrived or was taken back. */
    record PhotoState(UUID id, UUID visitId, int pieces, List<Integer> missing, boolean arrived, boolean withdrawn) {

        static PhotoState of(State state) {
            var photo = state.photo();
            return new PhotoState(
                    photo.id(), photo.visitId(), photo.pieces(), state.missing(), photo.arrived(), photo.voided());
        }
    }

    record VisitPhoto(
            UUID id, UUID visitId, @Nullable Integer width, @Nullable Integer height, @Nullable LocalDate arrivedOn) {}

    /** {@code id} is made by the client. */
    @PutMapping("/api/visits/{visit}/photos/{id}")
    PhotoState announce(@PathVariable UUID visit, @PathVariable UUID id, @RequestBody PhotoBody body) {
        int size = VisitController.needed(body.size(), "size");
        int piece = VisitController.needed(body.pieceSize(), "pieceSize");
        var checksum = VisitController.needed(body.checksum(), "checksum");
        if (size < 1 || piece < SMALLEST_PIECE || piece > LARGEST_PIECE || !checksum.matches("[0-9a-f]{64}")) {
            throw VisitRefused.PHOTO_NOT_A_PICTURE.because();
        }
        return PhotoState.of(photos.announce(visit, new Announced(id, size, checksum, piece)));
    }

    @GetMapping("/api/visit-photos/{id}")
    PhotoState find(@PathVariable UUID id) {
        return PhotoState.of(photos.find(id));
    }

    /** {@code checksum}: SHA-256 of the piece. */
    @PutMapping(path = "/api/visit-photos/{id}/pieces/{number}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    PhotoState take(@PathVariable UUID id, @PathVariable int number, @RequestParam String checksum, InputStream body)
            throws IOException {
        return PhotoState.of(photos.take(id, number, checksum, body.readNBytes(LARGEST_PIECE + 1)));
    }

    /** Photographs of all visits to a household, the last first. */
    @GetMapping("/api/households/{id}/visit-photos")
    List<VisitPhoto> ofHousehold(@PathVariable UUID id) {
        return photos.ofHousehold(id).stream()
                .map(photo ->
                        new VisitPhoto(photo.id(), photo.visitId(), photo.width(), photo.height(), photo.arrivedOn()))
                .toList();
    }

    @GetMapping("/api/visit-photos/{id}/picture")
    ResponseEntity<byte[]> picture(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.IMAGE_JPEG)
                .body(photos.picture(id));
    }

    @PostMapping("/api/visit-photos/{id}/withdrawn")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        photos.withdraw(id);
    }
}
