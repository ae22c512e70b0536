package se.aterblick.verifier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.fixtures.SmallPlanStream;
import se.aterblick.verifier.fixtures.LogServer;
import se.aterblick.verifier.fixtures.NoteKey;
import se.aterblick.verifier.fixtures.Run;
import se.aterblick.verifier.fixtures.TestEvent;
import se.aterblick.verifier.fixtures.TestLog;
import se.aterblick.verifier.fixtures.TestPackage;

/** A package held against what the log said before and says later. */
class ComparisonTests {

    private static final String PLAN = SmallPlan.ID.value();

    @TempDir private Path folder;

    private final TestLog log = TestLog.withNewKey();

    @BeforeEach
    void fill() {
        log.addStranger().addAll(SmallPlanStream.wholeYear().events()).addStranger();
    }

    @Test
    void provesThatALaterCheckpointGoesOnFromThePackage() throws Exception {
        Path file = TestPackage.of(log, PLAN, "AR", log.size()).write(folder.resolve("p.zip"));
        int size = log.size();
        log.addStranger().addStranger().addStranger();
        Path later = Files.writeString(folder.resolve("later.txt"), log.checkpoint(log.size()));
        Path proof = proof(size, log.size(), log);

        Run run = verify(file, "--against", later.toString(), "--proof", proof.toString());
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.line("Jämförelse"))
                .startsWith("OK")
                .contains(size + " händelser är början på det med " + log.size());

        Run unproven = verify(file, "--against", later.toString());
        assertThat(unproven.code()).isEqualTo(3);
        assertThat(unproven.line("Jämförelse")).startsWith("EJ PRÖVAT");
    }

    @Test
    void findsThatALaterCheckpointHasAnotherHistory() throws Exception {
        Path file = TestPackage.of(log, PLAN, "AR", log.size()).write(folder.resolve("p.zip"));
        int size = log.size();
        TestLog rewritten = rewritten().addStranger();
        Path later = Files.writeString(folder.resolve("later.txt"), rewritten.checkpoint(size + 1));

        Run run =
                verify(
                        file,
                        "--against",
                        later.toString(),
                        "--proof",
                        proof(size, size + 1, rewritten).toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.line("Jämförelse"))
                .startsWith("FEL")
                .contains("historien har ändrats", log.root(size));
    }

    @Test
    void asksTheLogItself() throws Exception {
        Path file = TestPackage.of(log, PLAN, "AR", log.size()).write(folder.resolve("p.zip"));
        int size = log.size();
        try (LogServer server = new LogServer(log)) {
            assertThat(verify(file, "--against", server.address()).code()).isZero();
            log.addStranger().addStranger();
            Run later = verify(file, "--against", server.address() + "/");
            assertThat(later.line("Jämförelse")).startsWith("OK").contains("det med " + (size + 2));

            server.show(rewritten().addStranger());
            assertThat(verify(file, "--against", server.address()).line("Jämförelse"))
                    .startsWith("FEL")
                    .contains("historien");

            server.show(cut(size - 1));
            assertThat(verify(file, "--against", server.address()).line("Jämförelse"))
                    .startsWith("FEL")
                    .contains("krympt");

            server.show(new TestLog(TestLog.ORIGIN, NoteKey.ofLog(TestLog.ORIGIN)).addStranger());
            assertThat(verify(file, "--against", server.address()).line("Jämförelse"))
                    .startsWith("FEL")
                    .contains("inte signerad");
        }
        assertThat(verify(file, "--against", "http://127.0.0.1:1/x").line("Jämförelse"))
                .startsWith("EJ PRÖVAT")
                .contains("nås inte");
    }

    /**
     * Everything recomputed and signed with the log's own key: good in itself, not beside the
     * earlier.
     */
    @Test
    void findsWithEarlierEvidenceThatEverythingWasRewritten() throws Exception {
        int springSize = 10;
        Path earlier =
                TestPackage.of(log, PLAN, "UR1", springSize).write(folder.resolve("ur1.zip"));
        Path honest = TestPackage.of(log, PLAN, "AR", log.size()).write(folder.resolve("ar.zip"));
        Path forged =
                TestPackage.of(rewritten(), PLAN, "AR", log.size())
                        .write(folder.resolve("forged.zip"));

        assertThat(verify(forged).code()).isZero();
        assertThat(verify(honest, "--against", earlier.toString()).line("Jämförelse"))
                .startsWith("OK")
                .contains("samma rot vid 10");
        Run run = verify(forged, "--against", earlier.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.line("Jämförelse"))
                .startsWith("FEL")
                .contains("trädet med 10 händelser", log.root(10), rewritten().root(10));
        assertThat(verify(forged, "--root", log.root(log.size() - 1)).line("Roten"))
                .startsWith("FEL");
    }

    @Test
    void cannotCompareWithEvidenceThatSharesNoCheckpoint() throws Exception {
        Path earlier = TestPackage.of(log, PLAN, "UR1", 12).write(folder.resolve("ur1.zip"));
        TestPackage ar = TestPackage.of(log, PLAN, "AR", log.size());
        ar.remove("checkpoints/10.txt");
        ar.put(
                "consistency.json",
                "[{\"from\":39,\"to\":40,\"proof\":[\""
                        + String.join("\",\"", log.consistency(39, 40))
                        + "\"]}]");
        ar.edit(
                "evidence.json",
                e -> e.replaceFirst("\"earlierApprovals\":\\[.*]", "\"earlierApprovals\":[]"));

        Run run = verify(ar.write(folder.resolve("ar.zip")), "--against", earlier.toString());

        assertThat(run.line("Jämförelse")).startsWith("EJ PRÖVAT");
        assertThat(run.code()).isEqualTo(3);
    }

    /** A history in which UR1 said 63 and not 64: another first submission, then all as before. */
    private TestLog rewritten() {
        TestLog rewritten = log.fork();
        TestEvent stranger = rewritten.events().getFirst();
        rewritten.events().set(0, stranger.withPayload("{\"n\":\"rewritten\"}"));
        return rewritten;
    }

    private TestLog cut(int size) {
        TestLog cut = log.fork();
        cut.events().subList(size, cut.size()).clear();
        return cut;
    }

    private Path proof(int from, int to, TestLog of) throws Exception {
        String hashes = String.join("\",\"", of.consistency(from, to));
        return Files.writeString(
                folder.resolve("proof.json"),
                "{\"from\":" + from + ",\"to\":" + to + ",\"proof\":[\"" + hashes + "\"]}");
    }

    private Run verify(Path file, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("verify", file.toString(), "--key", log.key().vkey()));
        arguments.addAll(List.of(more));
        return Run.of(arguments);
    }
}
