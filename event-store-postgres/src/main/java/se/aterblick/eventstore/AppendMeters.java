package se.aterblick.eventstore;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Measures transactions that append: how many events each stores, how long it takes, what fails.
 */
final class AppendMeters {

    private static final Duration[] TIMES = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(200),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15)
    };
    private static final double[] SIZES = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000};

    private final Map<Outcome, Timer> commits = new EnumMap<>(Outcome.class);
    private final DistributionSummary batch;
    private final Counter conflicts;
    private final Counter unheard;

    private enum Outcome {
        COMMITTED,
        /** The database said no: nothing is stored. */
        REFUSED,
        /** There was no connection: nothing is stored. */
        UNREACHABLE,
        /** Nobody could say in time whether it is stored. */
        UNKNOWN
    }

    /** A transaction that appends. */
    @FunctionalInterface
    interface Transaction {
        /** Which of the appends, by index, lost a race. */
        BitSet append(List<Append> batch) throws SQLException;
    }

    AppendMeters(MeterRegistry meters) {
        for (Outcome outcome : Outcome.values()) {
            commits.put(
                    outcome,
                    Timer.builder("aterblick.append.commit")
                            .description("Time from sending a batch of events to knowing its fate")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .serviceLevelObjectives(TIMES)
                            .register(meters));
        }
        batch =
                DistributionSummary.builder("aterblick.append.batch")
                        .description("Events stored by one transaction")
                        .baseUnit("events")
                        .serviceLevelObjectives(SIZES)
                        .register(meters);
        conflicts =
                Counter.builder("aterblick.append.conflicts")
                        .description("Appends that another writer to the same plan was before")
                        .register(meters);
        unheard =
                Counter.builder("aterblick.append.unheard")
                        .description("Transactions whose connection broke before their answer")
                        .register(meters);
    }

    BitSet measured(List<Append> appends, Transaction transaction) throws SQLException {
        long begin = System.nanoTime();
        Outcome outcome = Outcome.UNKNOWN;
        try {
            BitSet lost = transaction.append(appends);
            outcome = Outcome.COMMITTED;
            count(appends, lost);
            return lost;
        } catch (SQLException e) {
            outcome = Outcome.REFUSED;
            throw e;
        } catch (EventStoreException e) {
            outcome = e instanceof AppendOutcomeUnknown ? Outcome.UNKNOWN : Outcome.UNREACHABLE;
            throw e;
        } finally {
            Timer timer = commits.get(outcome);
            if (timer != null) {
                timer.record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
            }
        }
    }

    /** Counts a transaction whose fate has to be asked for. */
    void unheard() {
        unheard.increment();
    }

    private void count(List<Append> appends, BitSet lost) {
        int stored = 0;
        for (int i = lost.nextClearBit(0); i < appends.size(); i = lost.nextClearBit(i + 1)) {
            stored += appends.get(i).events().size();
        }
        if (stored > 0) {
            batch.record(stored);
        }
        conflicts.increment(lost.cardinality());
    }
}
