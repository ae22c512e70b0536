package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.person.PersonDirectory;
import se.aterblick.person.PersonId;
import se.aterblick.person.PersonSchema;
import se.aterblick.query.RunningService.Answer;
import se.aterblick.query.ledger.Ledger;

/**
 * The record and the persons dumped by {@code pg_dump} as docs/operations.md says, and restored in
 * another PostgreSQL; only where there is one of at least version 18.
 */
class DumpedRecordTests {

    private static final String API = "/follow-up/v1";

    @TempDir private Path folder;

    @Test
    void comesBackWithEveryPositionAndProofAndPersonsApart() {
        Optional<PostgresPrograms> found = PostgresPrograms.found();
        assumeThat(found).as("a pg_dump and pg_restore of at least version 18").isPresent();
        PostgresPrograms programs = found.orElseThrow();
        TestDatabase here = TestDatabase.create();
        PersonSchema.migrate(here.owner());
        new PersonDirectory(here.command()).put(PersonId.of("person-7"), "Testnamn Sju", "A");
        PlanStream stream = PlanStream.adopted(here);
        stream.reportValues("AR", 20);
        ReportSubmitted submitted = stream.submit("AR");
        stream.append(Oddities.approval(submitted));
        JdbcTemplate admin = new JdbcTemplate(here.superuser());
        admin.execute("CREATE ROLE aterblick_backup LOGIN IN ROLE pg_read_all_data");
        admin.execute(
                "GRANT CONNECT ON DATABASE %s TO aterblick_backup"
                        .formatted(here.url().replaceFirst(".*/", "")));
        List<String> before;
        String seen;
        try (RunningService service = RunningService.start(here)) {
            service.awaitHead(stream);
            RunningService.await(() -> service.bean(Ledger.class).of(23).isPresent());
            before = LedgerContent.of(service.bean(Ledger.class), 23);
            seen = service.anonymous().get(API + "/ledger/checkpoint").text();
            dump(programs, here, "record", "--exclude-schema=person");
            dump(programs, here, "person", "--schema=person");
        }

        TestDatabase elsewhere = TestDatabase.createEmptyElsewhere();
        restore(programs, elsewhere, "record");
        assertThat(schemas(elsewhere)).contains("event_store", "ledger").doesNotContain("person");
        restore(programs, elsewhere, "person");

        try (RunningService service = RunningService.start(elsewhere)) {
            assertThat(LedgerContent.of(service.bean(Ledger.class), 23)).isEqualTo(before);
            Answer verified =
                    service.as("ADMIN", "driftnamnden")
                            .post(API + "/verifications", "text/plain", seen);
            assertThat(verified.at("/checkpoint")).isEqualTo("23");
            assertThat(verified.at("/sound")).as(verified.text()).isEqualTo("true");
            String plan = API + "/plans/small-2024";
            assertThat(service.auditor().get(plan + "/reports/AR/approved").text())
                    .isEqualTo(submitted.document());
            assertThat(service.auditor().get(plan + "/events").text()).contains("Testnamn Sju");
            stream.continuedIn(elsewhere).report(Facts.outcome("osa-varde", "UR1", "65"));
            RunningService.await(() -> service.bean(Ledger.class).size() == 24);
        }
    }

    private void dump(PostgresPrograms programs, TestDatabase database, String name, String what) {
        programs.run(
                "pg_dump",
                "--format=custom",
                what,
                "--file=" + folder.resolve(name),
                "--dbname=" + as("aterblick_backup", database));
    }

    private void restore(PostgresPrograms programs, TestDatabase database, String name) {
        programs.run(
                "pg_restore",
                "--exit-on-error",
                "--single-transaction",
                "--dbname=" + as("postgres", database),
                folder.resolve(name).toString());
    }

    private static String as(String role, TestDatabase database) {
        return database.url().replace("jdbc:postgresql://", "postgresql://" + role + "@");
    }

    private static List<String> schemas(TestDatabase database) {
        return new JdbcTemplate(database.superuser())
                .queryForList("SELECT nspname FROM pg_namespace", String.class);
    }
}
