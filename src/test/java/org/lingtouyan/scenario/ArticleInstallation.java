package org.lingtouyan.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lingtouyan.installation.Home;
import org.lingtouyan.installation.Installation;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** An installation of its own that loads the whole scenario. */
class ArticleInstallation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var parent = Files.createDirectories(Path.of("target").toAbsolutePath());
            var installation = Installation.prepare(
                    new Home(Files.createTempDirectory(parent, "home-article-")), "--demo=article");
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("article", installation.properties()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
