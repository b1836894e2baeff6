package org.lingtouyan.shared;

/** What the product says of itself in both its languages; written {@code 中文 | English} in a file. */
public record Bilingual(String zh, String en) {}
