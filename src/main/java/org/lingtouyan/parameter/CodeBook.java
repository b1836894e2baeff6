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
import org.lingtouyan.parameter.CodeTable.Listed;

/** All code lists at one moment. Never changes once made. */
final class CodeBook {

    private final Map<String, List<Code>> lists;
    private final Map<String, Code> byCode = new HashMap<>();
    private final Map<String, Code> byWord = new HashMap<>();

    CodeBook(List<Listed> all) {
        this.lists = all.stream()
                .map(Listed::code)
                .collect(groupingBy(Code::list, TreeMap::new, mapping(code -> code, toList())));
        all.forEach(listed -> byCode.put(key(listed.code().list(), listed.code().code()), listed.code()));
        all.forEach(this::learnAliases);
        all.forEach(listed -> learn(listed.code(), listed.code().label()));
    }

    Optional<Code> get(String list, String code) {
        return Optional.ofNullable(byCode.get(key(list, code)));
    }

    Optional<Code> find(String list, String codeOrLabelOrAlias) {
        var written = plain(codeOrLabelOrAlias);
        return get(list, written)
                .or(() -> get(list, "0" + written))
                .or(() -> Optional.ofNullable(byWord.get(key(list, written))));
    }

    Map<String, List<Code>> lists() {
        return lists;
    }

    private void learnAliases(Listed listed) {
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
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }
}
