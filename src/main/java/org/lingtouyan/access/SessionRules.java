package org.lingtouyan.access;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long one stays signed in; how long without doing anything says {@code spring.session.timeout}.
 *
 * @param longest since the sign-in, however busy one is
 */
@ConfigurationProperties("lingtouyan.session")
record SessionRules(@DefaultValue("12h") Duration longest) {

    boolean isOver(Instant begun) {
        return begun.plus(longest).isBefore(Instant.now());
    }
}
