package org.lingtouyan.operating;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Says in the description of the interface what parameters mean and what the calls do that other programs rely on. */
@Component
class OpenWords implements OpenApiCustomizer {

    private static final String PARAMETER = "parameter.";

    private final Properties words = new Properties();

    OpenWords() {
        try (var file = new ClassPathResource("interface/words.properties").getInputStream()) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            Optional.ofNullable(words.getProperty(method + " " + path)).ifPresent(operation::description);
            parameters(operation);
        }));
    }

    private void parameters(Operation operation) {
        if (operation.getParameters() != null) {
            operation
                    .getParameters()
                    .forEach(parameter -> parameter.description(words.getProperty(PARAMETER + parameter.getName())));
        }
    }
}
