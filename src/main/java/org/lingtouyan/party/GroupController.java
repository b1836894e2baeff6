package org.lingtouyan.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.Here;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Party groups: which members of the branch are in one, and who is due when an organisation meets. */
@RestController
@RequestMapping("/api/party")
class GroupController {

    private final Groups groups;
    private final Organisations organisations;
    private final PartyShowing showing;

    GroupController(Groups groups, Organisations organisations, PartyShowing showing) {
        this.groups = groups;
        this.organisations = organisations;
        this.showing = showing;
    }

    record ToldGroupMember(@NotNull UUID id, @NotNull UUID cadreId, @NotNull LocalDate from) {}

    record GroupMemberEnd(@NotNull LocalDate on) {}

    record ListedGroupMember(
            UUID id, UUID cadreId, @Nullable String name, LocalDate from, @Nullable LocalDate to, int version) {}

    /** How many are due. */
    record DueAttendance(int due) {}

    @GetMapping("/organisations/{id}/group-members")
    List<ListedGroupMember> members(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate on) {
        var found = groups.of(organisations.find(id), on == null ? Here.today() : on);
        var names = showing.names(found.stream().map(Groups.InGroup::cadreId));
        return found.stream()
                .map(one -> new ListedGroupMember(
                        one.id(),
                        one.cadreId(),
                        names.get(one.cadreId()),
                        one.validFrom(),
                        one.validTo(),
                        one.version()))
                .toList();
    }

    @PostMapping("/organisations/{id}/group-members")
    ResponseEntity<Void> join(@PathVariable UUID id, @Valid @RequestBody ToldGroupMember told) {
        return PartyLeadershipController.answer(groups.join(told.id(), id, told.cadreId(), told.from()));
    }

    @PostMapping("/group-members/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable UUID id, @Valid @RequestBody GroupMemberEnd told) {
        groups.leave(id, told.on());
    }

    /** Who is due at a meeting of that kind on a day, to begin with; whoever writes it down may know better. */
    @GetMapping("/organisations/{id}/due-attendance")
    DueAttendance due(
            @PathVariable UUID id,
            @RequestParam Meeting.Kind kind,
            @RequestParam(required = false) @Nullable LocalDate on) {
        return new DueAttendance(groups.due(organisations.find(id), kind, on == null ? Here.today() : on));
    }
}
