package org.lingtouyan.access;

import org.lingtouyan.installation.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the keys of private fields with the installation's secrets, never in the database. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    private static final int FINGERPRINT_KEY_LENGTH = 32;

    @Bean
    MasterKeys masterKeys(Secrets secrets) {
        return new MasterKeys(
                version -> secrets.existingKey("private-fields-" + version),
                version -> secrets.key("private-fields-" + version, SealedBox.KEY_LENGTH),
                secrets.key("fingerprints", FINGERPRINT_KEY_LENGTH));
    }

    @Bean
    Privacy privacy(MasterKeys keys) {
        return new Privacy(keys);
    }

    @Bean
    HeadSignature headSignature(Secrets secrets) {
        return new HeadSignature(secrets.key("trail-signature", HeadSignature.KEY_LENGTH));
    }
}
