package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.RunningService.Answer;

/** However many questions the database is slow to answer, what is recorded is followed. */
class SlowQuestionsTests {

    private static final String DECISIONS = "/follow-up/v1/decisions";

    /** More than there are connections for. */
    private static final int QUESTIONS = 25;

    private final TestDatabase database = TestDatabase.create();
    private final JdbcTemplate rows = new JdbcTemplate(database.query());

    @Test
    void holdUpNobodyElse() throws SQLException {
        PlanStream stream = PlanStream.adopted(database);
        try (RunningService service = RunningService.start(database);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            service.awaitHead(stream);
            List<CompletableFuture<Answer>> questions;
            try (Connection other = lockingDecisions()) {
                questions =
                        Stream.generate(() ->
                                        CompletableFuture.supplyAsync(
                                                () -> service.auditor().get(DECISIONS), threads))
                                .limit(QUESTIONS)
                                .toList();
                RunningService.await(() -> waiting() >= 10);

                stream.report(Facts.outcome("osa-varde", "AR", "7"));
                RunningService.await(this::isFollowed);

                assertThat(questions).noneMatch(CompletableFuture::isDone);
                other.rollback();
            }
            assertThat(questions).allMatch(question -> question.join().status() == 200);
        }
    }

    @Test
    void areGivenUpWhenTheirTimeIsUp() throws SQLException {
        PlanStream stream = PlanStream.adopted(database);
        try (RunningService service =
                RunningService.start(database, List.of("--aterblick.query.answer-within=1s"))) {
            service.awaitHead(stream);
            try (Connection other = lockingDecisions()) {
                Answer slow = service.auditor().get(DECISIONS);

                assertThat(slow.status()).isEqualTo(503);
                assertThat(slow.at("/code")).isEqualTo("took-too-long");
                other.rollback();
            }
            assertThat(service.auditor().get(DECISIONS).status()).isEqualTo(200);
        }
    }

    private Connection lockingDecisions() throws SQLException {
        Connection connection = database.query().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE follow_up.decision IN ACCESS EXCLUSIVE MODE");
        }
        return connection;
    }

    private int waiting() {
        return rows.queryForList(
                        "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'follow_up.decision'::regclass")
                .size();
    }

    /** By the processors; nobody is asked over HTTP. */
    private boolean isFollowed() {
        return rows.queryForList("SELECT 1 FROM follow_up.reached WHERE sequence = 1").size() == 4;
    }
}
