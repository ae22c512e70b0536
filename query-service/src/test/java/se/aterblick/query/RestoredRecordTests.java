package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.query.ledger.Ledger;
import se.aterblick.query.ledger.LedgerCheck;

/** The record dumped, and restored into a PostgreSQL of another installation. */
class RestoredRecordTests {

    private static final List<String> TABLES =
            List.of(
                    "event_store.event",
                    "ledger.log",
                    "ledger.log_key",
                    "ledger.entry",
                    "ledger.tile",
                    "ledger.checkpoint");

    @TempDir Path folder;

    @Test
    void keepsEveryPositionLeafAndProof() throws IOException, SQLException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        TestDatabase here = TestDatabase.create();
        PlanStream stream = PlanStream.adopted(here);
        stream.reportValues("AR", 300);
        ReportSubmitted submitted = stream.submit("AR");
        stream.append(Oddities.approval(submitted));
        List<String> before;
        try (RunningService service = RunningService.start(here)) {
            RunningService.await(() -> service.bean(Ledger.class).firstCovering(303).isPresent());
            before = LedgerContent.of(service.bean(Ledger.class), 303);
        }
        copy(here, "COPY %s TO '%s' (FORMAT binary)");

        TestDatabase elsewhere = TestDatabase.createElsewhere();
        RunningService.start(elsewhere).close();
        copy(elsewhere, "TRUNCATE %1$s CASCADE; COPY %1$s FROM '%2$s' (FORMAT binary)");

        try (RunningService service = RunningService.start(elsewhere)) {
            service.awaitHead(stream);
            assertThat(service.bean(LedgerCheck.class).check()).isEmpty();
            assertThat(LedgerContent.of(service.bean(Ledger.class), 303)).isEqualTo(before);
            assertThat(
                            service.auditor()
                                    .get("/follow-up/v1/plans/small-2024/reports/AR/approved")
                                    .text())
                    .isEqualTo(submitted.document());
        }
    }

    private void copy(TestDatabase database, String what) throws SQLException {
        try (Connection connection = database.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (String table : TABLES) {
                statement.execute(what.formatted(table, folder.resolve(table)));
            }
        }
    }
}
