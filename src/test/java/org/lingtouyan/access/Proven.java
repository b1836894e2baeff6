package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.lingtouyan.installation.Secrets;
import org.springframework.context.ApplicationContext;

/** What an auditor proves of an installation, and the door to private fields of one that does not run. */
public final class Proven {

    private Proven() {}

    /** Seals what is settled, then holds chains, heads and records against each other as {@code verify-trail} does. */
    public static void trailOf(ApplicationContext server) {
        server.getBean(Sealing.class).sealAll();
        var result = server.getBean(TrailVerification.class).verify(step -> {});
        assertThat(result.broken()).isNull();
        assertThat(result.records()).isPositive();
    }

    public static Privacy privacyOf(Secrets secrets) {
        var keys = new PrivacyConfiguration();
        return keys.privacy(
                keys.masterKeys(secrets), PrivacyConfiguration.searchKeys(secrets, () -> SearchKeyUse.FIRST));
    }
}
