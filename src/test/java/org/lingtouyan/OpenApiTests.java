package org.lingtouyan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.client.RestClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** docs/openapi.json is the interface others rely on, and what the web's types are made from. */
@ServerTest
class OpenApiTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final int port;
    private final Set<Class<?>> spoken = new LinkedHashSet<>();

    @Autowired
    OpenApiTests(
            @LocalServerPort int port, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping calls) {
        this.port = port;
        calls.getHandlerMethods().values().forEach(this::speak);
    }

    /** The description knows a record by its simple name, and of two that share it only one would be described. */
    @Test
    void noTwoAnswersShareAName() {
        var named = spoken.stream().collect(Collectors.groupingBy(Class::getSimpleName));
        named.values().removeIf(same -> same.size() == 1);
        assertThat(named).isEmpty();
    }

    @Test
    void theCommittedDescriptionIsWhatTheServerAnswers() throws IOException {
        var served = RestClient.create("http://localhost:" + port)
                .get()
                .uri("/v3/api-docs")
                .retrieve()
                .body(String.class);
        var description = (ObjectNode) JSON.readTree(served);
        description.remove("servers");
        var sorted = JSON.writeValueAsString(JSON.treeToValue(description, Object.class));
        Committed.holds(Path.of("docs/openapi.json"), sorted + "\n");
    }

    /** What the words speak of exists, or they would speak of a call that was renamed. */
    @Test
    void everyWordOfTheInterfaceFindsItsPlace() throws IOException {
        var description = Files.readString(Path.of("docs/openapi.json"));
        var words = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/interface/words.properties"))) {
            words.load(file);
        }
        assertThat(words.values()).isNotEmpty().allSatisfy(word -> assertThat(description)
                .contains(JSON.writeValueAsString(word)));
    }

    private void speak(HandlerMethod call) {
        speak(call.getMethod().getGenericReturnType());
        Stream.of(call.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .forEach(parameter -> speak(parameter.getParameterizedType()));
    }

    private void speak(Type type) {
        if (type instanceof ParameterizedType generic) {
            speak(generic.getRawType());
            Stream.of(generic.getActualTypeArguments()).forEach(this::speak);
        } else if (type instanceof Class<?> record && record.isRecord() && spoken.add(record)) {
            Stream.of(record.getRecordComponents()).forEach(component -> speak(component.getGenericType()));
        }
    }
}
