package org.lingtouyan.access;

import org.lingtouyan.installation.Home;
import org.lingtouyan.installation.Readiness;
import org.lingtouyan.installation.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the server, once it is ready, where to go and how to sign in; keeps it for a second start to print. */
@Component
@ConditionalOnWebApplication
class Announcement {

    private static final Logger log = LoggerFactory.getLogger(Announcement.class);

    private final Home home;
    private final Secrets secrets;
    private final Readiness readiness;
    private final Environment environment;
    private final String serving;
    private final boolean demo;

    Announcement(
            Home home,
            Secrets secrets,
            Readiness readiness,
            Environment environment,
            @Value("${lingtouyan.serving:serving}") String serving,
            @Value("${lingtouyan.demo.enabled:false}") boolean demo) {
        this.home = home;
        this.secrets = secrets;
        this.readiness = readiness;
        this.environment = environment;
        this.serving = serving;
        this.demo = demo;
        home.keepPrivately(serving, "Lingtouyan is starting; it will say when it is ready.");
    }

    @EventListener(ApplicationReadyEvent.class)
    void onceReady() {
        readiness.whenReady(this::announce);
    }

    private void announce() {
        var text = "Lingtouyan is ready: " + address() + (demo ? demoAccounts() : "");
        home.keepPrivately(serving, text);
        if (environment.containsProperty("logging.structured.format.console")) {
            // what reads the log as objects reads nothing else, and no log keeps a password
            log.info("Lingtouyan is ready: {}", address());
        } else {
            System.out.println(text);
        }
    }

    private String address() {
        return "http://localhost:" + environment.getProperty("local.server.port");
    }

    private String demoAccounts() {
        return """

                Demo accounts, all with one password: province · auditor · security · admin
                  one for each city and county:       city-6208 · city-6212 · … · county-621227 · county-620422 · …
                  in every county a first township    township-621227101 · township-620826101 · township-620421215 · …
                  and a first village:                village-621227101202 · village-623023104215 · …
                with two posts, one as stand-in:    two-posts
                Demo password: %s"""
                .formatted(secrets.password(AccountsAtStart.DEMO_PASSWORD));
    }
}
