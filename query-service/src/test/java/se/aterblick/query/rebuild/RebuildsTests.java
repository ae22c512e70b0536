package se.aterblick.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.query.projection.FoldedEvent;
import se.aterblick.query.projection.Projection;
import se.aterblick.query.projection.Rows;
import se.aterblick.query.schema.QuerySchema;

/** Two attempts at one rebuild never mix their rows. */
class RebuildsTests {

    private static final DataSource DATABASE = TestDatabase.create().query();

    private final Rebuilds rebuilds = new Rebuilds(new JdbcTemplate(DATABASE));
    private final TransactionTemplate transactions =
            new TransactionTemplate(new JdbcTransactionManager(DATABASE));

    @BeforeAll
    static void migrate() {
        QuerySchema.FOLLOW_UP.migrate(DATABASE);
    }

    @Test
    void letsOnlyTheLatestAttemptWrite() {
        Rebuild rebuild = rebuilds.request(new Named("plan"), "person-1", 10).orElseThrow();

        int first = begin(rebuild);
        transactions.executeWithoutResult(status -> rebuilds.writeFor(rebuild.id(), first));
        int second = begin(rebuild);

        assertThat(second).isEqualTo(first + 1);
        transactions.executeWithoutResult(status -> rebuilds.writeFor(rebuild.id(), second));
        assertThatThrownBy(() ->
                        transactions.executeWithoutResult(
                                status -> rebuilds.writeFor(rebuild.id(), first)))
                .isInstanceOf(RebuildStopped.class);
    }

    @Test
    void beginsWhenNobodyWritesForTheEarlierAttempt() throws Exception {
        Rebuild rebuild = rebuilds.request(new Named("decision"), "person-1", 10).orElseThrow();
        int first = begin(rebuild);
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        CompletableFuture<Void> writer =
                CompletableFuture.runAsync(() ->
                        transactions.executeWithoutResult(status -> {
                            rebuilds.writeFor(rebuild.id(), first);
                            writing.countDown();
                            await(written);
                        }));
        await(writing);

        CompletableFuture<Integer> next = CompletableFuture.supplyAsync(() -> begin(rebuild));

        assertThat(next).as("waits for the writer").failsWithin(300, TimeUnit.MILLISECONDS);
        written.countDown();
        writer.get(10, TimeUnit.SECONDS);
        assertThat(next.get(10, TimeUnit.SECONDS)).isEqualTo(first + 1);
    }

    @Test
    void neverGoesBackButWhereAnAttemptBeginsAnew() {
        Rebuild rebuild = rebuilds.request(new Named("figure"), "person-1", 10).orElseThrow();
        begin(rebuild);
        rebuilds.progress(rebuild, 10, 10);
        rebuilds.progress(rebuild, 4, 10);

        assertThat(rebuilds.latest("figure").orElseThrow().position()).isEqualTo(10);
        begin(rebuild);
        assertThat(rebuilds.latest("figure").orElseThrow().position()).isEqualTo(10);
        rebuilds.goOn(rebuild, rebuild.id(), 0);
        assertThat(rebuilds.latest("figure").orElseThrow().position()).isZero();
    }

    @Test
    void beginsAnewWhereALaterRevisionIsWantedMeanwhile() {
        Rebuild first = rebuilds.request(new Named("series"), "person-1", 10).orElseThrow();
        rebuilds.goOn(first, first.id(), 4);
        assertThat(rebuilds.request(new Named("series"), "person-2", 10)).isEmpty();
        assertThat(rebuilds.isToBeDone(first)).isTrue();

        Rebuild second = rebuilds.request(new Named("series", 2), "revision 2", 10).orElseThrow();

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(rebuilds.isToBeDone(first)).isFalse();
        assertThat(rebuilds.isToBeDone(second)).isTrue();
        Rebuilds.Begun begun = transactions.execute(status -> rebuilds.begin(second, 10));
        assertThat(Objects.requireNonNull(begun).run()).isZero();
        assertThat(rebuilds.request(new Named("series"), "person-1", 10)).isEmpty();
    }

    private int begin(Rebuild rebuild) {
        return Objects.requireNonNull(transactions.execute(status -> rebuilds.begin(rebuild, 10)))
                .starts();
    }

    private record Named(String name, int revision) implements Projection {

        Named(String name) {
            this(name, 1);
        }

        @Override
        public void write(List<FoldedEvent> batch, Rows rows) {}
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
