package org.lingtouyan.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.PrivacyRequest.Kind;
import org.lingtouyan.access.PrivacyRequest.State;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests about private values: an officer files one, for corrections an officer answers it, for erasing a security
 * officer decides, who is somebody else. What is decided is done in the same transaction.
 */
@Component
public class PrivacyRequests {

    private final PrivacyRequestTable table;
    private final Actors actors;

    PrivacyRequests(PrivacyRequestTable table, Actors actors) {
        this.table = table;
        this.actors = actors;
    }

    /** Of which record, how people call it, and on whose page the request will stand. */
    public record About(DivisionCode division, String table, UUID record, UUID shownUnder, String label) {}

    /** @throws org.lingtouyan.shared.Refusal REQUEST_OPEN when the same is asked for already */
    @Transactional
    public PrivacyRequest file(Kind kind, About about, @Nullable String sentence) {
        var officer = actors.require(Right.WRITE_RECORDS);
        var said = Grounds.sentence(sentence, "about");
        if (table.anyOpen(kind, about)) {
            throw AccessRefused.REQUEST_OPEN.because();
        }
        var id = UuidCreator.getTimeOrderedEpoch();
        table.add(id, kind, about, said, officer.account());
        return table.find(id).orElseThrow();
    }

    /** The requests that stand on this record's page, newest first. */
    @Transactional(readOnly = true)
    public List<PrivacyRequest> shownUnder(DivisionCode division, UUID record) {
        return table.shownUnder(division.countyCode(), record);
    }

    /** Those of the actor's area that he may have a part in, newest first. */
    @Transactional(readOnly = true)
    List<PrivacyRequest> all(@Nullable State state, int limit) {
        requireAPart();
        return table.all(state, limit);
    }

    /** @throws org.lingtouyan.shared.Refusal FORBIDDEN for who may not decide it, ALREADY_DECIDED when somebody has */
    @Transactional
    PrivacyRequest decide(UUID id, State decision, @Nullable String answer) {
        requireAPart();
        var request = table.findToDecide(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        var decider = actors.require(request.kind() == Kind.ERASE ? Right.DECIDE_ERASURE : Right.WRITE_RECORDS);
        if (request.state() != State.OPEN) {
            throw AccessRefused.ALREADY_DECIDED.because();
        }
        if (decision == State.OPEN) {
            throw RequestRefused.INVALID_REQUEST.because("decision");
        }
        if (request.kind() == Kind.ERASE && request.requestedBy().equals(decider.account())) {
            throw AccessRefused.TWO_PEOPLE_NEEDED.because();
        }
        table.decide(request, decision, Grounds.sentence(answer, "answer"), decider.account());
        if (request.kind() == Kind.ERASE && decision == State.DONE) {
            table.erase(request);
        }
        return table.find(id).orElseThrow();
    }

    private void requireAPart() {
        if (!actors.current()
                .filter(actor -> actor.may(Right.DECIDE_ERASURE) || actor.may(Right.WRITE_RECORDS))
                .isPresent()) {
            throw RequestRefused.FORBIDDEN.because();
        }
    }
}
