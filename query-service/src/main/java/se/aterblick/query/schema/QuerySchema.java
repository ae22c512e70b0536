package se.aterblick.query.schema;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A schema of this service, each with migrations and a history of its own. */
public enum QuerySchema {
    /** Projections and what keeps them: it can be made again from the events. */
    FOLLOW_UP("follow_up", "db/followup"),
    /** What was signed: it cannot be made again. */
    LEDGER("ledger", "db/ledger"),
    /** Where events stand in Axon Server, where that is where they are. */
    AXON_SERVER("axon_server", "db/axonserver");

    private final String sqlName;
    private final String location;

    QuerySchema(String sqlName, String location) {
        this.sqlName = sqlName;
        this.location = location;
    }

    /** What it is called in SQL. */
    public String sqlName() {
        return sqlName;
    }

    /** Brings it to the version of this service; to be called with the login that owns it. */
    public void migrate(DataSource query) {
        migrateTo("latest", query);
    }

    /** The same, no further than a version that was once the latest. */
    public void migrateTo(String version, DataSource query) {
        Flyway.configure()
                .dataSource(query)
                .schemas(sqlName)
                .defaultSchema(sqlName)
                .locations("classpath:" + location)
                .target(version)
                .load()
                .migrate();
    }
}
