package se.aterblick.verifier.evidence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.fixtures.SmallPlanStream;
import se.aterblick.verifier.fixtures.NoteKey;
import se.aterblick.verifier.fixtures.Run;
import se.aterblick.verifier.fixtures.TestLog;
import se.aterblick.verifier.fixtures.TestPackage;
import tools.jackson.databind.node.ObjectNode;

/** The evidence of a whole year, to be damaged and verified. */
abstract class PackageOfAYear {

    static final String PLAN = SmallPlan.ID.value();

    @TempDir Path folder;

    final TestLog log = TestLog.withNewKey();
    final NoteKey witness = NoteKey.ofWitness("revisor.example/v1");

    @BeforeEach
    void fill() {
        log.addStranger().addAll(SmallPlanStream.wholeYear().events());
        log.addStranger().addStranger();
    }

    TestPackage right() {
        return TestPackage.of(log, PLAN, "AR", log.size());
    }

    Run verify(TestPackage evidence, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--key", log.key().vkey()));
        arguments.addAll(List.of(more));
        return verify(evidence.write(folder.resolve("p.zip")), arguments.toArray(String[]::new));
    }

    static Run verify(Path file, String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", file.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments);
    }

    TestPackage edited(int sequence, Consumer<ObjectNode> edit) {
        return right().editLines(lines -> {
            edit.accept(lines.get(sequence));
            return lines;
        });
    }

    String springCheckpoint() {
        return right().entries().keySet().stream()
                .filter(n -> n.startsWith("checkpoints/"))
                .findFirst()
                .orElseThrow();
    }
}
