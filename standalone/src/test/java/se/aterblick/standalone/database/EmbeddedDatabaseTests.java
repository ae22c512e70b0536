package se.aterblick.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.aterblick.standalone.ChildJvm;
import se.aterblick.standalone.StartupProblem;

class EmbeddedDatabaseTests {

    /**
     * One folder for all, because a first start unpacks PostgreSQL; å and a space, because people
     * have them.
     */
    @TempDir static Path home;

    private static Path data() {
        return home.resolve("Återblicks data");
    }

    @Test
    void keepsDataAcrossStartsAndCommitsToDisk() throws Exception {
        try (DataFolder folder = DataFolder.claim(data())) {
            try (EmbeddedDatabase first = EmbeddedDatabase.start(folder)) {
                run(first.owner(), "CREATE SCHEMA facts");
                run(first.owner(), "CREATE TABLE facts.word AS SELECT 'sjukfrånvaro' AS word");
            }
            assertThat(Postmaster.of(folder.cluster())).isEmpty();
            try (EmbeddedDatabase second = EmbeddedDatabase.start(folder)) {
                assertThat(ask(second.owner(), "SELECT word FROM facts.word"))
                        .isEqualTo("sjukfrånvaro");
                for (String setting :
                        List.of(
                                "fsync",
                                "synchronous_commit",
                                "full_page_writes",
                                "data_checksums")) {
                    assertThat(ask(second.command(), "SHOW " + setting))
                            .as(setting)
                            .isEqualTo("on");
                }
                assertThat(ask(second.command(), "SHOW listen_addresses")).isEqualTo("127.0.0.1");
                assertThat(ask(second.command(), "SHOW server_version"))
                        .startsWith(EmbeddedDatabase.MAJOR_VERSION + ".");
            }
        }
    }

    @Test
    void refusesToServeWithoutDurability() throws Exception {
        try (DataFolder folder = DataFolder.claim(data());
                EmbeddedDatabase database = EmbeddedDatabase.start(folder);
                Connection connection = connect(database.command());
                Statement statement = connection.createStatement()) {
            Durability.check(connection);
            statement.execute("SET synchronous_commit = off");
            assertOneLine(() -> Durability.check(connection), "synchronous_commit=off");
        }
    }

    @Test
    void rolesHoldNoMoreThanTheyNeed() throws Exception {
        try (DataFolder folder = DataFolder.claim(data());
                EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            run(database.query(), "CREATE SCHEMA follow_up");
            run(database.query(), "DROP SCHEMA follow_up");
            assertThatThrownBy(() -> run(database.command(), "CREATE SCHEMA mine"))
                    .hasMessageContaining("permission");
            assertThatThrownBy(() -> run(database.command(), "CREATE TABLE public.mine (a int)"))
                    .hasMessageContaining("permission");
            assertThatThrownBy(() -> run(database.reader(), "CREATE TEMPORARY TABLE mine (a int)"))
                    .hasMessageContaining("permission");
            for (DatabaseLogin login :
                    List.of(
                            database.owner(),
                            database.command(),
                            database.query(),
                            database.reader())) {
                assertThat(
                                ask(
                                        login,
                                        "SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user"))
                        .isEqualTo("f");
            }
        }
    }

    @Test
    void nobodyGetsInWithoutThePasswordOfThisStart() throws Exception {
        try (DataFolder folder = DataFolder.claim(data())) {
            DatabaseLogin old;
            try (EmbeddedDatabase first = EmbeddedDatabase.start(folder)) {
                old = first.command();
            }
            try (EmbeddedDatabase second = EmbeddedDatabase.start(folder)) {
                String url = second.command().url();
                for (DatabaseLogin wrong :
                        List.of(
                                new DatabaseLogin(url, old.username(), old.password()),
                                new DatabaseLogin(url, "postgres", "postgres"),
                                new DatabaseLogin(url, "postgres", ""))) {
                    assertThatThrownBy(() -> run(wrong, "SELECT 1"))
                            .isInstanceOf(SQLException.class);
                }
            }
        }
    }

