package org.lingtouyan.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Elections and posts of Party organisations, and whose election is due. */
@RestController
@RequestMapping("/api/party")
class PartyLeadershipController {

    private final PartyLeadership leadership;
    private final ElectionLists elections;
    private final PartyShowing showing;

    PartyLeadershipController(PartyLeadership leadership, ElectionLists elections, PartyShowing showing) {
        this.leadership = leadership;
        this.elections = elections;
        this.showing = showing;
    }

    /** An election; when the next is due follows from the rule of the day unless a document says otherwise. */
    record ToldElection(@NotNull UUID id, @NotNull LocalDate electedOn, @Nullable LocalDate dueOn) {}

    record ToldOfficer(
            @NotNull UUID id, @NotNull UUID cadreId, Officer.@NotNull Post post, @NotNull LocalDate validFrom) {}

    record OfficerEnd(@NotNull LocalDate on) {}

    record ListedElection(
            UUID organisationId,
            String name,
            DivisionCode division,
            String place,
            LocalDate electedOn,
            LocalDate dueOn,
            boolean overdue) {}

    @GetMapping("/elections-due")
    Page<ListedElection> due(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var today = Here.today();
        var page = elections.page(showing.area(division), today, cursor, OrganisationController.atMost(limit));
        return new Page<>(
                page.items().stream()
                        .map(due -> new ListedElection(
                                due.organisationId(),
                                due.name(),
                                new DivisionCode(due.divisionCode()),
                                showing.place(due.divisionCode()),
                                due.electedOn(),
                                due.dueOn(),
                                due.dueOn().isBefore(today)))
                        .toList(),
                page.next());
    }

    /** The posts somebody holds or held in organisations other than a village's own, whose posts are the team's. */
    @GetMapping("/officers/of/{cadre}")
    List<PartyPosts.PostOfSomebody> ofPerson(@PathVariable UUID cadre) {
        return leadership.postsOf(cadre);
    }

    @PostMapping("/organisations/{id}/terms")
    ResponseEntity<Void> elect(@PathVariable UUID id, @Valid @RequestBody ToldElection told) {
        return answer(leadership.elect(id, told.id(), told.electedOn(), told.dueOn()));
    }

    @PostMapping("/organisations/{id}/officers")
    ResponseEntity<Void> appoint(@PathVariable UUID id, @Valid @RequestBody ToldOfficer told) {
        return answer(leadership.appoint(id, told.id(), told.cadreId(), told.post(), told.validFrom()));
    }

    @PostMapping("/officers/{id}/end")
    ResponseEntity<Void> leave(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody OfficerEnd told) {
        leadership.find(id);
        leadership.leave(id, OrganisationController.version(ifMatch), told.on());
        return ResponseEntity.noContent().build();
    }

    static ResponseEntity<Void> answer(boolean created) {
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .build();
    }
}
