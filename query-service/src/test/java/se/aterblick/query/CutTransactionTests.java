package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.http.problem.UnreachableDatabase;

/** A connection that is cut within a transaction, whose rollback then fails as well. */
class CutTransactionTests {

    private final TestDatabase database = TestDatabase.create();

    @Test
    void isALostConnection() {
        assertThat(failure("SELECT pg_terminate_backend(?)"))
                .matches(UnreachableDatabase::isCauseOf, "told as a lost connection");
    }

    @Test
    void isNoneWhereOnlyTheStatementWasEnded() {
        assertThat(failure("SELECT pg_cancel_backend(?)"))
                .isNotNull()
                .matches(cause -> !UnreachableDatabase.isCauseOf(cause), "told as something else");
    }

    /** What becomes of a transaction in which that is done to its connection by another. */
    private Throwable failure(String done) {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setDataSource(database.query());
            JdbcTemplate within = new JdbcTemplate(pool);
            JdbcTemplate another = new JdbcTemplate(database.query());
            TransactionTemplate transaction =
                    new TransactionTemplate(new JdbcTransactionManager(pool));
            return catchThrowable(() ->
                    transaction.executeWithoutResult(status -> {
                        Integer process =
                                within.queryForObject("SELECT pg_backend_pid()", Integer.class);
                        Thread.ofVirtual()
                                .start(() -> {
                                    another.execute("SELECT pg_sleep(0.3)");
                                    another.queryForObject(done, Boolean.class, process);
                                });
                        within.execute("SELECT pg_sleep(30)");
                    }));
        }
    }
}
