package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.aterblick.document.ReportDocument;
import se.aterblick.event.PlanRevised;
import se.aterblick.event.RecordedEvent;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.GoldenRevisions;
import se.aterblick.query.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** A report's view tells at once how indicators come out in earlier periods. */
class EarlierOutcomesTests {

    private static final String PLAN = "tidigare-2024";

    private static PlanStream stream;
    private static RunningService service;

    @BeforeAll
    static void adopt() {
        TestDatabase database = TestDatabase.create();
        stream = PlanStream.adopted(database, PLAN);
        service = RunningService.start(database);
        service.awaitHead(stream);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Event by event, each seen before the next. */
    @Test
    void seesEveryEventThatMakesThemOthers() {
        RecordedEvent spring = stream.report(Facts.outcome("osa-varde", "UR1", "64"));
        assertThat(earlier().at("/0/value").asString()).isEqualTo("64");

        stream.report(Facts.narrative("inledning", "UR1", 1, "Våren i korthet."));
        assertThat(earlier().at("/0/value").asString()).isEqualTo("64");

        stream.append(Oddities.approval(stream.submit("UR1")));
        assertThat(earlier().at("/0/target").asString()).isEqualTo("67");

        stream.append(
                new PlanRevised(GoldenRevisions.decision(), GoldenRevisions.all().getFirst()));
        assertThat(earlier().at("/0/target").asString()).isEqualTo("67");

        stream.correct(spring, "Enkäten räknades om.", Facts.outcome("osa-varde", "UR1", "66"));
        assertThat(earlier().at("/0/value").asString()).isEqualTo("66");

        stream.report(Facts.outcome("osa-varde", "UR2", "63"));
        assertThat(earlier().at("/1/target").asString()).isEqualTo("68.0");
    }

    private static JsonNode earlier() {
        Answer view =
                service.auditor()
                        .seeing(PLAN, stream.head())
                        .get("/follow-up/v1/plans/" + PLAN + "/reports/AR");

        assertThat(view.at("/contentHash"))
                .isEqualTo(ReportDocument.of(stream.state(), "AR").hash().value());
        return view.json().at("/document/indicators/0/earlierOutcomes");
    }
}
