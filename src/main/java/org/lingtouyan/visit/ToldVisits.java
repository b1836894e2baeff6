package org.lingtouyan.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.visit.NeedController.NeedAnswerBody;
import org.lingtouyan.visit.NeedController.NeedBody;
import org.lingtouyan.visit.NeedController.SettlementBody;
import org.lingtouyan.visit.VisitController.VisitBody;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was written down where there was no signal comes in here, in the bodies of this module's requests and by their rules. */
@Component
public class ToldVisits {

    private final Visits visits;
    private final Needs needs;
    private final Photos photos;
    private final NeedTable table;
    private final VisitWords words;
    private final Actors actors;
    private final JsonMapper json;

    ToldVisits(
            Visits visits,
            Needs needs,
            Photos photos,
            NeedTable table,
            VisitWords words,
            Actors actors,
            JsonMapper json) {
        this.visits = visits;
        this.needs = needs;
        this.photos = photos;
        this.table = table;
        this.words = words;
        this.actors = actors;
        this.json = json;
    }

    /** As {@code POST /api/visits}, many at once: all of them or, by an exception, none. */
    public void visits(List<ObjectNode> bodies) {
        visits.enter(bodies.stream()
                .map(body -> words.visit(read(body, VisitBody.class)))
                .toList());
    }

    /** As {@code POST /api/needs}. */
    public void raise(ObjectNode body) {
        actors.require(Right.WRITE_RECORDS);
        var told = read(body, NeedBody.class);
        needs.raise(
                words.need(
                        told,
                        VisitController.needed(told.householdId(), "householdId"),
                        VisitController.needed(told.ownerId(), "ownerId"),
                        Here.today()),
                null);
    }

    /** As {@code POST /api/needs/…/answers}. */
    public void answer(UUID need, LocalDate on, ObjectNode body) {
        actors.require(Right.WRITE_RECORDS);
        var told = read(body, NeedAnswerBody.class);
        needs.answer(
                need,
                VisitController.needed(told.id(), "id"),
                on,
                Boolean.TRUE.equals(told.byHousehold()),
                words.needText(told.text()));
    }

    /** As {@code POST /api/needs/…/settled}: the word of the household stands, whatever else changed about the need. */
    public void settle(UUID need, LocalDate on, @Nullable UUID by, ObjectNode body) {
        actors.require(Right.WRITE_RECORDS);
        var told = read(body, SettlementBody.class);
        var held = needs.find(need).need();
        needs.settle(held.id(), String.valueOf(held.version()), on, by, words.text(told.word(), "word"));
    }

    /** After how many days a visit that is entered says why so late. */
    public int lateAfter(DivisionCode village, LocalDate day) {
        return visits.lateAfter(village, day);
    }

    /** How many photographs of one visit are taken, and how large one may be. */
    public record PhotoLimits(int most, int kilobytes) {}

    public PhotoLimits photoLimits(DivisionCode village) {
        return new PhotoLimits(photos.mostOfAVisit(village), photos.mostKilobytes(village));
    }

    /** As what a need goes on whose household moved since somebody noted its id. */
    public Optional<UUID> needGoesOn(UUID need) {
        return table.goesOn(need);
    }

    private <T> T read(ObjectNode body, Class<T> type) {
        try {
            return Objects.requireNonNull(json.treeToValue(body, type));
        } catch (JacksonException otherForm) {
            throw RequestRefused.INVALID_REQUEST.because("body");
        }
    }
}
