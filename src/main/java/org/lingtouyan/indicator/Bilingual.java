package org.lingtouyan.indicator;

/** A text in Chinese and English, written {@code 中文 | English} in a definition file. */
record Bilingual(String zh, String en) {

    static Bilingual parse(String text) {
        var parts = text.split("\\|", 2);
        return new Bilingual(parts[0].strip(), parts[parts.length - 1].strip());
    }
}
