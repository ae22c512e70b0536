package se.aterblick.standalone.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.aterblick.standalone.soak.model.Breach;
import se.aterblick.standalone.soak.model.History;

/**
 * Managers, controllers, registrar and auditors at two instances of each service, while processes
 * and PostgreSQL are killed, connections cut and clocks set.
 *
 * <p>How long is {@code -Daterblick.soak.minutes}, and what chance does {@code
 * -Daterblick.soak.seed}; both are printed.
 */
class SoakTests {

    private static final double MINUTES =
            Double.parseDouble(System.getProperty("aterblick.soak.minutes", "0.15"));
    private static final boolean LONG = MINUTES > 2;
    private static final long SEED = Long.getLong("aterblick.soak.seed", System.nanoTime());
    private static final int MANAGERS = 4;

    private final History history = new History();
    private final Tally tally = new Tally();

    @Test
    void losesNothingDoublesNothingAndShowsNothingStaleWhateverFails(@TempDir Path folder)
            throws Exception {
        System.out.printf("soak: %s minutes, -Daterblick.soak.seed=%d%n", MINUTES, SEED);
        try (SoakedSystem system =
                SoakedSystem.start(folder, LONG ? "*/20 * * * * *" : "*/4 * * * * *")) {
            Book book = Book.of(LONG ? 8 : 3, 4);
            new Adoption(client("controller", system), book).adopt();
            Cast cast = cast(system, book);
            Mischief mischief = new Mischief(system, LONG, new Random(SEED), history, tally);

            mischief.last(
                    Duration.ofMillis((long) (MINUTES * 60_000)),
                    Duration.ofMillis(LONG ? 8_000 : 400));
            system.heal();
            List<Throwable> failures = cast.end();
            Inspection inspection =
                    new Inspection(
                            system,
                            book,
                            client("auditor", system),
                            client("admin", system),
                            history);
            List<Breach> breaches = inspection.inspect();

            new SoakReport(
                            SEED,
                            MINUTES,
                            inspection.count("SELECT count(*) FROM event_store.event"),
                            inspection.count("SELECT count(*) FROM ledger.verification"),
                            tally.all(),
                            mischief.takeovers(),
                            breaches)
                    .tell();
            assertThat(failures).isEmpty();
            assertThat(breaches).isEmpty();
            assertThat(tally.all())
                    .containsKeys(
                            "updates acknowledged: outcome.recorded",
                            "updates acknowledged: fact.corrected",
                            "updates acknowledged: report.approved",
                            "updates recorded by a clock that was off",
                            "updates sent again",
                            "replays",
                            "rebuilds asked for: 202",
                            "connections broken");
        }
    }

    private Cast cast(SoakedSystem system, Book book) {
        Cast cast = new Cast(SEED);
        for (int i = 0; i < MANAGERS; i++) {
            cast.enter(
                    new Reporting(
                            client("manager", system, i),
                            client("controller", system, 10 + i),
                            book),
                    Duration.ofMillis(100));
        }
        for (int i = 0; i < 2; i++) {
            cast.enter(new Reading(client("controller", system, i), book), Duration.ofMillis(150));
            cast.enter(new Auditing(client("auditor", system, i), book), Duration.ofMillis(400));
        }
        cast.enter(
                new Deciding(client("registrar", system), book),
                Duration.ofMillis(LONG ? 15_000 : 1_500));
        cast.enter(new Operating(client("admin", system)), Duration.ofMillis(LONG ? 4_000 : 800));
        return cast;
    }

    private Client client(String role, SoakedSystem system, int number) {
        return new Client(
                role + "-" + number, "demo-" + role, system.address().port(), history, tally);
    }

    private Client client(String role, SoakedSystem system) {
        return client(role, system, 9);
    }
}
