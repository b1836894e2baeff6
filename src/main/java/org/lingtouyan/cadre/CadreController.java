package org.lingtouyan.cadre;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.IdentityNumber;
import org.lingtouyan.access.Purpose;
import org.lingtouyan.cadre.CadreLists.ListedCadre;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
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

/** People who work: listed, opened, entered and changed. Private fields are shown masked; a masked one sent back stays. */
@RestController
@RequestMapping("/api/cadres")
class CadreController {

    private static final int LONGEST_PAGE = 200;

    private final Cadres cadres;
    private final CadreLists lists;
    private final CadreSealing sealing;
    private final Divisions divisions;

    CadreController(Cadres cadres, CadreLists lists, CadreSealing sealing, Divisions divisions) {
        this.cadres = cadres;
        this.lists = lists;
        this.sealing = sealing;
        this.divisions = divisions;
    }

    @GetMapping
    Page<CadreItem> list(
            @RequestParam DivisionCode division,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = lists.page(division, q, after(cursor), Math.max(1, Math.min(limit, LONGEST_PAGE)));
        return new Page<>(page.items().stream().map(this::item).toList(), page.next());
    }

    @GetMapping("/{id}")
    ResponseEntity<CadreBody> read(@PathVariable UUID id) {
        var row = cadres.find(id);
        return ResponseEntity.ok().eTag(Versions.etag(row.version())).body(body(row));
    }

    @PostMapping
    ResponseEntity<Void> enter(@Valid @RequestBody CadreBody told) {
        return cadres.enter(told.id(), told.told())
                ? ResponseEntity.created(URI.create("/api/cadres/" + told.id())).build()
                : ResponseEntity.ok().build();
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CadreBody told) {
        var version = Versions.expected(ifMatch);
        cadres.change(id, told.told(), version);
    }

    private CadreItem item(ListedCadre one) {
        var division = new DivisionCode(one.divisionCode());
        return new CadreItem(
                one.id(),
                division,
                divisions.pathText(division),
                one.name(),
                one.sex(),
                one.birthDate(),
                one.politics(),
                one.unit(),
                one.title());
    }

    private CadreBody body(CadreRow row) {
        var division = new DivisionCode(row.divisionCode());
        return new CadreBody(
                row.id(),
                division,
                divisions.pathText(division),
                row.name(),
                sealing.identityNumber(row, Purpose.RECORD),
                row.sex(),
                row.birthDate(),
                row.nationality(),
                row.politics(),
                row.education(),
                row.unit(),
                row.title(),
                row.trades(),
                row.languages(),
                row.home() == null ? null : new DivisionCode(row.home()),
                sealing.phone(row, Purpose.RECORD),
                row.farthest(),
                row.mayBePosted());
    }

    private static @Nullable UUID after(@Nullable String cursor) {
        try {
            return cursor == null ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException notOurs) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
    }

    record CadreItem(
            UUID id,
            DivisionCode division,
            String place,
            String name,
            @Nullable String sex,
            @Nullable LocalDate birthDate,
            @Nullable String politics,
            @Nullable String unit,
            @Nullable String title) {}

    /** Somebody as entered and shown; {@code place} is told by us. */
    record CadreBody(
            @NotNull UUID id,
            @NotNull DivisionCode division,
            @Nullable String place,
            @NotBlank @Size(max = 60) String name,
            @Nullable String identityNumber,
            @Nullable String sex,
            @Nullable LocalDate birthDate,
            @Nullable String nationality,
            @Nullable String politics,
            @Nullable String education,
            @Nullable @Size(max = 120) String unit,
            @Nullable @Size(max = 120) String title,
            @Nullable List<String> trades,
            @Nullable List<String> languages,
            @Nullable DivisionCode home,
            @Nullable @Size(max = 30) String phone,
            @Nullable @Pattern(regexp = "TOWNSHIP|COUNTY|CITY") String farthest,
            @Nullable Boolean mayBePosted) {

        ToldCadre told() {
            return new ToldCadre(
                    division,
                    name.strip(),
                    identityNumber == null || isMasked(identityNumber) ? null : IdentityNumber.parse(identityNumber),
                    sex,
                    birthDate,
                    nationality,
                    politics,
                    education,
                    unit,
                    title,
                    trades == null ? List.of() : trades,
                    languages == null ? List.of() : languages,
                    home,
                    phone == null || isMasked(phone) ? null : phone,
                    farthest,
                    Boolean.TRUE.equals(mayBePosted));
        }

        private static boolean isMasked(String value) {
            return value.isBlank() || value.indexOf('*') >= 0;
        }
    }
}
