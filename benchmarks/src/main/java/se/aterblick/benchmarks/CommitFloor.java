package se.aterblick.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What plain JDBC can do: one row and one commit for each update, into a table with the same
 * columns and indexes, in rows as large as those of the commands.
 */
public final class CommitFloor implements AutoCloseable {

    private static final String INSERT =
            """
            INSERT INTO floor (plan_id, sequence, event_id, command_id, command_step, event_type, revision,
                recorded_at, aggregate_type, payload, metadata)
            VALUES (?, ?, ?, ?, 0, 'outcome.recorded', '1', '2026-11-22T10:00:00.120Z', 'operational-plan', ?, ?)
            """;

    private final HikariDataSource pool;
    private final byte[] payload;
    private final byte[] metadata;
    private volatile String run = "";

    private CommitFloor(HikariDataSource pool, byte[] payload, byte[] metadata) {
        this.pool = pool;
        this.payload = payload;
        this.metadata = metadata;
    }

    public static CommitFloor on(BenchmarkDatabase database, int connections) {
        HikariDataSource pool = database.connect("owner", connections);
        JdbcTemplate jdbc = new JdbcTemplate(pool);
        jdbc.execute(
                """
                CREATE TABLE IF NOT EXISTS floor (LIKE event_store.event INCLUDING CONSTRAINTS INCLUDING INDEXES)
                """);
        jdbc.execute(
                """
                DO $$ BEGIN
                    ALTER TABLE floor ALTER COLUMN position ADD GENERATED ALWAYS AS IDENTITY;
                EXCEPTION WHEN object_not_in_prerequisite_state THEN NULL;
                END $$
                """);
        return new CommitFloor(pool, bytes(280), bytes(200));
    }

    /** Begins new streams, beside those there are. */
    public void next() {
        run = UUID.randomUUID().toString();
    }

    /** Inserts and commits, as two calls. */
    public void insert(int thread, int number) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, thread, number);
            connection.commit();
        }
    }

    /** Inserts rows as one batch and commits. */
    public void insertTogether(int thread, int number, int rows) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
                for (int row = 0; row < rows; row++) {
                    fill(statement, thread, number * rows + row);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            connection.commit();
        }
    }

    /** Inserts with a commit of its own, in one call. */
    void insertAlone(int thread, int number) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            insert(connection, thread, number);
        }
    }

    private void insert(Connection connection, int thread, int number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            fill(statement, thread, number);
            statement.executeUpdate();
        }
    }

    private void fill(PreparedStatement statement, int thread, int number) throws SQLException {
        statement.setString(1, run + "-" + thread);
        statement.setLong(2, number);
        statement.setString(3, UUID.randomUUID().toString());
        statement.setString(4, "c-" + thread + "-" + number);
        statement.setBytes(5, payload);
        statement.setBytes(6, metadata);
    }

    private static byte[] bytes(int size) {
        return "x".repeat(size).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        pool.close();
    }
}
