package org.lingtouyan.leadership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.leadership.ReserveLists.Pool;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
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

/** The reserve of villages: who is in it, what is done for them, and which villages have too few. */
@RestController
@RequestMapping("/api/reserves")
class ReserveController {

    private static final int LONGEST_PAGE = 200;

    private final Reserves reserves;
    private final ReserveLists lists;
    private final ReserveGaps gaps;
    private final TeamPlaces places;
    private final TeamPeople people;

    ReserveController(Reserves reserves, ReserveLists lists, ReserveGaps gaps, TeamPlaces places, TeamPeople people) {
        this.reserves = reserves;
        this.lists = lists;
        this.gaps = gaps;
        this.places = places;
        this.people = people;
    }

    record JoinedReserve(
            @NotNull UUID id,
            @NotNull DivisionCode division,
            @NotNull UUID cadre,
            @NotBlank String source,
            @Nullable UUID mentor,
            Reserve.@Nullable Readiness readiness,
            @NotNull LocalDate from) {

        Reserve reserve() {
            return new Reserve(
                    id,
                    division,
                    cadre,
                    source,
                    mentor,
                    readiness == null ? Reserve.Readiness.NOT_YET : readiness,
                    from,
                    null);
        }
    }

    record ChangedReserve(@NotBlank String source, @Nullable UUID mentor, Reserve.@NotNull Readiness readiness) {}

    record LeftReserve(
            @NotNull LocalDate on,
            Reserve.@NotNull Why why,
            @Nullable @Size(max = 300) String note,
            @Nullable @Size(min = 1, max = 60) String usedAs) {}

    record ToldReserveStep(
            @NotNull UUID id,
            @NotNull LocalDate on,
            @Nullable String how,
            @Nullable Integer year,
            ReserveStep.@Nullable Result result,
            @Nullable @Size(max = 500) String note) {}

    record ShownReserve(
            UUID id,
            DivisionCode division,
            String place,
            UUID cadre,
            @Nullable String name,
            String source,
            @Nullable UUID mentor,
            @Nullable String mentorName,
            Reserve.Readiness readiness,
            LocalDate from,
            @Nullable LocalDate to,
            Reserve.@Nullable Why why,
            @Nullable String note,
            @Nullable String usedAs,
            int version) {}

    record WholeReserve(ShownReserve reserve, List<ReserveStep> steps) {}

    record ReserveGap(DivisionCode division, String place, int held, int wanted, boolean poor) {}

    /** How many villages have too few, and the first of them. */
    record ReserveGapList(int villages, int poorVillages, List<ReserveGap> gaps, @Nullable String next) {}

    @GetMapping
    Page<ShownReserve> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) Reserve.@Nullable Readiness readiness,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var pool = new Pool(places.read(division), on == null ? Here.today() : on, source, readiness);
        var found = lists.page(pool, PlacePosition.parse(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var last = page.isEmpty() ? null : page.get(page.size() - 1).record();
        return new Page<>(
                shown(page),
                found.size() > size && last != null
                        ? PlacePosition.after(last.division(), 0, last.id()).cursor()
                        : null);
    }

    /** Villages with fewer in reserve than the rules ask for, poor villages first, after the cursor of the page before. */
    @GetMapping("/gaps")
    ReserveGapList gaps(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var all = gaps.of(places.read(division), on == null ? Here.today() : on);
        var after = PlacePosition.parse(cursor);
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var left = all.stream()
                .filter(gap -> cursor == null || gap.isAfter(after))
                .limit(size + 1L)
                .toList();
        var page = left.subList(0, Math.min(size, left.size()));
        return new ReserveGapList(
                all.size(),
                (int) all.stream().filter(ReserveGaps.Gap::poor).count(),
                page.stream()
                        .map(gap -> new ReserveGap(
                                gap.division(), places.text(gap.division()), gap.held(), gap.wanted(), gap.poor()))
                        .toList(),
                left.size() > size ? after(page.get(size - 1)) : null);
    }

    private static String after(ReserveGaps.Gap last) {
        return PlacePosition.after(last.division(), last.rank(), new UUID(0, 0)).cursor();
    }

    /** Every time somebody was in a reserve, with what was done for them, as far as the reader's area goes. */
    @GetMapping("/of/{cadre}")
    List<WholeReserve> ofPerson(@PathVariable UUID cadre) {
        places.read(null);
        return lists.ofPerson(cadre).stream().map(this::whole).toList();
    }

    @PostMapping
    ResponseEntity<WholeReserve> join(@Valid @RequestBody JoinedReserve told) {
        var created = reserves.join(told.reserve());
        var held = reserves.find(told.id());
        var answer = created ? ResponseEntity.created(URI.create("/api/reserves/" + told.id())) : ResponseEntity.ok();
        return answer.eTag(held.etag()).body(whole(held));
    }

    @GetMapping("/{id}")
    ResponseEntity<WholeReserve> find(@PathVariable UUID id) {
        var held = reserves.find(id);
        return ResponseEntity.ok().eTag(held.etag()).body(whole(held));
    }

    @PutMapping("/{id}")
    ResponseEntity<WholeReserve> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ChangedReserve told) {
        reserves.change(id, ifMatch, told.source(), told.mentor(), told.readiness());
        return find(id);
    }

    /** Used in a post, or left for another reason. */
    @PostMapping("/{id}/leaving")
    ResponseEntity<WholeReserve> leave(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody LeftReserve told) {
        reserves.leave(id, ifMatch, new Reserve.Leaving(told.on(), told.why(), told.note(), told.usedAs()));
        return find(id);
    }

    @PostMapping("/{id}/steps")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(@PathVariable UUID id, @Valid @RequestBody ToldReserveStep told) {
        reserves.note(id, new ReserveStep(told.id(), told.on(), told.how(), told.year(), told.result(), told.note()));
    }

    private WholeReserve whole(Kept<Reserve> held) {
        return new WholeReserve(shown(List.of(held)).get(0), reserves.steps(held.record()));
    }

    private List<ShownReserve> shown(List<Kept<Reserve>> page) {
        var names = people.names(ReserveLists.people(page));
        return page.stream().map(held -> shown(held, names)).toList();
    }

    private ShownReserve shown(Kept<Reserve> held, Map<UUID, String> names) {
        var one = held.record();
        var leaving = one.leaving();
        return new ShownReserve(
                one.id(),
                one.division(),
                places.text(one.division()),
                one.cadre(),
                names.get(one.cadre()),
                one.source(),
                one.mentor(),
                one.mentor() == null ? null : names.get(one.mentor()),
                one.readiness(),
                one.from(),
                one.to(),
                leaving == null ? null : leaving.why(),
                leaving == null ? null : leaving.note(),
                leaving == null ? null : leaving.usedAs(),
                held.version());
    }
}
