package org.lingtouyan.installation;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InstallationConfiguration {

    @Bean
    Home home(@Value("${lingtouyan.home}") Path path) {
        return new Home(path);
    }

    @Bean
    Secrets secrets(Home home) {
        return new Secrets(home);
    }
}