    @Test
    void recoversFromAKilledProcessWithDataAndSettingsKept() throws Exception {
        long orphan;
        try (ChildJvm child = ChildJvm.run(HoldDatabase.class, data().toString())) {
            child.awaitLine(line -> line.startsWith("held"));
            assertThatThrownBy(() -> DataFolder.claim(data()))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("in use by process");
            child.kill();
            orphan = Postmaster.of(data().toRealPath().resolve("postgresql")).orElseThrow().pid();
        }
        try (DataFolder folder = DataFolder.claim(data());
                EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(Postmaster.of(folder.cluster()).orElseThrow().pid()).isNotEqualTo(orphan);
            assertThat(ask(database.owner(), "SELECT count(*) FROM kept.holder")).isNotEqualTo("0");
            assertThat(ask(database.owner(), "SHOW fsync")).isEqualTo("on");
        }
    }

    @Test
    void recoversFromAPowerCut() throws Exception {
        try (ChildJvm child = ChildJvm.run(HoldDatabase.class, data().toString())) {
            child.awaitLine(line -> line.startsWith("held"));
            child.kill();
            Postmaster orphan =
                    Postmaster.of(data().toRealPath().resolve("postgresql")).orElseThrow();
            ProcessHandle.of(orphan.pid()).orElseThrow().destroyForcibly();
        }
        try (DataFolder folder = DataFolder.claim(data());
                EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(ask(database.owner(), "SELECT count(*) FROM kept.holder")).isNotEqualTo("0");
        }
    }

    @Test
    void startsAlthoughItsOldProcessNumberNowBelongsToAnotherProgram() throws Exception {
        try (DataFolder folder = DataFolder.claim(data())) {
            EmbeddedDatabase.start(folder).close();
            Path pidFile = folder.cluster().resolve("postmaster.pid");
            Files.writeString(
                    pidFile, ProcessHandle.current().pid() + "\n" + folder.cluster() + "\n1\n");
            try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
                assertThat(ask(database.query(), "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void beginsAnewAfterAFirstStartThatWasCutShort(@TempDir Path empty) throws Exception {
        try (DataFolder folder = DataFolder.claim(empty)) {
            Files.createDirectories(folder.unfinishedCluster());
            Files.writeString(folder.unfinishedCluster().resolve("postgresql.conf"), "half");
            Files.createDirectories(folder.program().resolve("PG-half/bin"));
            Files.writeString(folder.program().resolve("PG-half/bin/postgres"), "half");
            try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
                assertThat(ask(database.query(), "SELECT 1")).isEqualTo("1");
            }
            assertThat(folder.unfinishedCluster()).doesNotExist();
            assertThat(folder.program().resolve("PG-half")).doesNotExist();
        }
    }

    @Test
    void saysInOneLineWhyPostgresDoesNotStart() throws Exception {
        try (DataFolder folder = DataFolder.claim(data())) {
            EmbeddedDatabase.start(folder).close();
            Path control = folder.cluster().resolve("global/pg_control");
            Path aside = folder.root().resolve("pg_control.aside");
            Files.move(control, aside);
            try {
                assertOneLine(() -> EmbeddedDatabase.start(folder), "pg_control");
            } finally {
                Files.move(aside, control);
            }
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion(@TempDir Path other) throws Exception {
        try (DataFolder folder = DataFolder.claim(other)) {
            Files.createDirectories(folder.cluster());
            Files.writeString(folder.cluster().resolve("PG_VERSION"), "17\n");
            assertOneLine(() -> EmbeddedDatabase.start(folder), "written by PostgreSQL 17");
        }
    }

    static void assertOneLine(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable start, String text) {
        assertThatThrownBy(start)
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining(text)
                .message()
                .doesNotContain("\n");
    }

    private static void run(DatabaseLogin login, String sql) throws SQLException {
        try (Connection connection = connect(login);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(DatabaseLogin login, String sql) throws SQLException {
        try (Connection connection = connect(login);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(DatabaseLogin login) throws SQLException {
        return DriverManager.getConnection(login.url(), login.username(), login.password());
    }
}
