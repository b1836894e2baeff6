package org.lingtouyan.parameter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Accounts;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.CodeTable.CodeList;
import org.lingtouyan.parameter.CodeTable.Kept;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Code lists: what forms and spreadsheets are written with, and how those who set rules keep them. */
@RestController
class CodeController {

    private final Codes codes;
    private final CodeTable table;
    private final CodeKeeping keeping;
    private final Accounts accounts;

    CodeController(Codes codes, CodeTable table, CodeKeeping keeping, Accounts accounts) {
        this.codes = codes;
        this.table = table;
        this.keeping = keeping;
        this.accounts = accounts;
    }

    @GetMapping("/api/codes")
    Map<String, List<Code>> codes() {
        return codes.lists();
    }

    @GetMapping("/api/code-lists")
    List<CodeList> lists() {
        return table.lists();
    }

    /** The entries of a list with their other spellings, basis and who put them there. */
    @GetMapping("/api/code-lists/{list}")
    List<KeptCode> list(@PathVariable String list) {
        keeping.require(list);
        var entries = table.entries(list);
        var names = accounts.displayNames(
                entries.stream().map(Kept::enteredBy).filter(Objects::nonNull).collect(Collectors.toSet()));
        return entries.stream().map(entry -> KeptCode.of(entry, names)).toList();
    }

    /** Adds an entry, or changes the words, spellings and end of one. */
    @PutMapping("/api/code-lists/{list}/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable String list, @PathVariable String code, @Valid @RequestBody ToldCode told) {
        keeping.put(told.entry(list, code));
        codes.refresh();
    }

    record KeptCode(
            String code,
            String label,
            String labelEn,
            List<String> aliases,
            DivisionCode division,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String basis,
            @Nullable String enteredBy,
            @Nullable OffsetDateTime enteredAt) {

        static KeptCode of(Kept entry, Map<UUID, String> names) {
            var code = entry.listed().code();
            return new KeptCode(
                    code.code(),
                    code.label(),
                    code.labelEn(),
                    entry.listed().aliases(),
                    entry.division(),
                    entry.from(),
                    entry.to(),
                    entry.basis(),
                    entry.enteredBy() == null ? null : names.get(entry.enteredBy()),
                    entry.enteredAt());
        }
    }

    record ToldCode(
            @NotNull @Size(max = 60) String label,
            @NotNull @Size(max = 120) String labelEn,
            @Nullable @Size(max = 40) List<@NotNull @Size(max = 60) String> aliases,
            @NotNull DivisionCode division,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @NotNull @Size(max = 500) String basis) {

        Kept entry(String list, String code) {
            var words = aliases == null
                    ? List.<String>of()
                    : aliases.stream()
                            .map(String::strip)
                            .filter(word -> !word.isEmpty())
                            .toList();
            var entry = new Code(list, code.strip(), label.strip(), labelEn.strip());
            return new Kept(new CodeTable.Listed(entry, words), division, from, to, basis.strip(), null, null);
        }
    }
}
