package se.aterblick.query.ledger;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.aterblick.query.ledger.Checkpoints.StoredCheckpoint;

/**
 * Has checkpoints time-stamped where an authority is configured: those of approvals, and the newest
 * when the log has come to rest. In a thread of its own, so that an authority that is slow or away
 * holds up nothing; it is asked again after 2, 4, 8 … at most 600 seconds.
 */
@Component
final class TimestampWriter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TimestampWriter.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final @Nullable TimeStampAuthority authority;
    private final Timestamps timestamps;
    private final Clock clock;
    private volatile @Nullable Thread thread;

    TimestampWriter(
            LedgerSettings settings, Timestamps timestamps, @Qualifier("queryClock") Clock clock) {
        @Nullable String url = settings.tsaUrl();
        this.authority = url == null ? null : new TimeStampAuthority(url);
        this.timestamps = timestamps;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (authority != null) {
            TimeStampAuthority asked = authority;
            Thread worker =
                    Thread.ofPlatform()
                            .name("ledger-timestamps")
                            .daemon()
                            .unstarted(() -> work(asked));
            // Known before it runs: it ends once it is no longer the one.
            thread = worker;
            worker.start();
        }
    }

    @Override
    public void stop() {
        @Nullable Thread working = thread;
        thread = null;
        if (working != null) {
            working.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    private void work(TimeStampAuthority asked) {
        Duration pause = BETWEEN_LOOKS;
        while (thread != null) {
            try {
                Optional<StoredCheckpoint> next = timestamps.next();
                if (next.isPresent()) {
                    StoredCheckpoint checkpoint = next.get();
                    timestamps.add(
                            asked.stamp(checkpoint.size(), checkpoint.body()), clock.instant());
                    LOG.info("checkpoint {} is time-stamped", checkpoint.size());
                } else {
                    Thread.sleep(BETWEEN_LOOKS);
                }
                pause = BETWEEN_LOOKS;
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                pause = pause.multipliedBy(2);
                pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
                LOG.warn(
                        "no time-stamp, trying again in {} s: {}",
                        pause.toSeconds(),
                        String.valueOf(e.getMessage()));
                if (!slept(pause)) {
                    return;
                }
            }
        }
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
