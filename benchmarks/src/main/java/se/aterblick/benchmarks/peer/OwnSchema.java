package se.aterblick.benchmarks.peer;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.benchmarks.BenchmarkDatabase;

/** A schema that belongs to one peer alone, with a pool of connections to it. */
final class OwnSchema implements AutoCloseable {

    /** More than two cores can use; 128 clients wait for each other in Java, not in PostgreSQL. */
    private static final int CONNECTIONS = 32;

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final HikariDataSource pool;
    private final JdbcTemplate jdbc;

    private OwnSchema(String name, HikariDataSource pool) {
        this.name = name;
        this.pool = pool;
        this.jdbc = new JdbcTemplate(pool);
    }

    static OwnSchema create(BenchmarkDatabase database, String name) {
        try (HikariDataSource owner = database.connect("owner", 1)) {
            new JdbcTemplate(owner).execute("CREATE SCHEMA " + name);
        }
        return existing(database, name, CONNECTIONS);
    }

    static OwnSchema existing(BenchmarkDatabase database, String name, int connections) {
        HikariDataSource pool = database.connect("owner", connections);
        pool.setSchema(name);
        pool.setMinimumIdle(1);
        return new OwnSchema(name, pool);
    }

    HikariDataSource pool() {
        return pool;
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** A row of COPY; text must hold neither tabs, backslashes nor line ends. */
    static String row(Object... columns) {
        return Arrays.stream(columns)
                .map(String::valueOf)
                .collect(Collectors.joining("\t", "", "\n"));
    }

    /** Copies a row for each element into a table with its columns in parentheses. */
    <T> void copy(String tableAndColumns, Stream<T> elements, Function<T, String> row)
            throws SQLException, IOException {
        try (Connection connection = pool.getConnection()) {
            CopyIn copy =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY " + tableAndColumns + " FROM STDIN");
            StringBuilder buffer = new StringBuilder(BUFFER + 1_000);
            for (T element : (Iterable<T>) elements::iterator) {
                buffer.append(row.apply(element));
                if (buffer.length() > BUFFER) {
                    flush(buffer, copy);
                }
            }
            flush(buffer, copy);
            copy.endCopy();
        }
    }

    private static void flush(StringBuilder buffer, CopyIn copy) throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    long bytes() {
        Long bytes =
                jdbc.queryForObject(
                        """
                        SELECT sum(pg_total_relation_size(oid)) FROM pg_class
                        WHERE relnamespace = ?::regnamespace AND relkind = 'r'
                        """,
                        Long.class,
                        name);
        return bytes == null ? 0 : bytes;
    }

    @Override
    public void close() {
        pool.close();
    }
}
