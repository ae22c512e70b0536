package se.aterblick.query.rebuild;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.aterblick.query.projection.Seen;

/**
 * The end of a rebuild: the next set follows the log and is compared with the one that is read;
 * then the processor is held up for a moment, and they switch, all in one transaction.
 */
final class LastMoment {

    private static final Logger LOG = LoggerFactory.getLogger(LastMoment.class);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    /** How often it is tried between words in the log. */
    private static final int TRIES_BETWEEN_WORDS = 60;

    private final Rebuilding.Tools tools;
    private final TransactionTemplate transactions;
    private final Part part;
    private final BooleanSupplier goesOn;
    private final LogFollower follower;
    private int tries;

    /**
     * @param seen what the next set has seen
     */
    LastMoment(
            Rebuilding.Tools tools,
            TransactionTemplate transactions,
            Part part,
            BooleanSupplier goesOn,
            Seen seen) {
        this.tools = tools;
        this.transactions = transactions;
        this.part = part;
        this.goesOn = goesOn;
        this.follower = new LogFollower(tools, transactions, part, goesOn, seen);
    }

    void run() {
        follower.follow();
        transactions.executeWithoutResult(status -> tools.next(part).measure());
        Differences differences = compare();
        EarlierReaders earlier = new EarlierReaders(tools.jdbc());
        while (earlier.areLeft()) {
            pause();
        }
        follower.follow();
        while (!switched(differences)) {
            pause();
            follower.follow();
        }
    }

    /** At one moment, the same for both sides, so that nobody has to wait. */
    private Differences compare() {
        TransactionTemplate moment = new TransactionTemplate(tools.transactions());
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        Compared compared =
                Objects.requireNonNull(
                        moment.execute(status ->
                                new Compared(
                                        follower.followExactly(),
                                        Differences.of(part.projection().tables(), tools.jdbc()))));
        follower.reached(compared.seen());
        long position = compared.seen().some();
        tools.rebuilds().progress(part.rebuild(), position, position);
        return compared.differences();
    }

    private record Compared(Seen seen, Differences differences) {}

    /** Whether it came to that: readers may be in the way. */
    private boolean switched(Differences differences) {
        try {
            transactions.executeWithoutResult(status -> putInPlace(differences));
            return true;
        } catch (DataAccessException e) {
            if (SetSwitch.isInTheWay(e)) {
                return false;
            }
            throw e;
        }
    }

    private void putInPlace(Differences differences) {
        tools.locks().noBatch(part.processor());
        long position = follower.followExactly().some();
        if (!tools.rebuilds().isToBeDone(part.rebuild())) {
            return;
        }
        new SetSwitch(tools.jdbc(), part.projection()).run();
        tools.built().built(part.projection());
        tools.rebuilds().progress(part.rebuild(), position, position);
        tools.rebuilds().done(part.rebuild(), differences);
        LOG.info(
                "rebuilt {}: {} rows were wrong or too many, {} wrong or missing",
                part.projection().name(),
                differences.removed(),
                differences.written());
    }

    private void pause() {
        if (!goesOn.getAsBoolean()) {
            throw new RebuildStopped();
        }
        tries++;
        if (tries % TRIES_BETWEEN_WORDS == 0) {
            LOG.info(
                    "rebuilding {}: waits for transactions that read what is to be replaced",
                    part.projection().name());
        }
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RebuildStopped();
        }
    }
}
