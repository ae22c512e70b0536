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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.aterblick.command.imports.UpdateFile;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.plan.PlanContent;

/** The published schemas and the service's reader agree on the samples and on what is wrong. */
class PublishedFormatsTests {

    private static final Path SAMPLES = Path.of("..", "samples", "rgs-2024");
    private static final Format PLAN = new Format("plan", PlanContent.class);
    private static final Format UPDATES = new Format("updates", UpdateFile.class);

    private final BodyReader reader = new BodyReader();

    /** One of the two formats: its schema, its sample and what the sample is read as. */
    record Format(String name, Class<?> type) {

        Schema schema() {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text(Path.of("..", "docs", "format", name + ".schema.json")));
        }

        String sample() {
            return text(SAMPLES.resolve(name + ".yaml"));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Format> formats() {
        return Stream.of(PLAN, UPDATES);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void acceptTheSample(Format format) {
        assertThat(errors(format, format.sample())).isEmpty();
        assertThat(read(format, format.sample())).isInstanceOf(format.type());
    }

    static Stream<Arguments> refuseTheSampleWhenItIsBroken() {
        return Stream.of(
                Arguments.of(PLAN, "format: aterblick-plan/2", "format: aterblick-plan/3"),
                Arguments.of(PLAN, "planId: rgs-2024", "planId: RGS 2024"),
                Arguments.of(PLAN, "planId: rgs-2024", ""),
                Arguments.of(PLAN, "year: 2024", "year: 1949"),
                Arguments.of(PLAN, "year: 2024", "year: \"2024\""),
                Arguments.of(PLAN, "year: 2024", ""),
                Arguments.of(PLAN, "year: 2024", "year: 2024\ncolour: blue"),
                Arguments.of(PLAN, "name: Region Halland", "name: \" \""),
                Arguments.of(PLAN, "kind: ANNUAL", "kind: YEARLY"),
                Arguments.of(PLAN, "\"2024-12-31\"", "\"den 31 december\""),
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
