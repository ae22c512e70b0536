package se.aterblick.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.aterblick.command.SmallPlanCommands;
import se.aterblick.command.imports.UpdateFile;
import se.aterblick.command.revision.Resolution;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.fixtures.ContinuingPlan;
import se.aterblick.fixtures.GoldenRevisions;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.Revision;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas and the service's reader agree on the samples and on what is wrong. */
class PublishedFormatsTests {

    private static final Path SAMPLES = Path.of("..", "samples");
    private static final Format PLAN = new Format("plan", "leanlink-2023", PlanContent.class);
    private static final Format UPDATES = new Format("updates", "rgs-2024", UpdateFile.class);

    private final BodyReader reader = new BodyReader();

    /** One of the two formats: its schema, a sample to break and what a sample is read as. */
    record Format(String name, String sampleOf, Class<?> type) {

        Schema schema() {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text(Path.of("..", "docs", "format", name + ".schema.json")));
        }

        String sample() {
            return text(SAMPLES.resolve(sampleOf).resolve(name + ".yaml"));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Arguments> acceptEverySample() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.sorted().toList().stream()
                    .filter(file -> file.endsWith("plan.yaml") || file.endsWith("updates.yaml"))
                    .filter(file -> !text(file).contains("\nformat: aterblick-plan/1\n"))
                    .map(file -> Arguments.of(file, file.endsWith("plan.yaml") ? PLAN : UPDATES));
        }
    }

    @ParameterizedTest
    @MethodSource
    void acceptEverySample(Path file, Format format) {
        assertThat(errors(format, text(file))).isEmpty();
        assertThat(read(format, text(file))).isInstanceOf(format.type());
    }

    @Test
    void acceptWhateverTheServiceItselfWrites() {
        JsonMapper json = PlanJson.mapper();
        for (PlanContent plan : List.of(SmallPlan.content(), ContinuingPlan.content())) {
            assertThat(errors(PLAN, json.writeValueAsString(plan))).isEmpty();
        }
        for (String call : List.of("imports", "{planId}")) {
            Format format = call.equals("imports") ? UPDATES : PLAN;
            assertThat(errors(format, ReportingApiExamples.request(call))).isEmpty();
        }
        for (Revision change : GoldenRevisions.all()) {
            Resolution resolution = new Resolution(SmallPlanCommands.DECISION, List.of(change));
            String row = json.writeValueAsString(resolution);
            String file =
                    "{\"format\":\"aterblick-updates/1\",\"planId\":\"small-2024\",\"updates\":[{\"revision\":%s}]}"
                            .formatted(row);
            assertThat(errors(UPDATES, file)).as(row).isEmpty();
        }
    }

    static Stream<Arguments> refuseTheSampleWhenItIsBroken() {
        return Stream.of(
                Arguments.of(PLAN, "format: aterblick-plan/2", "format: aterblick-plan/3"),
                Arguments.of(PLAN, "planId: leanlink-2023", "planId: Leanlink 2023"),
                Arguments.of(PLAN, "planId: leanlink-2023", ""),
                Arguments.of(PLAN, "year: 2023", "year: 1949"),
                Arguments.of(PLAN, "year: 2023", "year: \"2023\""),
                Arguments.of(PLAN, "year: 2023", ""),
                Arguments.of(PLAN, "year: 2023", "year: 2023\ncolour: blue"),
                Arguments.of(PLAN, "name: Linköpings kommun", "name: \" \""),
                Arguments.of(PLAN, "kind: INTERIM", "kind: QUARTERLY"),
                Arguments.of(PLAN, "\"2023-03-31\"", "\"den 31 mars\""),
                Arguments.of(UPDATES, "format: aterblick-updates/1", "format: updates"),
                Arguments.of(UPDATES, "kind: budget-deviation", "kind: deviation"),
                Arguments.of(UPDATES, "deviation: \"5.0\"", "deviation: 5.0"),
                Arguments.of(UPDATES, "deviation: \"5.0\"", "deviation: \"5,0\""),
                Arguments.of(UPDATES, "deviation: \"5.0\"", "deviation: \"5.0000000\""),
                Arguments.of(UPDATES, "deviation: \"5.0\"", ""),
                Arguments.of(UPDATES, "unit: MSEK", "unit: mnkr"),
                Arguments.of(UPDATES, "fulfilment: FULFILLED", "fulfilment: ALMOST"),
                Arguments.of(
                        UPDATES,
                        "    submission: {period: AR,",
                        "    dispatch: {period: AR, recipients: [Regionstyrelsen]}\n"
                                + "    submission: {period: AR,"),
                Arguments.of(UPDATES, "\"2025-02-05T12:30:00Z\"", "\"i onsdags\""));
    }

    @ParameterizedTest
    @MethodSource
    void refuseTheSampleWhenItIsBroken(Format format, String good, String bad) {
        String sample = format.sample();
        assertThat(sample).contains(good);
        String broken = sample.replace(good, bad);

        assertThat(errors(format, broken)).as("the schema").isNotEmpty();
        assertThatThrownBy(() -> read(format, broken)).isInstanceOf(ProblemException.class);
    }

    private static List<Error> errors(Format format, String yaml) {
        return format.schema()
                .validate(
                        yaml,
                        InputFormat.YAML,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)));
    }

    private Object read(Format format, String yaml) {
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        return reader.read(new SubmittedBody(bytes, true, "a test"), format.type());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
