package se.aterblick.query.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.query.schema.QuerySchema;

/** Who runs, and who has the lease, look by look. */
class InstancesTests {

    private static final int LOOKS_UNTIL_GONE = 5;

    private final TestDatabase database = TestDatabase.create();
    private final DataSource query = database.query();
    private final JdbcTemplate rows = new JdbcTemplate(query);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(query));
    private final One first;
    private final One second;

    InstancesTests() {
        QuerySchema.FOLLOW_UP.migrate(query);
        first = new One("first");
        second = new One("second");
    }

    @Test
    void knowThoseThatMove() {
        assertThat(first.instances.running()).containsExactly("first");
        second.instances.look();
        first.instances.look();
        assertThat(first.instances.running()).containsExactly("first");

        second.instances.look();
        first.instances.look();
        assertThat(first.instances.running()).containsExactly("first", "second");
        assertThat(second.instances.running()).containsExactly("second");
    }

    @Test
    void missOneThatIsSilentInFiveLooks() {
        second.instances.look();
        first.instances.look();
        for (int look = 1; look < LOOKS_UNTIL_GONE; look++) {
            first.instances.look();
            assertThat(first.instances.isGone("second")).as("look " + look).isFalse();
        }
        first.instances.look();
        assertThat(first.instances.isGone("second")).isTrue();

        second.instances.look();
        first.instances.look();
        assertThat(first.instances.isGone("second")).isFalse();
    }

    @Test
    void forgetOneThatNeverComesBack() {
        second.instances.look();
        for (int look = 0; look < 70; look++) {
            first.instances.look();
        }

        assertThat(rows.queryForList("SELECT instance FROM follow_up.instance", String.class))
                .containsExactly("first");
    }

    @Test
    void oneHasTheLeaseWhileItRuns() {
        look();
        assertThat(first.holds()).isTrue();
        assertThat(second.holds()).isFalse();
        assertThat(first.lease.isOwn()).isTrue();
        assertThat(second.lease.isOwn()).isFalse();
        look();

        for (int look = 0; look < LOOKS_UNTIL_GONE; look++) {
            assertThat(second.holds()).isFalse();
            second.instances.look();
        }

        assertThat(second.holds()).isTrue();
        assertThat(first.lease.isOwn()).isFalse();
        assertThat(first.holds()).as("it comes back, and finds another").isFalse();
        assertThat(rows.queryForObject("SELECT term FROM follow_up.lease", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void nobodyTakesTheLeaseBeforeItHasLooked() {
        first.instances.look();
        assertThat(first.holds()).isTrue();

        assertThat(second.holds()).isFalse();
    }

    @Test
    void nobodyTakesTheLeaseInTheMiddleOfTheWork() {
        look();
        transaction.executeWithoutResult(status -> {
            assertThat(first.lease.hold()).isTrue();
            for (int look = 0; look <= LOOKS_UNTIL_GONE; look++) {
                second.elsewhere(second.instances::look);
            }
            assertThat(second.instances.isGone("first")).isTrue();
            second.elsewhere(() -> assertThat(second.holds()).isFalse());
        });

        assertThat(second.holds()).isTrue();
    }

    @Test
    void aTransactionThatFailsTakesNoLease() {
        look();
        transaction.executeWithoutResult(status -> {
            assertThat(first.lease.hold()).isTrue();
            status.setRollbackOnly();
        });

        assertThat(first.lease.isOwn()).isFalse();
        assertThat(second.holds()).isTrue();
    }

    private void look() {
        first.instances.look();
        second.instances.look();
    }

    /** An instance, put together as the service does. */
    private final class One {

        private final Instances instances;
        private final Lease lease;

        One(String name) {
            InstanceId own = new InstanceId(name);
            instances =
                    new Instances(
                            own,
                            rows,
                            new StaticListableBeanFactory()
                                    .getBeanProvider(InstanceObserver.class));
            lease = new Lease("ledger", own, instances, rows);
        }

        boolean holds() {
            return Boolean.TRUE.equals(transaction.execute(status -> lease.hold()));
        }

        /** In another thread, whose connection is not that of a transaction here. */
        void elsewhere(Runnable work) {
            try {
                CompletableFuture.runAsync(work).join();
            } catch (CompletionException e) {
                throw new AssertionError(e.getCause());
            }
        }
    }
}
