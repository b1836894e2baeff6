package org.lingtouyan.field;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Accounts;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.field.CardShowing.FieldCard;
import org.lingtouyan.field.ConflictController.ConflictShown;
import org.lingtouyan.homemap.Base;
import org.lingtouyan.homemap.Bases;
import org.lingtouyan.householdplan.ToldMeasures;
import org.lingtouyan.monitoring.ToldClues;
import org.lingtouyan.notice.ToldNotices;
import org.lingtouyan.parameter.Code;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.party.ToldMeetings;
import org.lingtouyan.party.ToldMeetings.VillageMeetings;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.visit.ToldVisits;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** What a phone takes along: the village, its rules and helpers, and a card for each household, of which only changed ones travel again. */
@RestController
class PackageController {

    private static final int MOST_CARDS = 50;

    /** Lists a form on the phone offers. */
    private static final List<String> LISTS = List.of(
            "needKind", ToldClues.RISKS, ToldMeasures.KINDS, "school", "education", "health", "labour", "workArea");

    private final Cards cards;
    private final CardShowing showing;
    private final Conflicts conflicts;
    private final ConflictShowing conflictShowing;
    private final Cadres cadres;
    private final ToldVisits visits;
    private final Codes codes;
    private final Bases bases;
    private final ToldNotices notices;
    private final ToldMeetings meetings;
    private final Accounts accounts;
    private final Divisions divisions;
    private final Actors actors;

    PackageController(
            Cards cards,
            CardShowing showing,
            Conflicts conflicts,
            ConflictShowing conflictShowing,
            Cadres cadres,
            ToldVisits visits,
            Codes codes,
            Bases bases,
            ToldNotices notices,
            ToldMeetings meetings,
            Accounts accounts,
            Divisions divisions,
            Actors actors) {
        this.cards = cards;
        this.showing = showing;
        this.conflicts = conflicts;
        this.conflictShowing = conflictShowing;
        this.cadres = cadres;
        this.visits = visits;
        this.codes = codes;
        this.bases = bases;
        this.notices = notices;
        this.meetings = meetings;
        this.accounts = accounts;
        this.divisions = divisions;
        this.actors = actors;
    }

    /** Somebody who helps households of the village, or works in it. */
    record VillageWorker(UUID id, String name, @Nullable String unit, long households) {}

    record FieldCode(String code, String label, String labelEn) {}

    /** {@code stamp} is another one whenever anything on the card is otherwise. */
    record CardStamp(UUID id, String stamp) {}

    /**
     * {@code today} is the server's. {@code lateDays}: after so many days a visit says why it is entered late. {@code photosMost}:
     * of one visit. {@code decided}: what somebody decided of fields this account sent. {@code meetings}: of the village's Party
     * organisations.
     */
    record FieldPackage(
            LocalDate today,
            String division,
            String place,
            int lateDays,
            int photosMost,
            int photoKilobytes,
            List<VillageWorker> helpers,
            Map<String, List<FieldCode>> codes,
            List<ConflictShown> decided,
            List<FieldNotice> notices,
            VillageMeetings meetings,
            @Nullable FieldBase base,
            List<CardStamp> households) {}

    /** What an office tells the village; {@code readOn} and {@code coming}: what this account said to it. {@code wants}: as sent. */
    record FieldNotice(
            UUID id,
            String from,
            @Nullable String by,
            String title,
            String text,
            String wants,
            LocalDate saidOn,
            LocalDate lastDay,
            @Nullable LocalDate readOn,
            @Nullable Boolean coming) {}

    /** What lies under the village's map; the picture itself is fetched once. {@code outline}: GeoJSON, in degrees of WGS-84. */
    record FieldBase(
            UUID id,
            Base.Kind kind,
            @Nullable Integer width,
            @Nullable Integer height,
            @Schema(type = "object") @Nullable ObjectNode outline) {

        static FieldBase of(Base base) {
            return new FieldBase(base.id(), base.kind(), base.width(), base.height(), base.outline());
        }
    }

    @GetMapping("/api/field/package")
    @Transactional(readOnly = true)
    public ResponseEntity<FieldPackage> pack(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        var village = village(division);
        var today = Here.today();
        var stamps = cards.ofVillage(village, today);
        var photos = visits.photoLimits(village);
        var pack = new FieldPackage(
                today,
                village.value(),
                divisions.pathText(village),
                visits.lateAfter(village, today),
                photos.most(),
                photos.kilobytes(),
                helpers(village, stamps.stream().flatMap(one -> Stream.ofNullable(one.helper()))),
                LISTS.stream().collect(Collectors.toMap(Function.identity(), this::list)),
                conflictShowing.all(conflicts.decidedOfMine()),
                notices(village),
                meetings.ofVillage(village, today),
                bases.under(village).map(FieldBase::of).orElse(null),
                stamps.stream().map(one -> new CardStamp(one.id(), one.stamp())).toList());
        var etag = "\"" + Integer.toHexString(pack.hashCode()) + "\"";
        return etag.equals(known)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).build()
                : ResponseEntity.ok().eTag(etag).body(pack);
    }

    /** Cards of the households asked for; one that is not there any more is left out. */
    @GetMapping("/api/field/cards")
    @Transactional(readOnly = true)
    public List<FieldCard> cards(@RequestParam DivisionCode division, @RequestParam List<UUID> ids) {
        var village = village(division);
        if (ids.size() > MOST_CARDS) {
            throw FieldRefused.TOO_MANY_CARDS.because();
        }
        return showing.cards(cards.ofVillage(village, Here.today()).stream()
                .filter(one -> ids.contains(one.id()))
                .toList());
    }

    private DivisionCode village(@Nullable DivisionCode division) {
        var area = actors.require(Right.READ_RECORDS).area();
        var village = division == null ? new DivisionCode(area.from()) : division;
        if (!area.contains(village) || divisions.find(village).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        if (village.level() != Level.VILLAGE) {
            throw FieldRefused.ONE_VILLAGE_A_PHONE.because().with("field", "division");
        }
        return village;
    }

    private List<FieldNotice> notices(DivisionCode village) {
        var found = notices.ofVillage(village);
        var names = accounts.displayNames(
                found.stream().map(ToldNotices.ShownNotice::saidBy).collect(Collectors.toSet()));
        return found.stream()
                .map(one -> new FieldNotice(
                        one.id(),
                        divisions.require(one.sentFrom()).shortName(),
                        names.get(one.saidBy()),
                        one.title(),
                        one.text(),
                        one.wants(),
                        one.saidOn(),
                        one.lastDay(),
                        one.readOn(),
                        one.coming()))
                .toList();
    }

    /** Also the village's own people, who help nobody yet. */
    private List<VillageWorker> helpers(DivisionCode village, Stream<UUID> helping) {
        var counted = helping.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var ids = Stream.concat(counted.keySet().stream(), cadres.ofVillage(village).stream())
                .distinct()
                .toList();
        return cadres.named(ids).values().stream()
                .map(known ->
                        new VillageWorker(known.id(), known.name(), known.unit(), counted.getOrDefault(known.id(), 0L)))
                .sorted(Comparator.comparing(VillageWorker::households)
                        .reversed()
                        .thenComparing(VillageWorker::name)
                        .thenComparing(VillageWorker::id))
                .toList();
    }

    private List<FieldCode> list(String list) {
        return codes.all(list).stream().map(PackageController::code).toList();
    }

    private static FieldCode code(Code code) {
        return new FieldCode(code.code(), code.label(), code.labelEn());
    }
}
