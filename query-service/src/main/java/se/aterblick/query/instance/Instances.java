package se.aterblick.query.instance;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Knows which instances run. Each counts a beat about every second; one whose count has stood still
 * in five looks is taken for gone. Nobody's clock is asked, and no look counts while the database
 * is away: then nobody's count moves.
 */
@Component
public final class Instances implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Instances.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int GONE_AFTER = 5;
    private static final int FORGOTTEN_AFTER = 60;

    private final InstanceId own;
    private final JdbcClient jdbc;
    private final ObjectProvider<InstanceObserver> observers;
    private volatile Map<String, Sighting> sightings = Map.of();
    private volatile @Nullable Thread thread;

    /** Has not looked yet. */
    public Instances(
            InstanceId own,
            @Qualifier("queryJdbc") JdbcTemplate jdbc,
            ObjectProvider<InstanceObserver> observers) {
        this.own = own;
        this.jdbc = JdbcClient.create(jdbc);
        this.observers = observers;
    }

    /**
     * A count, in how many looks it has been the same since, and whether it was ever seen to move:
     * what one that died long ago has left does not.
     */
    private record Sighting(long beat, int looks, boolean moves) {

        Sighting next(long seen) {
            return seen == beat
                    ? new Sighting(beat, looks + 1, moves)
                    : new Sighting(seen, 0, true);
        }

        boolean isGone() {
            return looks >= GONE_AFTER;
        }

        boolean isRunning() {
            return moves && !isGone();
        }
    }

    /** Those that are seen to run, in the order of their names; this one is among them. */
    public List<String> running() {
        return Stream.concat(
                        Stream.of(own.value()),
                        sightings.entrySet().stream()
                                .filter(entry -> entry.getValue().isRunning())
                                .map(Map.Entry::getKey)
                                .filter(instance -> !instance.equals(own.value())))
                .sorted()
                .toList();
    }

    /** Whether an instance is known not to run any more; none is before the first look. */
    boolean isGone(String instance) {
        Map<String, Sighting> seen = sightings;
        @Nullable Sighting last = seen.get(instance);
        return !seen.isEmpty() && (last == null ? !isCounting(instance) : last.isGone());
    }

    /** Whether an instance has begun since the last look, or is still there. */
    private boolean isCounting(String instance) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM follow_up.instance WHERE instance = ?)")
                .param(instance)
                .query(Boolean.class)
                .single();
    }

    /** Looks who runs, and says so of itself. */
    void look() {
        jdbc.sql(
                        """
                        INSERT INTO follow_up.instance (instance, beat) VALUES (?, 1)
                        ON CONFLICT (instance) DO UPDATE SET beat = instance.beat + 1
                        """)
                .param(own.value())
                .update();
        Map<String, Long> beats = new HashMap<>();
        jdbc.sql("SELECT instance, beat FROM follow_up.instance")
                .query(row -> {
                    beats.put(row.getString("instance"), row.getLong("beat"));
                });
        Map<String, Sighting> seen = new HashMap<>();
        beats.forEach((instance, beat) -> {
            @Nullable Sighting last = sightings.get(instance);
            seen.put(instance, last == null ? new Sighting(beat, 0, false) : last.next(beat));
        });
        sightings = Map.copyOf(seen);
        forget(seen);
    }

    private void forget(Map<String, Sighting> seen) {
        seen.forEach((instance, sighting) -> {
            if (sighting.looks() > FORGOTTEN_AFTER) {
                jdbc.sql("DELETE FROM follow_up.instance WHERE instance = ? AND beat = ?")
                        .params(instance, sighting.beat())
                        .update();
            }
        });
    }

    @Override
    public void start() {
        Thread looking = Thread.ofPlatform().name("instances").daemon().unstarted(this::work);
        thread = looking;
        looking.start();
    }

    /** Lets the others know at once. */
    @Override
    public void stop() {
        @Nullable Thread looking = thread;
        thread = null;
        if (looking == null) {
            return;
        }
        try {
            looking.join(PATIENCE);
            jdbc.sql("DELETE FROM follow_up.instance WHERE instance = ?")
                    .param(own.value())
                    .update();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException e) {
            LOG.debug("could not say that this instance ends", e);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before what looks at the others, and after it has ended. */
    @Override
    public int getPhase() {
        return -2;
    }

    private void work() {
        while (thread != null) {
            try {
                look();
                List<String> running = running();
                observers.forEach(observer -> observer.seen(running));
            } catch (DataAccessException | TransactionException e) {
                LOG.debug("could not look for other instances", e);
            } catch (RuntimeException e) {
                LOG.warn("could not share the work with other instances", e);
            }
            pause();
        }
    }

    /** In slices, so that an end does not wait. */
    private void pause() {
        long end = System.nanoTime() + BETWEEN_LOOKS.toNanos();
        while (thread != null && System.nanoTime() - end < 0) {
            try {
                Thread.sleep(Duration.ofMillis(50));
            } catch (InterruptedException e) {
                thread = null;
            }
        }
    }
}
