package org.lingtouyan.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Code;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.visit.NeedController.NeedBody;
import org.lingtouyan.visit.VisitController.VisitBody;
import org.lingtouyan.visit.VisitWish.NeedWish;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a client wrote of visits and needs. */
@Component
class VisitWords {

    private static final int LONGEST = 1000;

    private final Codes codes;
    private final Actors actors;

    VisitWords(Codes codes, Actors actors) {
        this.codes = codes;
        this.actors = actors;
    }

    /** The asked division, or the actor's own area. */
    DivisionCode place(@Nullable DivisionCode division) {
        var area = actors.require(Right.READ_RECORDS).area();
        return division == null ? new DivisionCode(area.from()) : division;
    }

    /** Nothing where nothing is written. */
    @Nullable
    String text(@Nullable String written, String field) {
        if (written == null || written.isBlank()) {
            return null;
        }
        var text = written.strip();
        if (text.length() > LONGEST) {
            throw RequestRefused.INVALID_REQUEST.because(field).with("field", field);
        }
        return text;
    }

    String needKind(String written) {
        return codes.find(VisitShowing.NEED_KINDS, written)
                .map(Code::code)
                .orElseThrow(() -> VisitRefused.NEED_KIND_UNKNOWN.because().with("field", "kind"));
    }

    String needText(@Nullable String written) {
        var text = text(written, "text");
        if (text == null) {
            throw VisitRefused.NEED_SAYS_NOTHING.because().with("field", "text");
        }
        return text;
    }

    VisitWish visit(VisitBody body) {
        actors.require(Right.WRITE_RECORDS);
        var household = VisitController.needed(body.householdId(), "householdId");
        var cadre = VisitController.needed(body.cadreId(), "cadreId");
        var on = VisitController.needed(body.on(), "on");
        var needs = body.needs() == null ? List.<NeedBody>of() : body.needs();
        return new VisitWish(
                VisitController.needed(body.id(), "id"),
                household,
                cadre,
                on,
                Objects.requireNonNullElse(body.mode(), Visit.Mode.HOME),
                body.metPerson(),
                text(body.met(), "met"),
                text(body.found(), "found"),
                text(body.done(), "done"),
                text(body.nextStep(), "nextStep"),
                text(body.lateReason(), "lateReason"),
                told(body.change(), "change"),
                told(body.income(), "income"),
                body.householdVersion(),
                needs.stream().map(need -> need(need, household, cadre, on)).toList());
    }

    private static @Nullable ObjectNode told(@Nullable JsonNode told, String field) {
        if (told == null || told.isNull()) {
            return null;
        }
        if (told instanceof ObjectNode fields) {
            return fields;
        }
        throw RequestRefused.INVALID_REQUEST.because(field).with("field", field);
    }

    /** What the need leaves out is as at the visit: the household, who takes it on, and the day. */
    NeedWish need(NeedBody body, UUID household, UUID owner, LocalDate on) {
        return new NeedWish(
                VisitController.needed(body.id(), "id"),
                body.householdId() == null ? household : body.householdId(),
                needKind(VisitController.needed(body.kind(), "kind")),
                needText(body.text()),
                body.ownerId() == null ? owner : body.ownerId(),
                body.raisedOn() == null ? on : body.raisedOn(),
                body.dueOn());
    }
}
