package org.lingtouyan.parameter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The code lists, held in memory: takes codes, labels and what people write instead, and gives the entry meant. */
@Component
public class Codes {

    private final CodeTable table;
    private volatile CodeBook book;
    private volatile String state;

    Codes(CodeTable table) {
        this.table = table;
        this.state = table.state();
        this.book = new CodeBook(table.all());
    }

    public Optional<Code> get(String list, String code) {
        return book.get(list, code);
    }

    /** What a cell or a field means: a code, also without its leading zero, a label or a known other word. */
    public Optional<Code> find(String list, String codeOrLabelOrAlias) {
        return book.find(list, codeOrLabelOrAlias);
    }

    /** The entries of a list by code; none if there is no such list. */
    public List<Code> all(String list) {
        return lists().getOrDefault(list, List.of());
    }

    public Map<String, List<Code>> lists() {
        return book.lists();
    }

    /** What a code is called in papers and sheets, which are Chinese; the code itself where the list does not know it. */
    public String label(String list, String code) {
        return get(list, code).map(Code::label).orElse(code);
    }

    /** What a code is called in the language of whoever asks; the code itself where the list does not know it. */
    public String told(String list, String code) {
        return get(list, code).map(Codes::told).orElse(code);
    }

    private static String told(Code code) {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? code.labelEn()
                : code.label();
    }

    /** Looks whether a list was changed, here or by another server of the same database, and reads them again. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    void refresh() {
        var now = table.state();
        if (!now.equals(state)) {
            book = new CodeBook(table.all());
            state = now;
        }
    }
}
