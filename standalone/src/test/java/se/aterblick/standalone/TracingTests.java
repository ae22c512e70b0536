package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.aterblick.standalone.RunningSystem.Answer;
import se.aterblick.standalone.TraceCollector.Span;

/**
 * Where it is said where traces go, a request can be followed to the database; nothing else
 * changes.
 */
class TracingTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String[] TRACED = {
        "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01", "Idempotency-Key", "traced-1"
    };
    private static final String UPDATE = "http post /reporting/v1/plans/{planId}/outcomes";
    private static final String READ = "http get /follow-up/v1/plans/{planId}/reports/{period}";

    /** As without traces; Axon calls a command's message id so, which is none of a trace. */
    private static final String METADATA =
            "\\{\"actor\":\"[^\"]+\",\"commandId\":\"[^\"]+\",\"correlationId\":\"[^\"]+\","
                    + "\"knownAt\":\"[^\"]+\",\"requestHash\":\"[^\"]+\",\"role\":\"[A-Z]+\","
                    + "\"traceId\":\"[0-9a-f]{8}-[0-9a-f-]{27}\"}";

    @TempDir Path folder;

    @Test
    void followsAnUpdateAndAReadThroughBothServicesToTheDatabase() throws Exception {
        try (TraceCollector collector = new TraceCollector()) {
            RunningStandalone service =
                    RunningStandalone.on(
                            folder.resolve("data"),
                            Map.of(
                                    "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT",
                                    collector.address(),
                                    "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_SCHEDULE_DELAY",
                                    "100ms"));
            try {
                OneIndicatorPlan plan = OneIndicatorPlan.adoptedIn(service, "traced");

                Answer update =
                        service.post(
                                "demo-manager",
                                "/reporting/v1/plans/traced/outcomes",
                                OneIndicatorPlan.outcome(7),
                                TRACED);
                Answer read = service.get("demo-auditor", plan.reportPath(), TRACED);

                assertThat(update.status()).as(update.text()).isEqualTo(201);
                assertThat(update.header("Trace-Id")).isEqualTo(TRACE);
                assertThat(read.status()).isEqualTo(200);
                assertThat(read.header("Trace-Id")).isEqualTo(TRACE);
                List<Span> spans = awaitSpans(collector);
                assertThat(spans).anyMatch(isAStatementOf(UPDATE, spans));
                assertThat(spans).anyMatch(isAStatementOf(READ, spans));
                assertThat(metadata("traced"))
                        .hasSize(2)
                        .allSatisfy(stored -> assertThat(stored).matches(METADATA));
            } finally {
                service.process().ask();
                service.process().awaitExit();
                service.process().close();
            }
        }
    }

    /** What was sent once both requests and their statements are there. */
    private static List<Span> awaitSpans(TraceCollector collector) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        List<Span> spans = collector.spansOf(TRACE);
        while (Instant.now().isBefore(end)
                && !spans.stream().map(Span::name).toList().containsAll(List.of(UPDATE, READ))) {
            Thread.sleep(100);
            spans = collector.spansOf(TRACE);
        }
        return spans;
    }

    private static Predicate<Span> isAStatementOf(String request, List<Span> spans) {
        return span -> span.name().equals("query") && isPartOf(span, request, spans);
    }

    private static boolean isPartOf(Span span, String name, List<Span> spans) {
        return span.name().equals(name)
                || spans.stream()
                        .filter(other -> other.id().equals(span.parent()))
                        .anyMatch(parent -> isPartOf(parent, name, spans));
    }

    private List<String> metadata(String plan) throws IOException, SQLException {
        Path cluster = folder.resolve("data/postgresql");
        String port = Files.readAllLines(cluster.resolve("postmaster.pid")).get(3);
        String password = Files.readString(folder.resolve("data/superuser.secret")).strip();
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:postgresql://127.0.0.1:" + port + "/aterblick",
                                "postgres",
                                password);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT convert_from(metadata, 'UTF8') FROM event_store.event WHERE plan_id = '%s'"
                                        .formatted(plan))) {
            List<String> metadata = new ArrayList<>();
            while (rows.next()) {
                metadata.add(rows.getString(1));
            }
            return metadata;
        }
    }
}
