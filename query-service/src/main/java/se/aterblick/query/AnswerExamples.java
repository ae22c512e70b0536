package se.aterblick.query;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;
import se.aterblick.eventstore.PlanJson;

/** Shows an answer for each question whose example is kept as a file. */
@Component
final class AnswerExamples implements GlobalOpenApiCustomizer {

    private static final String API = "/follow-up/v1";
    private static final String REPORT = API + "/plans/{planId}/reports/{period}";

    /** The file of each address that answers GET. */
    private static final Map<String, String> FILES =
            Map.of(
                    API + "/indicators/{key}/series", "indicator-series",
                    API + "/volume-figures/{key}/series", "volume-series",
                    API + "/plans/{planId}/lineage", "lineage",
                    REPORT + "/restated", "restated",
                    REPORT + "/changes", "changes",
                    REPORT + "/changes-from-earlier-year", "changes-from-earlier-year");

    @Override
    public void customise(OpenAPI api) {
        FILES.forEach((path, file) -> {
            PathItem item = api.getPaths() == null ? null : api.getPaths().get(path);
            if (item != null) {
                Object example = read(file);
                ApiResponse answer =
                        Objects.requireNonNull(item.getGet().getResponses().get("200"), path);
                answer.getContent().values().forEach(type -> type.setExample(example));
            }
        });
    }

    private static Object read(String file) {
        String name = "/openapi/" + file + ".json";
        try (InputStream in =
                Objects.requireNonNull(AnswerExamples.class.getResourceAsStream(name), name)) {
            return PlanJson.mapper().readValue(in, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
