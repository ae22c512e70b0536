package se.aterblick.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.command.web.Call.ROOT;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.aterblick.command.accounting.AccountingFile;
import se.aterblick.command.imports.UpdateFile;
import se.aterblick.command.revision.Resolution;
import se.aterblick.event.FactCorrected;
import se.aterblick.plan.PlanContent;
import se.aterblick.reporting.VolumeOutcome;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document shows what is sent to every address and what it answers. */
class OpenApiExamplesTests {

    private static final JsonNode PATHS =
            Call.of("GET", ROOT + "/openapi.json").send().expect(200).json().path("paths");

    static Stream<Arguments> operations() {
        return PATHS.propertyStream()
                .flatMap(path ->
                        path.getValue()
                                .propertyStream()
                                .map(operation ->
                                        Arguments.of(
                                                operation.getKey() + " " + path.getKey(),
                                                operation.getValue())));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void showARequestAndEveryAnswer(String name, JsonNode operation) {
        if (name.contains("/forms/")) {
            assertThat(operation.at("/requestBody/content/text~1csv/example").isString()).isTrue();
        } else if (!name.startsWith("get ") && !name.startsWith("delete ")) {
            assertExample(name, operation.at("/requestBody/content"));
        }
        JsonNode responses = operation.path("responses");
        assertThat(responses.propertyNames())
                .as(name)
                .contains(name.contains("/persons/") ? "200" : "201")
                .contains("400", "401", "403", "404", "409", "413", "422");
        responses.forEachEntry(
                (status, response) -> assertExample(name + " " + status, response.path("content")));
        assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
    }

    @Test
    void concernEveryAddress() {
        assertThat(operations()).hasSize(25);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("{planId}", PlanContent.class),
                Arguments.of("revisions", Resolution.class),
                Arguments.of("batches", BatchController.Batch.class),
                Arguments.of("{personId}", PersonController.Named.class),
                Arguments.of("volume-figures", VolumeOutcome.class),
                Arguments.of("corrections", FactCorrected.class),
                Arguments.of("accounting-imports", AccountingFile.class),
                Arguments.of("imports", UpdateFile.class));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void areBodiesTheServiceReads(String call, Class<?> type) {
        byte[] bytes = ReportingApiExamples.request(call).getBytes(StandardCharsets.UTF_8);

        assertThat(new BodyReader().read(new SubmittedBody(bytes, false, call), type))
                .isInstanceOf(type);
    }

    private static void assertExample(String name, JsonNode content) {
        assertThat(content.isEmpty()).as(name).isFalse();
        content.forEach(type -> assertThat(type.path("example").isObject()).as(name).isTrue());
    }
}
