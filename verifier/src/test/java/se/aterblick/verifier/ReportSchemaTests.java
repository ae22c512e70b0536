package se.aterblick.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.document.ReportDocument;
import se.aterblick.event.PlanAdopted;
import se.aterblick.fixtures.ContinuingPlan;
import se.aterblick.fixtures.Golden;
import se.aterblick.fixtures.GoldenEvents;
import se.aterblick.fixtures.HandMadeStream;
import se.aterblick.fixtures.RandomHistory;
import se.aterblick.state.PlanState;

/** The published schema of report documents and the documents agree. */
class ReportSchemaTests {

    private static final Schema SCHEMA = schema();

    @ParameterizedTest
    @ValueSource(strings = {"1-ur1", "1-ur2", "1-ar", "2-ur1", "2-ar", "3-ur1", "3-ur2", "3-ar"})
    void acceptsTheGoldenDocuments(String name) {
        assertThat(errors(Golden.text("documents/report-" + name + ".json").orElseThrow()))
                .isEmpty();
    }

    @Test
    void acceptsDocumentsOfRandomHistoriesAndOfAPlanWithEverythingInIt() {
        HandMadeStream full = new HandMadeStream(ContinuingPlan.content().planId());
        full.add(new PlanAdopted(ContinuingPlan.content()));
        GoldenEvents.facts().forEach(full::report);
        for (int format = 1; format <= 3; format++) {
            assertThat(errors(document(full.state(), format))).isEmpty();
            for (long seed = 0; seed < 20; seed++) {
                PlanState state = PlanState.fold(RandomHistory.of(seed, 80));
                assertThat(errors(document(state, format))).as("seed %d", seed).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "aterblick-report/3"  | "aterblick-report/2"
                    "aterblick-report/3"  | "aterblick-report/1"
                    "aterblick-report/3"  | "aterblick-report/9"
                    "period":"UR2","rep | "when":"UR2","rep
                    "target":"68.0","va | "target":68.0,"va
                    "deviation":"9.1"     | "deviation":9.1
                    "deviation":"9.1"     | "deviation":"9,1"
                    "verdict":"OFF_TARGET" | "verdict":"GREEN"
                    "role":"CONTROLLER"   | "person":"CONTROLLER"
                    "kind":"ANNUAL"       | "kind":"ANNUAL","colour":"blue"
                    """)
    void refusesADocumentThatIsBroken(String good, String bad) {
        String document = Golden.text("documents/report-3-ar.json").orElseThrow();
        String broken = document.replace(good, bad);

        assertThat(broken).isNotEqualTo(document);
        assertThat(errors(broken)).isNotEmpty();
    }

    private static String document(PlanState state, int format) {
        return ReportDocument.of(state, "AR", "aterblick-report/" + format).text();
    }

    private static List<Error> errors(String document) {
        return SCHEMA.validate(
                document,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Schema schema() {
        try {
            String text = Files.readString(Path.of("..", "docs", "format", "report.schema.json"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
