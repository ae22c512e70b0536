package se.aterblick.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.query.projection.LiveRows;
import se.aterblick.query.projection.Rows;
import se.aterblick.query.projection.Table;

/** What is kept in memory and copied is what the same calls write into the table itself. */
class PlanRowsTests {

    private static final Table TABLE =
            Table.of("sample", 2, "plan", "number", "text", "bytes", "texts", "day", "at", "yes")
                    .with("later");
    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "\\N",
                    "\\",
                    "a\tb",
                    "a\nb\r\n",
                    "\"quoted\"",
                    "{a,b}",
                    "NULL",
                    "å–ä\u00a0ö",
                    "\ud83d\udcc8",
                    "\\.",
                    "å\\–\t\ud83d\udcc8\nö",
                    "'",
                    "\u0001\b\f\u000b");

    private static Connection connection;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void connect() throws SQLException {
        connection = TestDatabase.create().query().getConnection();
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS follow_up_rebuild");
            statement.execute("CREATE SCHEMA IF NOT EXISTS follow_up");
            for (String schema : List.of("follow_up", "follow_up_rebuild")) {
                statement.execute(
                        """
                        CREATE TABLE %s.sample (plan text, number bigint, text text, bytes bytea, texts text[],
                            day date, at timestamptz, yes boolean, later bigint, PRIMARY KEY (plan, number))
                        """
                                .formatted(schema));
            }
            statement.execute("SET search_path TO follow_up");
        }
    }

    @AfterAll
    static void disconnect() throws SQLException {
        connection.close();
    }

    @BeforeEach
    void empty() {
        jdbc.execute("TRUNCATE follow_up.sample, follow_up_rebuild.sample");
    }

    @Test
    void copiesWhatTheSameCallsWriteAtOnce() throws SQLException {
        for (long seed = 0; seed < 20; seed++) {
            empty();
            LiveRows live = new LiveRows(jdbc);
            call(live, new Random(seed));
            live.flush();
            PlanRows inMemory = new PlanRows();
            call(inMemory, new Random(seed));
            copy(inMemory);

            assertThat(rows("follow_up_rebuild"))
                    .as("seed %d", seed)
                    .isEqualTo(rows("follow_up"))
                    .isNotEmpty();
        }
    }

    @Test
    void keepsEveryCharacter() throws SQLException {
        PlanRows inMemory = new PlanRows();
        for (int i = 0; i < TEXTS.size(); i++) {
            inMemory.put(
                    TABLE,
                    "p",
                    i,
                    TEXTS.get(i),
                    bytes(TEXTS.get(i)),
                    array(TEXTS),
                    null,
                    null,
                    null);
        }
        copy(inMemory);

        assertThat(
                        jdbc.queryForList(
                                "SELECT text FROM follow_up_rebuild.sample ORDER BY number",
                                String.class))
                .isEqualTo(TEXTS);
        assertThat(
                        jdbc.queryForList(
                                """
                                SELECT convert_from(bytes, 'UTF8') FROM follow_up_rebuild.sample ORDER BY number
                                """,
                                String.class))
                .isEqualTo(TEXTS);
        assertThat(
                        jdbc.queryForList(
                                "SELECT unnest(texts) FROM follow_up_rebuild.sample WHERE number = 0",
                                String.class))
                .isEqualTo(TEXTS);
    }

    @Test
    void keepsTheInstantsOfAnHourThatComesTwice() throws SQLException {
        List<Instant> instants =
                List.of(
                        Instant.parse("2024-10-27T00:30:00Z"),
                        Instant.parse("2024-10-27T01:30:00.120Z"),
                        Instant.parse("2024-10-27T02:30:00.123Z"));
        PlanRows inMemory = new PlanRows();
        for (Instant at : instants) {
            inMemory.put(
                    TABLE,
                    "p",
                    at.getEpochSecond(),
                    null,
                    null,
                    null,
                    null,
                    Timestamp.from(at),
                    null);
        }
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Stockholm"));
        jdbc.execute("SET TIME ZONE 'Europe/Stockholm'");
        try {
            copy(inMemory);
        } finally {
            TimeZone.setDefault(before);
            jdbc.execute("RESET TIME ZONE");
        }

        assertThat(
                        jdbc.queryForList(
                                "SELECT at FROM follow_up_rebuild.sample ORDER BY number",
                                Timestamp.class))
                .extracting(Timestamp::toInstant)
                .isEqualTo(instants);
    }

    private static void call(Rows rows, Random random) {
        for (int i = 0; i < 200; i++) {
            String plan = "p" + random.nextInt(3);
            Object number = random.nextBoolean() ? (Object) random.nextInt(9) : random.nextLong(9);
            switch (random.nextInt(10)) {
                case 0 -> rows.remove(TABLE, List.of(plan));
                case 1 -> rows.remove(TABLE, List.of(plan, number));
                case 2, 3 -> rows.set(TABLE, "later", random.nextLong(100), List.of(plan, number));
                default -> rows.put(TABLE, row(plan, number, random));
            }
        }
    }

    private static @Nullable Object[] row(String plan, Object number, Random random) {
        List<@Nullable Object> row = new ArrayList<>(List.of(plan, number));
        row.add(orNull(text(random), random));
        row.add(orNull(bytes(text(random)), random));
        row.add(orNull(array(List.of(text(random), text(random))), random));
        row.add(orNull(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(400)), random));
        row.add(orNull(OffsetDateTime.parse("2024-10-27T02:30:00.123456+02:00"), random));
        row.add(orNull(random.nextBoolean(), random));
        return row.toArray();
    }

    private static @Nullable Object orNull(Object value, Random random) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static void copy(PlanRows rows) throws SQLException {
        CopyBuffer buffer = new CopyBuffer(List.of(TABLE));
        buffer.add(rows);
        buffer.copy(connection);
    }

    private static List<String> rows(String schema) {
        return jdbc.queryForList(
                "SELECT t::text FROM " + schema + ".sample AS t ORDER BY plan, number",
                String.class);
    }
}
