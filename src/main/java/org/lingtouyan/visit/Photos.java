package org.lingtouyan.visit;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.parameter.Parameters;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.PictureHead;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photographs of visits, when somebody wants one: announced after the visit has arrived, then sent in pieces, each as often as it
 * takes. What a camera writes beside a picture is taken out before it is sent, and what still has it is not kept.
 */
@Service
class Photos {

    private static final int MOST = 3;
    private static final int MOST_KILOBYTES = 800;
    private static final int LONGEST_SIDE = 2400;
    private static final int SHOWN_AT_MOST = 60;

    private final PhotoTable table;
    private final Visits visits;
    private final KnownHouseholds households;
    private final Parameters parameters;
    private final Actors actors;

    Photos(PhotoTable table, Visits visits, KnownHouseholds households, Parameters parameters, Actors actors) {
        this.table = table;
        this.visits = visits;
        this.households = households;
        this.parameters = parameters;
        this.actors = actors;
    }

    /** What somebody is going to send. */
    record Announced(UUID id, int size, String checksum, int pieceSize) {}

    /** A photograph, and the numbers of the pieces that are not there yet. */
    record State(Photo photo, List<Integer> missing) {}

    /** @return the same state again for the same photograph announced again */
    @Transactional
    State announce(UUID visitId, Announced told) {
        actors.require(Right.WRITE_RECORDS);
        var visit = visits.find(visitId);
        if (visit.voided()) {
            throw VisitRefused.VISIT_WITHDRAWN.because();
        }
        var photo = new Photo(
                told.id(),
                visit.division().value(),
                visit.household(),
                visit.id(),
                told.size(),
                told.checksum(),
                told.pieceSize(),
                null,
                null,
                null,
                false,
                1);
        var held = table.findToWrite(told.id());
        if (held.isPresent()) {
            if (!held.get().announcedLike(photo)) {
                throw VisitRefused.PHOTO_ID_TAKEN.because().with("field", "id");
            }
            return state(held.get());
        }
        int kilobytes = mostKilobytes(visit.division());
        if (told.size() > kilobytes << 10) {
            throw VisitRefused.PHOTO_TOO_LARGE.because(kilobytes).with("field", "size");
        }
        int most = mostOfAVisit(visit.division());
        if (table.ofVisit(visit) >= most) {
            throw VisitRefused.PHOTOS_ENOUGH.because(most);
        }
        table.insert(photo);
        return state(photo);
    }

    /** Takes a piece; with the last one the photograph is there. */
    @Transactional
    State take(UUID id, int number, String checksum, byte[] piece) {
        actors.require(Right.WRITE_RECORDS);
        var photo = table.findToWrite(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        if (photo.arrived() || photo.voided()) {
            return state(photo);
        }
        boolean fits = number >= 0 && number < photo.pieces() && piece.length == photo.sizeOf(number);
        if (!fits || !DigestUtils.sha256Hex(piece).equals(checksum)) {
            throw VisitRefused.PHOTO_PIECE_BROKEN.because();
        }
        table.keep(photo, number, piece);
        if (!missing(photo).isEmpty()) {
            return state(photo);
        }
        var whole = table.bytes(photo);
        var head = PictureHead.of(whole)
                .filter(read -> DigestUtils.sha256Hex(whole).equals(photo.checksum())
                        && read.mediaType().equals("image/jpeg"))
                .filter(read -> Math.max(read.width(), read.height()) <= LONGEST_SIDE)
                .orElseThrow(VisitRefused.PHOTO_NOT_A_PICTURE::because);
        if (PictureHead.saysMore(whole)) {
            throw VisitRefused.PHOTO_SAYS_MORE.because();
        }
        table.update(photo.whole(head.width(), head.height(), Here.today()));
        return new State(table.find(id).orElseThrow(), List.of());
    }

    @Transactional(readOnly = true)
    State find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return state(table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because));
    }

    /** The whole of it, in plain. */
    @Transactional(readOnly = true)
    byte[] picture(UUID id) {
        var photo = find(id).photo();
        if (!photo.arrived() || photo.voided()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return table.bytes(photo);
    }

    /** Of all that the household was, the last first. */
    @Transactional(readOnly = true)
    List<Photo> ofHousehold(UUID household) {
        actors.require(Right.READ_RECORDS);
        return table.ofHouseholds(
                households.wholeLife(households.require(household).id()), SHOWN_AT_MOST);
    }

    /** It is destroyed; only that it was there stays. */
    @Transactional
    void withdraw(UUID id) {
        actors.require(Right.WRITE_RECORDS);
        var photo = table.findToWrite(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        if (!photo.voided()) {
            table.update(photo.withdrawn());
            table.destroy(photo);
        }
    }

    private State state(Photo photo) {
        return new State(photo, photo.arrived() || photo.voided() ? List.of() : missing(photo));
    }

    private List<Integer> missing(Photo photo) {
        var there = new HashSet<>(table.pieces(photo));
        return IntStream.range(0, photo.pieces())
                .boxed()
                .filter(number -> !there.contains(number))
                .toList();
    }

    int mostOfAVisit(DivisionCode village) {
        return limit("visit.photos-most", village, MOST);
    }

    int mostKilobytes(DivisionCode village) {
        return limit("visit.photo-kilobytes", village, MOST_KILOBYTES);
    }

    private int limit(String key, DivisionCode place, int otherwise) {
        return parameters.value(key, place, Here.today()).map(Integer::valueOf).orElse(otherwise);
    }
}
