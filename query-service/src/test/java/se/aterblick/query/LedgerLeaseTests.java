package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.query.instance.InstanceId;
import se.aterblick.query.ledger.Ledger;

/** One instance writes the ledger for all, until it ends or somebody else is seen to have it. */
class LedgerLeaseTests {

    private static final String WRITER = "aterblick_ledger_writer";

    private final TestDatabase database = TestDatabase.create();
    private final JdbcTemplate rows = new JdbcTemplate(database.query());
    private final PlanStream stream = PlanStream.adopted(database);

    @Test
    void goesFromOneThatEndsToAnother() {
        RunningService first = RunningService.start(database);
        RunningService.await(() -> isWriter(first));
        try (RunningService second = RunningService.start(database)) {
            stream.reportValues("T2", 3);
            RunningService.await(() -> size(second) == 4);
            assertThat(isWriter(first)).isTrue();
            assertThat(isWriter(second)).isFalse();

            first.close();

            RunningService.await(() -> isWriter(second));
            stream.reportValues("T2", 3);
            RunningService.await(() -> size(second) == 7);
        }
    }

    @Test
    void nothingIsWrittenWithoutItUntilItsHolderIsGone() throws InterruptedException {
        try (RunningService service = RunningService.start(database)) {
            RunningService.await(() -> size(service) == 1 && isWriter(service));
            rows.update("INSERT INTO follow_up.instance VALUES ('paused', 1)");
            rows.update("UPDATE follow_up.lease SET holder = 'paused', term = term + 1");

            stream.reportValues("T2", 3);
            service.awaitHead(stream);
            Thread.sleep(1_500);
            assertThat(size(service)).isEqualTo(1);
            assertThat(service.management().figure(WRITER)).isZero();

            RunningService.await(() -> size(service) == 4);
            assertThat(rows.queryForObject("SELECT holder FROM follow_up.lease", String.class))
                    .isEqualTo(service.bean(InstanceId.class).value());
        }
    }

    private static long size(RunningService service) {
        return service.bean(Ledger.class).size();
    }

    private static boolean isWriter(RunningService service) {
        return service.management().figure(WRITER) == 1;
    }
}
