package se.aterblick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is rolled back leaves no gap. */
class RolledBackAppendsTests {

    private static final int ROLLED_BACK = 10_000;

    private final TestDatabase database = TestDatabase.create();

    @Test
    void leaveNoGapBetweenThoseThatAreStored() throws Exception {
        PlanEventSerializer serializer = PlanEventSerializer.create();
        List<Append> never = List.of(Append.of(List.of(TestEvents.event("never", 0)), serializer));
        try (Connection connection = database.command().getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < ROLLED_BACK; i++) {
                AppendFunction.call(connection, never);
                connection.rollback();
                if (i % 1_000 == 0) {
                    long sequence = i / 1_000;
                    AppendFunction.call(
                            connection,
                            List.of(
                                    Append.of(
                                            List.of(TestEvents.event("one", sequence)),
                                            serializer)));
                    connection.commit();
                }
            }
        }

        StoredLog log = new StoredLog(database.query());
        log.assertDense();
        assertThat(log.positions()).hasSize(ROLLED_BACK / 1_000);
    }
}
