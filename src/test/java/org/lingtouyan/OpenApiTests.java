package org.lingtouyan;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
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

    @LocalServerPort
    private int port;

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
}
