package org.lingtouyan.operating;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.security.SecurityScheme.In;
import io.swagger.v3.oas.models.security.SecurityScheme.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Completes the description of the interface by what holds everywhere and stands in no method: how one signs in, the refusals
 * with their reason, versions of records, and that creating something under an id of one's own may be repeated.
 */
@Component
class OpenDescription implements OpenApiCustomizer {

    private static final String PROBLEM = "Problem";
    private static final String JSON = "application/json";
    private static final List<String> OPEN =
            List.of("/api/health", "/api/health/live", "/api/session/providers", "/api/open/");

    private static final Map<String, String> REFUSALS = Map.of(
            "400", "the request cannot be understood, or a rule of the field refuses it",
            "401", "not signed in",
            "403", "signed in, but without this right",
            "404", "there is no such thing in the area of whoever asks");

    @Override
    public void customise(OpenAPI api) {
        signingIn(api.getComponents());
        api.getComponents().addSchemas(PROBLEM, problem());
        api.security(List.of(new SecurityRequirement().addList("basic"), new SecurityRequirement().addList("session")));
        api.getPaths().forEach((path, item) -> complete(path, item, api.getComponents()));
    }

    private static void signingIn(Components components) {
        components.addSecuritySchemes(
                "basic", new SecurityScheme().type(Type.HTTP).scheme("basic"));
        components.addSecuritySchemes(
                "session", new SecurityScheme().type(Type.APIKEY).in(In.COOKIE).name("SESSION"));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457; the reason is stable, the detail a sentence in the reader's language")
                .addProperty("status", new IntegerSchema())
                .addProperty("title", new StringSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("reason", new StringSchema())
                .addProperty("field", new StringSchema())
                .required(List.of("status", "reason"));
    }

    private static void complete(String path, PathItem item, Components components) {
        boolean open = OPEN.stream().anyMatch(path::startsWith);
        item.readOperationsMap().forEach((method, operation) -> {
            files(operation);
            if (open) {
                operation.security(List.of());
            } else {
                REFUSALS.forEach((status, when) -> refusal(operation, status, when));
            }
            if (method != HttpMethod.GET) {
                refusal(operation, "409", "what is held already, or its state, forbids it");
            }
            if (method == HttpMethod.POST && hasAnIdOfItsOwn(operation, components)) {
                repeatable(operation);
            }
            if (isVersioned(operation)) {
                refusal(operation, "412", "the record has another version by now");
                refusal(operation, "428", "the header If-Match is missing");
                success(operation).ifPresent(OpenDescription::tellsItsVersion);
            }
        });
    }

    /** A file comes as a part of a form, whatever else could be guessed from the method. */
    private static void files(Operation operation) {
        var body = operation.getRequestBody();
        if (body == null || body.getContent() == null) {
            return;
        }
        var json = body.getContent().get(JSON);
        if (json != null && properties(json.getSchema()).anyMatch(part -> "binary".equals(part.getFormat()))) {
            body.setContent(new Content().addMediaType("multipart/form-data", json));
        }
    }

    @SuppressWarnings("rawtypes")
    private static Stream<Schema> properties(Schema<?> schema) {
        Map<String, Schema> properties = schema == null ? null : schema.getProperties();
        return properties == null ? Stream.of() : properties.values().stream();
    }

    private static boolean hasAnIdOfItsOwn(Operation operation, Components components) {
        return Optional.ofNullable(operation.getRequestBody())
                .map(body -> body.getContent().get(JSON))
                .map(content -> content.getSchema().get$ref())
                .map(reference -> components.getSchemas().get(reference.replace("#/components/schemas/", "")))
                .map(Schema::getProperties)
                .filter(properties -> properties.containsKey("id"))
                .isPresent();
    }

    private static void repeatable(Operation operation) {
        success(operation).ifPresent(held -> {
            if (!operation.getResponses().containsKey("201")) {
                operation
                        .getResponses()
                        .addApiResponse(
                                "201", new ApiResponse().description("created").content(held.getContent()));
                held.description("held already under this id with this very content");
            }
        });
    }

    private static boolean isVersioned(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static void tellsItsVersion(ApiResponse response) {
        response.addHeaderObject(
                "ETag", new Header().schema(new StringSchema()).description("the version to send back in If-Match"));
    }

    private static Optional<ApiResponse> success(Operation operation) {
        return Optional.ofNullable(operation.getResponses().get("200"));
    }

    private static void refusal(Operation operation, String status, String when) {
        var content = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        operation
                .getResponses()
                .putIfAbsent(status, new ApiResponse().description(when).content(content));
    }
}
