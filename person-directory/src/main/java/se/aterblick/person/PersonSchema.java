package se.aterblick.person;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema {@code person} to the version this code needs; safe to run from several
 * instances at once.
 */
public final class PersonSchema {

    /** The schema's name; it can be backed up, and its backups thrown away, on its own. */
    public static final String NAME = "person";

    private PersonSchema() {}

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
                .locations("classpath:db/person")
                .load()
                .migrate();
    }
}
