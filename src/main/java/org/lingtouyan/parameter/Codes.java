package org.lingtouyan.parameter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The code lists, held in memory: takes codes, labels and what people write instead, and gives the entry meant. */
@Component
public class Codes {

    private final Map<String, List<Code>> lists;
    private final Map<String, Code> byCode = new HashMap<>();
    private final Map<String, Code> byWord = new HashMap<>();

    Codes(CodeTable table) {
        var all = table.all();
        this.lists = all.stream()
                .map(CodeTable.Listed::code)
                .collect(groupingBy(Code::list, TreeMap::new, mapping(code -> code, toList())));
        all.forEach(listed -> byCode.put(key(listed.code().list(), listed.code().code()), listed.code()));
        all.forEach(this::learnAliases);
        all.forEach(listed -> learn(listed.code(), listed.code().label()));
    }

    public Optional<Code> get(String list, String code) {
        return Optional.ofNullable(byCode.get(key(list, code)));
    }

    /** What a cell or a field means: a code, also without its leading zero, a label or a known other word. */
    public Optional<Code> find(String list, String codeOrLabelOrAlias) {
        var written = plain(codeOrLabelOrAlias);
        return get(list, written)
                .or(() -> get(list, "0" + written))
                .or(() -> Optional.ofNullable(byWord.get(key(list, written))));
    }

    /** The entries of a list by code; none if there is no such list. */
    public List<Code> all(String list) {
        return lists.getOrDefault(list, List.of());
    }

    public Map<String, List<Code>> lists() {
        return lists;
    }

    /** The label of a code; the code itself where the list does not know it. */
    public String label(String list, String code) {
        return get(list, code).map(Code::label).orElse(code);
    }

    private void learnAliases(CodeTable.Listed listed) {
        listed.aliases().forEach(alias -> learn(listed.code(), alias));
        learn(listed.code(), listed.code().labelEn());
    }

    private void learn(Code code, String word) {
        byWord.put(key(code.list(), plain(word)), code);
    }

    private static String key(String list, String word) {
        return list + '/' + word;
    }

    /** Full-width signs, brackets and spaces are written in every possible way. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
