package org.lingtouyan.household;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Accounts;
import org.lingtouyan.access.PrivacyRequest;
import org.lingtouyan.access.PrivacyRequests;
import org.lingtouyan.access.PrivacyRequests.About;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people of a household ask for of what is held about them: to have it corrected or erased. */
@RestController
@RequestMapping("/api/households/{id}/requests")
class HouseholdRequestController {

    private final Households households;
    private final PrivacyRequests requests;
    private final Accounts accounts;

    HouseholdRequestController(Households households, PrivacyRequests requests, Accounts accounts) {
        this.households = households;
        this.requests = requests;
        this.accounts = accounts;
    }

    /** {@code ERASE} or {@code CORRECT}; of which person, if not of the household itself; what is asked for. */
    record RequestFiled(@Nullable String kind, @Nullable UUID person, @Nullable String about) {}

    record RequestShown(
            UUID id,
            PrivacyRequest.Kind kind,
            UUID record,
            String label,
            String about,
            String requestedBy,
            OffsetDateTime requestedAt,
            PrivacyRequest.State state,
            @Nullable String answer,
            @Nullable OffsetDateTime decidedAt) {}

    @GetMapping
    List<RequestShown> requests(@PathVariable UUID id) {
        var row = households.find(id).row();
        return requests.shownUnder(new DivisionCode(row.divisionCode()), id).stream()
                .map(this::asked)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RequestShown file(@PathVariable UUID id, @RequestBody RequestFiled filed) {
        var kind = Arrays.stream(PrivacyRequest.Kind.values())
                .filter(each -> each.name().equals(filed.kind()))
                .findFirst()
                .orElseThrow(() -> RequestRefused.INVALID_REQUEST.because("kind"));
        return asked(requests.file(kind, about(households.find(id), filed.person()), filed.about()));
    }

    private static About about(HeldHousehold held, @Nullable UUID person) {
        var row = held.row();
        var place = new DivisionCode(row.divisionCode());
        if (person == null) {
            return new About(place, "household.household", row.id(), row.id(), row.number());
        }
        if (!held.persons().containsKey(person)) {
            throw RequestRefused.NOT_FOUND.because().with("field", "person");
        }
        var label = held.person(person).name() + " " + row.number();
        return new About(place, "household.person", person, row.id(), label);
    }

    private RequestShown asked(PrivacyRequest request) {
        return new RequestShown(
                request.id(),
                request.kind(),
                request.recordId(),
                request.label(),
                request.about(),
                accounts.displayName(request.requestedBy()),
                request.requestedAt(),
                request.state(),
                request.answer(),
                request.decidedAt());
    }
}
