package org.lingtouyan.optimisation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A mark of the records that a draft rests on, so that it is noticed when they have changed since. */
final class Basis {

    private Basis() {}

    /** Lists in their order, maps in the order of their keys; what they hold are records, which write themselves out. */
    static String of(Object... parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            if (part instanceof Map<?, ?> map) {
                var ordered = new TreeMap<String, String>();
                map.forEach((key, value) -> ordered.put(String.valueOf(key), String.valueOf(value)));
                ordered.forEach((key, value) ->
                        text.append(key).append('=').append(value).append('\n'));
            } else if (part instanceof Collection<?> all) {
                all.forEach(one -> text.append(one).append('\n'));
            } else {
                text.append(part).append('\n');
            }
        }
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
