package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.projection.Processor;
import se.aterblick.query.projection.ProcessorPositions;

/** Where processors stand, in positions of today. */
class ProcessorTokenTests {

    private static final String TOKEN =
            """
            INSERT INTO follow_up.token (processor, segment, token, token_type, claimed_at)
            VALUES (?, 0, convert_to(?, 'UTF8'), ?, '2024-01-01T00:00:00Z')
            """;

    private final TestDatabase database = TestDatabase.create();
    private final JdbcTemplate rows = new JdbcTemplate(database.query());
    private final PlanStream stream = PlanStream.adopted(database);

    @Test
    void forgetsThePositionsOfBeforeAndBuildsAllProjectionsAgain() {
        Flyway.configure()
                .dataSource(database.query())
                .schemas("follow_up")
                .defaultSchema("follow_up")
                .locations("classpath:db/followup")
                .target("6.3")
                .load()
                .migrate();
        token("reports", "GapAwareTrackingToken", "{\"index\":1741,\"gaps\":[1700]}");
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
            assertThat(
                            rows.queryForList(
                                    "SELECT DISTINCT token_type FROM follow_up.token",
                                    String.class))
                    .containsExactly("org.axonframework.eventhandling.GlobalSequenceTrackingToken");
            assertThat(service.bean(ProcessorPositions.class).of(Processor.REPORTS)).isEqualTo(2);
            assertThat(new ProjectionCalls(service).status("plan").json().has("rebuild")).isFalse();
        }
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
            rows.update("DELETE FROM follow_up.token WHERE processor = 'figures'");

            assertThat(positions.of(Processor.FIGURES)).isZero();
            assertThat(positions.lag(Processor.FIGURES)).isOne();
            token("figures", "ReplayToken", again.formatted("null"));
            assertThat(positions.of(Processor.FIGURES)).isZero();
            rows.update("DELETE FROM follow_up.token WHERE processor = 'figures'");
            token("figures", "ReplayToken", again.formatted("{\"globalIndex\":7}"));
            assertThat(positions.of(Processor.FIGURES)).isEqualTo(7);
            assertThat(positions.lag(Processor.FIGURES)).isZero();
        }
    }

    private void token(String processor, String type, String content) {
        rows.update(TOKEN, processor, content, "org.axonframework.eventhandling." + type);
    }
}
