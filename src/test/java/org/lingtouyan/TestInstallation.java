package org.lingtouyan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lingtouyan.installation.Home;
import org.lingtouyan.installation.Installation;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A fresh installation with a real PostgreSQL for all tests of one run; demo accounts, no scenario. */
public class TestInstallation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Installation INSTALLATION = Installation.prepare(freshHome(), "--demo=none");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("installation", INSTALLATION.properties()));
    }

    private static Home freshHome() {
        try {
            return new Home(Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "home-"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
