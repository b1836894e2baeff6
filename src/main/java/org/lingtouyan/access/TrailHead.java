package org.lingtouyan.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.TrailBlockTable.Chain;

/** The ends of all chains on a day, in words that can be kept elsewhere, and the signature under them. */
record TrailHead(LocalDate day, String text, byte[] signature, OffsetDateTime signedAt) {

    private static final String TITLE = "Lingtouyan trail head";

    /** The text to sign: one line a county with its last block and that block's hash, chained to the head before. */
    static String text(LocalDate day, @Nullable TrailHead before, Collection<Chain> ends) {
        var text = new StringBuilder(TITLE + "\nday " + day + "\n");
        text.append("before ")
                .append(before == null ? "-" : before.day() + " " + hash(before.text()))
                .append('\n');
        ends.stream().sorted(Comparator.comparing(Chain::county)).forEach(end -> text.append(end.county())
                .append(' ')
                .append(end.number())
                .append(' ')
                .append(HexFormat.of().formatHex(end.hash()))
                .append('\n'));
        return text.toString();
    }

    List<Chain> ends() {
        return text.lines()
                .skip(3)
                .map(line -> line.split(" "))
                .map(parts -> new Chain(
                        parts[0], Integer.parseInt(parts[1]), HexFormat.of().parseHex(parts[2])))
                .toList();
    }

    boolean follows(@Nullable TrailHead before) {
        var expected = "before " + (before == null ? "-" : before.day() + " " + hash(before.text()));
        return text.lines().skip(2).findFirst().filter(expected::equals).isPresent();
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(SealedEntry.digest(text));
    }
}
