package org.lingtouyan.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** Keys and passwords made on this machine at first need and kept outside the database, readable by their owner alone. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SPEAKABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Home home;

    Secrets(Home home) {
        this.home = home;
    }

    /** The key of that name; made with {@code length} random bytes if there is none yet. */
    public byte[] key(String name, int length) {
        return HexFormat.of().parseHex(kept("secret/" + name, () -> {
            var bytes = new byte[length];
            RANDOM.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        }));
    }

    /** The key of that name, if it was ever made. */
    public Optional<byte[]> existingKey(String name) {
        return Files.exists(home.resolve("secret/" + name)) ? Optional.of(key(name, 0)) : Optional.empty();
    }

    /** That key under that name, from now on. */
    public byte[] keep(String name, byte[] key) {
        home.keepPrivately("secret/" + name, HexFormat.of().formatHex(key));
        return key;
    }

    /** A password that a person can read out, kept in the file of that name under the home folder. */
    public String password(String file) {
        return kept(file, () -> {
            var password = new StringBuilder();
            for (int i = 0; i < 16; i++) {
                password.append(i > 0 && i % 4 == 0 ? "-" : "");
                password.append(SPEAKABLE.charAt(RANDOM.nextInt(SPEAKABLE.length())));
            }
            return password.toString();
        });
    }

    private String kept(String name, java.util.function.Supplier<String> maker) {
        try {
            var file = home.resolve(name);
            if (!Files.exists(file)) {
                home.keepPrivately(name, maker.get());
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the secret " + name, unreadable);
        }
    }
}
