package se.aterblick.eventstore;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A fresh database on a real PostgreSQL, shared by the tests of one JVM, with the project's four
 * roles.
 */
public final class TestDatabase {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final String PASSWORD = "test";

    private final EmbeddedPostgres server;
    private final String name;

    private TestDatabase(EmbeddedPostgres server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Creates the database; the event store's schema is migrated. */
    public static TestDatabase create() {
        TestDatabase database = createEmpty();
        EventStoreSchema.migrate(database.owner());
        return database;
    }

    /** Creates the database as an administrator does: without any schema, for the roles alone. */
    public static TestDatabase createEmpty() {
        return createEmpty(Server.INSTANCE);
    }

    /** Creates the database in a PostgreSQL of its own, which ends with this JVM. */
    public static TestDatabase createElsewhere() {
        TestDatabase database = createEmptyElsewhere();
        EventStoreSchema.migrate(database.owner());
        return database;
    }

    /** The same without any schema. */
    public static TestDatabase createEmptyElsewhere() {
        return createEmpty(Server.start());
    }

    /** Creates the roles, and the database without any schema, in a PostgreSQL that has neither. */
    static TestDatabase createIn(EmbeddedPostgres server) {
        createRoles(server);
        return createEmpty(server);
    }

    /** The database of the same name in another PostgreSQL. */
    TestDatabase in(EmbeddedPostgres other) {
        return new TestDatabase(other, name);
    }

    /** A second database with all that is in this one, which nobody may be connected to. */
    public TestDatabase copy() {
        return create(server, " TEMPLATE " + name);
    }

    private static TestDatabase createEmpty(EmbeddedPostgres server) {
        return create(server, "");
    }

    private static TestDatabase create(EmbeddedPostgres server, String from) {
        String name = "test_" + COUNTER.incrementAndGet();
        JdbcTemplate admin = new JdbcTemplate(server.getPostgresDatabase());
        admin.execute("CREATE DATABASE " + name + " OWNER aterblick_owner" + from);
        admin.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        admin.execute(
                "GRANT CONNECT ON DATABASE " + name + " TO aterblick_command, aterblick_reader");
        admin.execute("GRANT CONNECT, CREATE ON DATABASE " + name + " TO aterblick_query");
        return new TestDatabase(server, name);
    }

    private static void createRoles(EmbeddedPostgres server) {
        JdbcTemplate admin = new JdbcTemplate(server.getPostgresDatabase());
        for (String role : new String[] {"owner", "command", "query", "reader"}) {
            admin.execute("CREATE ROLE aterblick_" + role + " LOGIN PASSWORD '" + PASSWORD + "'");
        }
    }

    public DataSource owner() {
        return dataSource("aterblick_owner");
    }

    public DataSource command() {
        return dataSource("aterblick_command");
    }

    public DataSource query() {
        return dataSource("aterblick_query");
    }

    /** Past all rights and triggers. */
    public DataSource superuser() {
        return server.getDatabase("postgres", name);
    }

    /** What may read the SQL views. */
    public DataSource reader() {
        return dataSource("aterblick_reader");
    }

    /**
     * Changes stored events as nobody may: as a superuser who has taken the fence away.
     *
     * @return how many rows were changed
     */
    public int tamper(String statement, Object... arguments) {
        DataSource superuser = superuser();
        return new TransactionTemplate(new JdbcTransactionManager(superuser))
                .execute(status -> {
                    JdbcTemplate jdbc = new JdbcTemplate(superuser);
                    jdbc.execute("SET LOCAL session_replication_role = replica");
                    return jdbc.update(statement, arguments);
                });
    }

    public String url() {
        return server.getJdbcUrl("unused", name).replaceAll("\\?.*", "");
    }

    /** The Spring properties that both services read. */
    public Map<String, String> properties() {
        return Map.of(
                "aterblick.migration.datasource.url",
                url(),
                "aterblick.migration.datasource.username",
                "aterblick_owner",
                "aterblick.migration.datasource.password",
                PASSWORD,
                "aterblick.command.datasource.url",
                url(),
                "aterblick.command.datasource.username",
                "aterblick_command",
                "aterblick.command.datasource.password",
                PASSWORD,
                "aterblick.query.datasource.url",
                url(),
                "aterblick.query.datasource.username",
                "aterblick_query",
                "aterblick.query.datasource.password",
                PASSWORD);
    }

    private DataSource dataSource(String role) {
        return server.getDatabase(role, name, Map.of("password", PASSWORD));
    }

    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                createRoles(server);
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
