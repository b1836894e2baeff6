package org.lingtouyan.shared;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How Chinese is typed on a keyboard without Chinese: whole syllables or their initials, lower case, no tones. */
public final class Pinyin {

    /** How these characters are read in names of places and people, where that is not their commonest reading. */
    private static final Map<Character, String> IN_NAMES = Map.ofEntries(
            Map.entry('长', "chang"),
            Map.entry('重', "chong"),
            Map.entry('曾', "zeng"),
            Map.entry('单', "shan"),
            Map.entry('仇', "qiu"),
            Map.entry('解', "xie"),
            Map.entry('盖', "ge"),
            Map.entry('查', "zha"),
            Map.entry('堡', "pu"),
            Map.entry('宕', "tan"),
            Map.entry('峒', "tong"),
            Map.entry('都', "du"),
            Map.entry('万', "wan"),
            Map.entry('会', "hui"));

    private static final Transliterator READING = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final Map<Integer, String> SYLLABLES = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** 会宁县 → {@code huiningxian}; what is not Chinese stays, spaces and signs go. */
    public static String of(String text) {
        var spelled = new StringBuilder();
        text.codePoints().forEach(character -> spelled.append(syllable(character)));
        return spelled.toString();
    }

    /** 会宁县 → {@code hnx}; a Latin letter or a digit is its own initial. */
    public static String initials(String text) {
        var initials = new StringBuilder();
        text.codePoints()
                .mapToObj(Pinyin::syllable)
                .filter(syllable -> !syllable.isEmpty())
                .forEach(syllable -> initials.append(syllable.charAt(0)));
        return initials.toString();
    }

    private static String syllable(int character) {
        return SYLLABLES.computeIfAbsent(character, Pinyin::read);
    }

    private static String read(int character) {
        var inNames = Character.isBmpCodePoint(character) ? IN_NAMES.get((char) character) : null;
        return inNames != null
                ? inNames
                : READING.transliterate(Character.toString(character))
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]", "");
    }
}
