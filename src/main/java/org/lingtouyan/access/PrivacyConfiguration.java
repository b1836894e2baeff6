package org.lingtouyan.access;

import org.lingtouyan.installation.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the keys of private fields with the installation's secrets, never in the database. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    private static final int HASH_KEY_LENGTH = 32;

    @Bean
    MasterKeys masterKeys(Secrets secrets) {
        return new MasterKeys(
                version -> secrets.existingKey("private-fields-" + version),
                version -> secrets.key("private-fields-" + version, SealedBox.KEY_LENGTH),
                digestKey(secrets));
    }

    /** Earlier editions had one key for both: what was digested by it stays what it was when fingerprints change theirs. */
    private static byte[] digestKey(Secrets secrets) {
        return secrets.existingKey("digests")
                .or(() -> secrets.existingKey(nameOf(1)).map(earlier -> secrets.keep("digests", earlier)))
                .orElseGet(() -> secrets.key("digests", HASH_KEY_LENGTH));
    }

    @Bean
    SearchKeys searchKeys(Secrets secrets, SearchKeyTable table) {
        return searchKeys(secrets, new LatelyRead<>(table::use));
    }

    static SearchKeys searchKeys(Secrets secrets, java.util.function.Supplier<SearchKeyUse> use) {
        return new SearchKeys(
                version -> version == 1
                        ? makeSearchKey(secrets, 1)
                        : secrets.existingKey(nameOf(version))
                                .orElseThrow(() -> new IllegalStateException(
                                        "the key that numbers are found by is missing: secret/" + nameOf(version))),
                use);
    }

    static byte[] makeSearchKey(Secrets secrets, int version) {
        return secrets.key(nameOf(version), HASH_KEY_LENGTH);
    }

    private static String nameOf(int version) {
        return version == 1 ? "fingerprints" : "fingerprints-" + version;
    }

    @Bean
    Privacy privacy(MasterKeys keys, SearchKeys searchKeys) {
        return new Privacy(keys, searchKeys);
    }

    @Bean
    HeadSignature headSignature(Secrets secrets) {
        return new HeadSignature(secrets.key("trail-signature", HeadSignature.KEY_LENGTH));
    }
}
