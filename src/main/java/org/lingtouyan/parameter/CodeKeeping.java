package org.lingtouyan.parameter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lingtouyan.parameter.CodeTable.CodeList;
import org.lingtouyan.parameter.CodeTable.Kept;
import org.lingtouyan.parameter.CodeTable.Listed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeping the code lists: new entries, better words, other spellings, an end. What a code means is never changed. */
@Service
class CodeKeeping {

    private final CodeTable table;
    private final OwnArea ownArea;

    CodeKeeping(CodeTable table, OwnArea ownArea) {
        this.table = table;
        this.ownArea = ownArea;
    }

    /** @throws org.lingtouyan.shared.Refusal see {@link ParameterRefused} */
    @Transactional
    void put(Kept told) {
        ownArea.require(told.division());
        var list = require(told.listed().code().list());
        var entries = table.entries(list.list());
        var before = entries.stream().filter(entry -> isSame(entry, told)).findFirst();
        before.ifPresent(entry -> ownArea.require(entry.division()));
        check(told, list, before);
        checkWords(told, entries);
        table.put(told);
    }

    CodeList require(String list) {
        return table.list(list).orElseThrow(() -> ParameterRefused.UNKNOWN_LIST.because(list));
    }

    private static void check(Kept told, CodeList list, Optional<Kept> before) {
        var code = told.listed().code();
        if (!code.code().matches("[0-9A-Za-z]{1,12}")) {
            throw ParameterRefused.CODE_MALFORMED.because().with("field", "code");
        }
        if (code.label().isBlank() || code.labelEn().isBlank()) {
            throw ParameterRefused.LABEL_MISSING.because().with("field", "label");
        }
        if (told.basis().isBlank()) {
            throw ParameterRefused.BASIS_MISSING.because().with("field", "basis");
        }
        if (told.from() != null && told.to() != null && !told.from().isBefore(told.to())) {
            throw ParameterRefused.DAYS_REVERSED.because().with("field", "to");
        }
        if (list.fixed() && (before.isEmpty() || told.to() != null)) {
            throw ParameterRefused.LIST_FIXED.because(list.label());
        }
    }

    /** A word that means two things in one list would be taken for either. */
    private static void checkWords(Kept told, List<Kept> entries) {
        var others = new CodeBook(entries.stream()
                .filter(entry -> !isSame(entry, told))
                .map(Kept::listed)
                .toList());
        var code = told.listed().code();
        words(told.listed()).forEach(word -> others.find(code.list(), word).ifPresent(meant -> {
            throw ParameterRefused.WORD_TAKEN.because(word, meant.label()).with("field", "aliases");
        }));
    }

    private static Stream<String> words(Listed listed) {
        return Stream.concat(Stream.of(listed.code().label()), listed.aliases().stream());
    }

    private static boolean isSame(Kept entry, Kept told) {
        return entry.listed().code().code().equals(told.listed().code().code());
    }
}
