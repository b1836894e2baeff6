package org.lingtouyan.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lingtouyan.installation.Home;
import org.lingtouyan.installation.Installation;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A fresh installation that loads the small scenario, for all stories of one run. */
class SmallProvince implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Installation INSTALLATION = Installation.prepare(freshHome(), "--demo=small");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("small-province", INSTALLATION.properties()));
    }

    private static Home freshHome() {
        try {
            return new Home(Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "home-stories-"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
