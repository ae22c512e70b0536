package se.aterblick.eventstore;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema {@code event_store} to the version this code needs; safe to run from several
 * instances at once.
 */
public final class EventStoreSchema {

    /** The schema's name. */
    public static final String NAME = "event_store";

    private EventStoreSchema() {}

    /**
     * Applies what is missing.
     *
     * @param owner connects as the role that owns the schema; the roles {@code aterblick_command}
     *     and {@code aterblick_query}, which the schema grants rights to, must exist
     */
    public static void migrate(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .schemas(NAME)
                .defaultSchema(NAME)
                .locations("classpath:db/eventstore")
                .load()
                .migrate();
    }
}
