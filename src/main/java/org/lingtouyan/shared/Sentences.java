package org.lingtouyan.shared;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The sentences of all modules; whoever asks for a language we do not speak is answered in Chinese. */
@Configuration(proxyBeanMethods = false)
class Sentences {

    @Bean
    MessageSource messageSource(@Value("${spring.messages.basename}") String[] bundles) {
        var sentences = new ResourceBundleMessageSource();
        sentences.setBasenames(bundles);
        sentences.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sentences.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return sentences;
    }
}
