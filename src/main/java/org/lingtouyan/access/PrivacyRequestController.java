package org.lingtouyan.access;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The requests about private values: listed for those who have a part in them, and decided. */
@RestController
@RequestMapping("/api/privacy-requests")
class PrivacyRequestController {

    private static final int LONGEST_LIST = 500;

    private final PrivacyRequests requests;
    private final Accounts accounts;
    private final Divisions divisions;

    PrivacyRequestController(PrivacyRequests requests, Accounts accounts, Divisions divisions) {
        this.requests = requests;
        this.accounts = accounts;
        this.divisions = divisions;
    }

    record RequestItem(
            UUID id,
            String division,
            String place,
            PrivacyRequest.Kind kind,
            UUID shownUnder,
            String label,
            String about,
            String requestedBy,
            OffsetDateTime requestedAt,
            PrivacyRequest.State state,
            @Nullable String answer,
            @Nullable String decidedBy,
            @Nullable OffsetDateTime decidedAt) {}

    /** {@code DONE} or {@code DECLINED}, and the sentence that is told to the person. */
    record RequestDecision(@Nullable String decision, @Nullable String answer) {}

    @GetMapping
    List<RequestItem> privacyRequests(@RequestParam(required = false) @Nullable String state) {
        return requests.all(state == null ? null : state(state), LONGEST_LIST).stream()
                .map(this::item)
                .toList();
    }

    @PutMapping("/{id}")
    RequestItem decide(@PathVariable UUID id, @RequestBody RequestDecision told) {
        return item(requests.decide(id, state(told.decision() == null ? "" : told.decision()), told.answer()));
    }

    private RequestItem item(PrivacyRequest request) {
        return new RequestItem(
                request.id(),
                request.divisionCode(),
                divisions.pathText(new DivisionCode(request.divisionCode())),
                request.kind(),
                request.shownUnder(),
                request.label(),
                request.about(),
                accounts.displayName(request.requestedBy()),
                request.requestedAt(),
                request.state(),
                request.answer(),
                request.decidedBy() == null ? null : accounts.displayName(request.decidedBy()),
                request.decidedAt());
    }

    private static PrivacyRequest.State state(String name) {
        return Arrays.stream(PrivacyRequest.State.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RequestRefused.INVALID_REQUEST.because("state"));
    }
}
