package se.aterblick.query;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;
import se.aterblick.eventstore.PlanJson;

/**
 * Shows an answer for each question whose example is kept as a file; the one question with a body
 * is a replay.
 */
@Component
final class AnswerExamples implements GlobalOpenApiCustomizer {

    private static final String API = "/follow-up/v1";
    private static final Map<String, String> REPLAY_OF_A_MEETING =
            Map.of("meetingDate", "2025-02-05");
    private static final String REPORT = API + "/plans/{planId}/reports/{period}";

    /** The file of each address. */
    private static final Map<String, String> FILES =
            Map.ofEntries(
                    Map.entry(API + "/plans", "plans"),
                    Map.entry(API + "/plans/{planId}", "plan"),
                    Map.entry(API + "/plans/{planId}/events", "events"),
                    Map.entry(API + "/plans/{planId}/lineage", "lineage"),
                    Map.entry(API + "/decisions", "decisions"),
                    Map.entry(API + "/completeness/summary", "completeness-summary"),
                    Map.entry(API + "/indicators/{key}/series", "indicator-series"),
                    Map.entry(API + "/volume-figures/{key}/series", "volume-series"),
                    Map.entry(REPORT, "period-view"),
                    Map.entry(REPORT + "/versions/{version}", "report-document"),
                    Map.entry(REPORT + "/approved", "report-document"),
                    Map.entry(REPORT + "/replays", "replay"),
                    Map.entry(REPORT + "/restated", "restated"),
                    Map.entry(REPORT + "/changes", "changes"),
                    Map.entry(REPORT + "/changes-from-earlier-year", "changes-from-earlier-year"));

    @Override
    public void customise(OpenAPI api) {
        if (api.getPaths() != null) {
            api.getPaths().forEach(AnswerExamples::show);
        }
    }

    private static void show(String path, PathItem item) {
        @Nullable String file = FILES.get(path);
        if (file == null) {
            return;
        }
        Object example = read(file);
        for (Operation operation : item.readOperations()) {
            ApiResponse answer = Objects.requireNonNull(operation.getResponses().get("200"), path);
            answer.getContent().values().forEach(type -> type.setExample(example));
            if (operation.getRequestBody() != null) {
                operation
                        .getRequestBody()
                        .getContent()
                        .values()
                        .forEach(type -> type.setExample(REPLAY_OF_A_MEETING));
            }
        }
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
