package org.lingtouyan.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many failed sign-ins are too many, and how long one then waits.
 *
 * @param failures of one account from one address
 * @param failuresOfMany of an address whatever the account, and of an account whatever the address
 * @param window within which failures are counted together
 * @param first the first wait; each further one is twice as long
 * @param longest no wait is longer
 */
@ConfigurationProperties("lingtouyan.lock")
record LockRules(
        @DefaultValue("10") int failures,
        @DefaultValue("100") int failuresOfMany,
        @DefaultValue("5m") Duration window,
        @DefaultValue("5m") Duration first,
        @DefaultValue("1h") Duration longest) {

    /** @param locks how often it was locked before */
    Duration wait(int locks) {
        var grown = first.multipliedBy(1L << Math.min(locks, 16));
        return grown.compareTo(longest) < 0 ? grown : longest;
    }
}
