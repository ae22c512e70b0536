package se.aterblick.query.person;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Describes the names beside actors wherever a schema has an actor. */
@Component
final class ActorsInApiDocument implements GlobalOpenApiCustomizer, Ordered {

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
            api.getComponents().getSchemas().values().forEach(ActorsInApiDocument::describe);
        }
        if (api.getPaths() != null) {
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .flatMap(operation -> operation.getResponses().values().stream())
                    .filter(response -> response.getContent() != null)
                    .flatMap(response -> response.getContent().values().stream())
                    .forEach(content -> within(content.getSchema()));
        }
    }

    /** Schemas that stand in the answer itself, such as a list's page of rows. */
    private static void within(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        describe(schema);
        within(schema.getItems());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(ActorsInApiDocument::within);
        }
    }

    private static void describe(Schema<?> schema) {
        Map<String, ?> properties = schema.getProperties();
        if (properties != null && properties.containsKey("actor")) {
            schema.addProperty(
                    "actorName",
                    new StringSchema()
                            .description("Absent where the actor has no name or is erased"));
            schema.addProperty("actorUnit", new StringSchema());
        }
    }

    /** After what describes the lists. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
