package org.lingtouyan.posting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.posting.BondShowing.ListedBond;
import org.lingtouyan.posting.BondShowing.UnboundVillage;
import org.lingtouyan.posting.BondShowing.WholeBond;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.shared.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** Units bound to villages: listed by area and by village, bound, changed, released; what they promised and gave; villages without. */
@RestController
@RequestMapping("/api/bonds")
class BondController {

    private static final int LONGEST_PAGE = 200;

    private final Bonds bonds;
    private final BondShowing showing;

    BondController(Bonds bonds, BondShowing showing) {
        this.bonds = bonds;
        this.showing = showing;
    }

    record ToldBond(
            @NotNull UUID id,
            @NotNull DivisionCode division,
            Bond.@NotNull Kind kind,
            @NotBlank @Size(max = 80) String unit,
            @NotBlank @Size(max = 20) String unitLevel,
            @NotBlank @Size(max = 40) String leader,
            @Nullable @Size(max = 60) String leaderTitle,
            @Nullable @Size(max = 80) String unitBranch,
            @Nullable @Size(max = 80) String villageBranch,
            @NotNull LocalDate from) {

        Bond bond() {
            return new Bond(
                    id,
                    division,
                    kind,
                    unit.strip(),
                    unitLevel,
                    leader.strip(),
                    blankless(leaderTitle),
                    blankless(unitBranch),
                    blankless(villageBranch),
                    from,
                    null,
                    null,
                    1);
        }
    }

    record ReleasedBond(@NotNull LocalDate on) {}

    record ToldFund(
            @NotNull UUID id,
            @NotNull @Min(2000) @Max(2100) Integer year,
            @NotNull Boolean given,
            @NotNull @DecimalMin("0.01") @Digits(integer = 12, fraction = 2) BigDecimal amount,
            @NotNull LocalDate on,
            @Nullable @Size(max = 200) String purpose) {}

    /** Those that last on a day (today unless said), with what was promised and given for the year of that day. */
    @GetMapping
    Page<ListedBond> list(
            @RequestParam DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var on = day == null ? Here.today() : day;
        int size = atMost(limit);
        var found = bonds.on(division, on, PostingPosition.parse(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var last = page.isEmpty() ? null : page.get(page.size() - 1);
        return new Page<>(
                showing.listed(page, bonds.funds(page), on.getYear()),
                last == null || found.size() <= size
                        ? null
                        : Cursor.of(last.divisionCode(), last.validFrom(), last.id())
                                .text());
    }

    /** Villages that must have a first secretary and to which no unit is bound on a day (today unless said). */
    @GetMapping("/missing")
    Page<UnboundVillage> missing(
            @RequestParam DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = atMost(limit);
        var after = Cursor.read(cursor, parts -> new DivisionCode(parts.at(0)).value(), "000000000000");
        var found = bonds.unbound(division, day == null ? Here.today() : day, after, size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                showing.unbound(page),
                found.size() > size
                        ? Cursor.of(page.get(size - 1).divisionCode()).text()
                        : null);
    }

    /** All that there are or were of one village, with their money. */
    @GetMapping("/of/{village}")
    List<WholeBond> of(@PathVariable DivisionCode village) {
        return whole(bonds.of(village));
    }

    @GetMapping("/{id}")
    WholeBond find(@PathVariable UUID id) {
        return whole(List.of(bonds.find(id))).get(0);
    }

    @PostMapping
    ResponseEntity<Void> bind(@Valid @RequestBody ToldBond told) {
        return ResponseEntity.status(bonds.bind(told.bond()) ? HttpStatus.CREATED : HttpStatus.OK)
                .build();
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ToldBond told) {
        if (!told.id().equals(id)) {
            throw RequestRefused.INVALID_REQUEST.because().with("field", "id");
        }
        bonds.change(told.bond(), Versions.number(ifMatch));
    }

    /** From that day on the unit is bound to the village no more. */
    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReleasedBond told) {
        bonds.release(id, told.on(), Versions.number(ifMatch));
    }

    /** It never was. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        bonds.withdraw(id);
    }

    /** What was promised for a year, or given on a day. */
    @PostMapping("/{id}/funds")
    ResponseEntity<Void> tell(@PathVariable UUID id, @Valid @RequestBody ToldFund told) {
        var created = bonds.tell(new Bond.Fund(
                told.id(),
                bonds.find(id).divisionCode(),
                id,
                told.year(),
                told.given(),
                told.amount(),
                told.on(),
                blankless(told.purpose())));
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .build();
    }

    @DeleteMapping("/{id}/funds/{fund}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawFund(@PathVariable UUID id, @PathVariable UUID fund) {
        bonds.withdrawFund(id, fund);
    }

    private List<WholeBond> whole(Collection<Bond> found) {
        return showing.whole(List.copyOf(found), bonds.funds(found));
    }

    private static int atMost(int limit) {
        return Math.max(1, Math.min(limit, LONGEST_PAGE));
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
