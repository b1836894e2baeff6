package org.lingtouyan.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.party.MeetingLists.Sought;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Meetings of Party organisations: written down, mended, taken back, listed, and those that are due and not held yet. */
@RestController
@RequestMapping("/api/party")
class MeetingController {

    private final Meetings meetings;
    private final MeetingLists lists;
    private final MeetingsDue due;
    private final Organisations organisations;
    private final PartyShowing showing;

    MeetingController(
            Meetings meetings, MeetingLists lists, MeetingsDue due, Organisations organisations, PartyShowing showing) {
        this.meetings = meetings;
        this.lists = lists;
        this.due = due;
        this.organisations = organisations;
        this.showing = showing;
    }

    /** One of several points at which members gathered for one meeting. */
    record MeetingPoint(@NotNull UUID id, @NotBlank @Size(max = 80) String place, @PositiveOrZero int attended) {}

    record ToldMeeting(
            @NotNull UUID id,
            Meeting.@NotNull Kind kind,
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = 120) String topic,
            @Nullable @Size(max = 80) String place,
            @Nullable UUID venueId,
            @PositiveOrZero int due,
            @PositiveOrZero int attended,
            @PositiveOrZero int onLeave,
            @Nullable @Size(max = 4000) String decisions,
            @Nullable @Size(max = 200) String lateBecause,
            @Nullable @Valid List<MeetingPoint> points) {

        Meeting meeting(Organisation of, UUID as, int version) {
            return new Meeting(
                    as,
                    of.divisionCode(),
                    of.id(),
                    kind,
                    heldOn,
                    topic.strip(),
                    place,
                    venueId,
                    due,
                    attended,
                    onLeave,
                    decisions,
                    lateBecause == null || lateBecause.isBlank() ? null : lateBecause.strip(),
                    version);
        }

        List<Meeting.Point> points(Organisation of) {
            return points == null ? List.of() : points(of, id, points);
        }

        /** Nothing where nothing is said of points: they then stay as they are. */
        @Nullable
        List<Meeting.Point> points(Organisation of, UUID as) {
            return points == null ? null : points(of, as, points);
        }

        private static List<Meeting.Point> points(Organisation of, UUID as, List<MeetingPoint> told) {
            return told.stream()
                    .map(point -> new Meeting.Point(
                            point.id(), of.divisionCode(), as, point.place().strip(), point.attended(), 1))
                    .toList();
        }
    }

    record ListedMeeting(
            UUID id,
            UUID organisationId,
            String organisation,
            String place,
            Meeting.Kind kind,
            LocalDate heldOn,
            String topic,
            int due,
            int attended,
            int onLeave,
            boolean late,
            boolean quorate) {}

    record ShownMeeting(
            UUID id,
            UUID organisationId,
            String organisation,
            Meeting.Kind kind,
            LocalDate heldOn,
            String topic,
            @Nullable String place,
            @Nullable UUID venueId,
            @Nullable String venue,
            int due,
            int attended,
            int onLeave,
            @Nullable String decisions,
            @Nullable String lateBecause,
            List<MeetingPoint> points,
            boolean quorate,
            int version) {}

    /** What an organisation owes in the period that a day lies in; the period's end is its last day. */
    record ListedDue(
            UUID organisationId,
            String name,
            DivisionCode division,
            String place,
            Meeting.Kind kind,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate heldOn) {}

    @GetMapping("/meetings")
    Page<ListedMeeting> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable UUID venue,
            @RequestParam(required = false) Meeting.@Nullable Kind kind,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var sought = new Sought(showing.area(division), organisation, venue, kind);
        var page = lists.page(sought, cursor, OrganisationController.atMost(limit));
        return new Page<>(page.items().stream().map(this::listed).toList(), page.next());
    }

    @GetMapping("/meetings/{id}")
    ResponseEntity<ShownMeeting> find(@PathVariable UUID id) {
        return found(id);
    }

    @PostMapping("/organisations/{id}/meetings")
    ResponseEntity<Void> hold(@PathVariable UUID id, @Valid @RequestBody ToldMeeting told) {
        var organisation = organisations.find(id);
        return PartyLeadershipController.answer(
                meetings.hold(told.meeting(organisation, told.id(), 1), told.points(organisation), Here.today()));
    }

    @PutMapping("/meetings/{id}")
    ResponseEntity<ShownMeeting> mend(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ToldMeeting told) {
        var organisation = organisations.find(meetings.find(id).organisationId());
        meetings.mend(
                told.meeting(organisation, id, OrganisationController.version(ifMatch)),
                told.points(organisation, id),
                Here.today());
        return found(id);
    }

    /** It was never held: written down by mistake. */
    @PostMapping("/meetings/{id}/voided")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        meetings.takeBack(id, OrganisationController.version(ifMatch));
    }

    @GetMapping("/meetings-due")
    Page<ListedDue> due(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = due.page(
                showing.area(division),
                on == null ? Here.today() : on,
                all,
                cursor,
                OrganisationController.atMost(limit));
        return new Page<>(page.items().stream().map(this::listed).toList(), page.next());
    }

    /** What one organisation owes in the periods that a day lies in, held or not. */
    @GetMapping("/organisations/{id}/meetings-due")
    List<ListedDue> due(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate on) {
        return due.of(organisations.find(id), on == null ? Here.today() : on).stream()
                .map(this::listed)
                .toList();
    }

    private ListedMeeting listed(MeetingLists.Found found) {
        return new ListedMeeting(
                found.id(),
                found.organisationId(),
                found.organisation(),
                showing.place(found.divisionCode()),
                found.kind(),
                found.heldOn(),
                found.topic(),
                found.due(),
                found.attended(),
                found.onLeave(),
                found.late(),
                found.quorate());
    }

    private ListedDue listed(MeetingsDue.DueMeeting found) {
        return new ListedDue(
                found.organisationId(),
                found.name(),
                new DivisionCode(found.divisionCode()),
                showing.place(found.divisionCode()),
                found.kind(),
                found.begins(),
                found.ends().minusDays(1),
                found.heldOn());
    }

    private ResponseEntity<ShownMeeting> found(UUID id) {
        var one = meetings.find(id);
        var shown = new ShownMeeting(
                one.id(),
                one.organisationId(),
                organisations.find(one.organisationId()).name(),
                one.kind(),
                one.heldOn(),
                one.topic(),
                one.place(),
                one.venueId(),
                meetings.venueName(one),
                one.due(),
                one.attended(),
                one.onLeave(),
                one.decisions(),
                one.lateBecause(),
                meetings.points(one).stream()
                        .map(point -> new MeetingPoint(point.id(), point.place(), point.attended()))
                        .toList(),
                meetings.isQuorate(one),
                one.version());
        return ResponseEntity.ok().eTag(Versions.etag(one.version())).body(shown);
    }
}
