package org.lingtouyan.division;

import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.Pinyin;

/**
 * A name that documents use and the edition of divisions lacks: another name of a division, or a natural village that lies
 * in it. Not {@code established} while nobody has confirmed where it belongs.
 */
public record Alias(DivisionCode division, String name, boolean naturalVillage, boolean established, String source) {

    /** As of an entry of the edition. */
    @Nullable
    Integer rank(String typed) {
        var pinyin = Pinyin.of(name);
        var initials = Pinyin.initials(name);
        if (name.equals(typed) || pinyin.equals(typed) || initials.equals(typed)) {
            return 0;
        }
        if (name.startsWith(typed) || pinyin.startsWith(typed) || initials.startsWith(typed)) {
            return 2;
        }
        return name.contains(typed) ? 3 : null;
    }
}
