package se.aterblick.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Makes storage engines for Axon on this project's schema. */
public final class PostgresEventStorage {

    /**
     * How long an append goes on asking what came of it, if nothing else is said: a database that
     * restarts after a crash is usually back by then.
     */
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    private PostgresEventStorage() {}

    /**
     * An engine that works with the rights of the data source's role; a reader's engine cannot
     * append.
     *
     * @param dataSource gives out connections that commit by themselves
     */
    public static EventStorageEngine engine(DataSource dataSource) {
        return engine(dataSource, PATIENCE);
    }

    /**
     * The same with another patience.
     *
     * @param patience how long an append goes on asking what came of it when its connection broke
     */
    public static EventStorageEngine engine(DataSource dataSource, Duration patience) {
        // One without members measures nothing.
        return engine(dataSource, patience, new CompositeMeterRegistry());
    }

    /**
     * The same, which measures what it appends.
     *
     * @param meters where {@code aterblick.append.*} are kept
     */
    public static EventStorageEngine engine(
            DataSource dataSource, Duration patience, MeterRegistry meters) {
        AppendMeters appendMeters = new AppendMeters(meters);
        Announcements announcements = new Announcements(dataSource);
        GroupCommit commits =
                new GroupCommit(
                        new AppendFunction(dataSource, patience, appendMeters),
                        appendMeters,
                        announcements::announce);
        return new PostgresEventStorageEngine.Builder(new EventTable(dataSource), commits).build();
    }
}
