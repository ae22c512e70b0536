package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.projection.Processor;
import se.aterblick.query.projection.ProcessorPositions;
import se.aterblick.query.schema.QuerySchema;

/** Where processors stand, in positions of today. */
class ProcessorTokenTests {

    private final TestDatabase database = TestDatabase.create();
    private final JdbcTemplate rows = new JdbcTemplate(database.query());
    private final PlanStream stream = PlanStream.adopted(database);

    @Test
    void forgetsThePositionsOfBeforeAndBuildsAllProjectionsAgain() {
        QuerySchema.FOLLOW_UP.migrateTo("6.3", database.query());
        token("token", "reports", 0, "GapAwareTrackingToken", "{\"index\":1741,\"gaps\":[1700]}");
        rows.update("INSERT INTO follow_up.reached VALUES ('reports', 'small-2024', 90)");
        rows.update("INSERT INTO follow_up.built_projection VALUES ('plan')");
        rows.update(
                """
                INSERT INTO follow_up.plan VALUES ('long-gone', 'driftnamnden', '', 2024, 'UTC', '{}', 0, '{}')
                """);
        stream.report(Facts.outcome("osa-varde", "AR", "65"));

        try (RunningService service = RunningService.start(database)) {
            service.awaitHead(stream);

            assertThat(rows.queryForList("SELECT plan_id FROM follow_up.plan", String.class))
                    .containsExactly("small-2024");
            RunningService.await(
                    () -> service.bean(ProcessorPositions.class).of(Processor.REPORTS) == 2);
            assertThat(
                            rows.queryForList(
                                    "SELECT DISTINCT token_type FROM follow_up.processor_segment"
                                            + " WHERE processor = 'reports'",
                                    String.class))
                    .containsExactly("org.axonframework.eventhandling.GlobalSequenceTrackingToken");
            assertThat(new ProjectionCalls(service).status("plan").json().has("rebuild")).isFalse();
        }
    }

    @Test
    void givesEverySegmentThePositionThatTheWholeHad() {
        QuerySchema.FOLLOW_UP.migrateTo("12", database.query());
        token("token", "reports", 0, "GlobalSequenceTrackingToken", "{\"globalIndex\":1}");
        rows.update("INSERT INTO follow_up.reached VALUES ('reports', 'small-2024', 0)");

        QuerySchema.FOLLOW_UP.migrateTo("13", database.query());

        assertThat(
                        rows.queryForList(
                                """
                                SELECT segment, convert_from(token, 'UTF8') AS token, owner
                                FROM follow_up.processor_segment ORDER BY segment
                                """))
                .extracting(
                        row -> row.get("segment"), row -> row.get("token"), row -> row.get("owner"))
                .containsExactly(
                        tuple(0, "{\"globalIndex\":1}", null),
                        tuple(1, "{\"globalIndex\":1}", null));
    }

    @Test
    void readsThePositionOfAnyToken() {
        try (RunningService service = RunningService.start(database)) {
            service.awaitHead(stream);
            ProcessorPositions positions = service.bean(ProcessorPositions.class);
            String again =
                    """
                    {"tokenAtReset":{"globalIndex":9},"currentToken":%s,"context":null}
                    """;
            service.bean(QueryAxonLifecycle.class).stop();
            rows.update("DELETE FROM follow_up.processor_segment WHERE processor = 'figures'");

            assertThat(positions.of(Processor.FIGURES)).isZero();
            assertThat(positions.lag(Processor.FIGURES)).isOne();
            now("figures", 0, "ReplayToken", again.formatted("null"));
            assertThat(positions.seen(Processor.FIGURES).positions()).containsExactly(0L, 0L);
            rows.update("DELETE FROM follow_up.processor_segment WHERE processor = 'figures'");
            now("figures", 0, "ReplayToken", again.formatted("{\"globalIndex\":7}"));
            assertThat(positions.seen(Processor.FIGURES).positions()).containsExactly(7L, 0L);
            assertThat(positions.of(Processor.FIGURES)).isZero();
            now("figures", 1, "GlobalSequenceTrackingToken", "{\"globalIndex\":8}");
            assertThat(positions.of(Processor.FIGURES)).isEqualTo(7);
            assertThat(positions.lag(Processor.FIGURES)).isZero();
        }
    }

    private void now(String processor, int segment, String type, String content) {
        token("processor_segment", processor, segment, type, content);
    }

    private void token(String table, String processor, int segment, String type, String content) {
        rows.update(
                """
                INSERT INTO follow_up.%s (processor, segment, token, token_type, claimed_at)
                VALUES (?, %d, convert_to(?, 'UTF8'), ?, '2024-01-01T00:00:00Z')
                """
                        .formatted(table, segment),
                processor,
                content,
                "org.axonframework.eventhandling." + type);
    }
}
