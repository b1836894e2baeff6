package org.lingtouyan.installation;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the console and the application for phones, each a single page that finds its way by the address: whatever is
 * neither a file nor of the interface gets that page. Files under assets bear a hash in their names, so browsers may keep them.
 */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";
    private static final Resource PAGE = new ClassPathResource("/static/index.html");
    private static final Resource FIELD = new ClassPathResource("/static/field/index.html");
    private static final Duration YEAR = Duration.ofDays(365);

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
        registry.addRedirectViewController("/field", "/field/");
        registry.addViewController("/field/").setViewName("forward:/field/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (var application : List.of("", "field/")) {
            registry.addResourceHandler("/" + application + "assets/**")
                    .addResourceLocations(FILES + application + "assets/")
                    .setCacheControl(CacheControl.maxAge(YEAR).immutable());
        }
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new FileOrPage());
    }

    private static final class FileOrPage extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = super.getResource(path, location);
            var page = path.startsWith("field/") ? FIELD : PAGE;
            return file == null && isAddressOfThePage(path) && page.exists() ? page : file;
        }

        private static boolean isAddressOfThePage(String path) {
            return !path.startsWith("api/")
                    && !path.substring(path.lastIndexOf('/') + 1).contains(".");
        }
    }
}
