package se.aterblick.eventstore;

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
        Announcements announcements = new Announcements(dataSource);
        GroupCommit commits =
                new GroupCommit(new AppendFunction(dataSource, patience), announcements::announce);
        return new PostgresEventStorageEngine.Builder(new EventTable(dataSource), commits).build();
    }
}
