package se.aterblick.verifier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.fixtures.SmallPlanStream;
import se.aterblick.verifier.fixtures.NoteKey;
import se.aterblick.verifier.fixtures.Run;
import se.aterblick.verifier.fixtures.TestLog;
import se.aterblick.verifier.fixtures.TestPackage;

/** A package in which any byte that proves something is changed is never found right. */
class MutationTests {

    private static final Set<String> FOR_PEOPLE =
            Set.of("README.txt", "sammanfattning.txt", "keys.txt", "report.schema.json");

    /** Every so many bytes of the long files; the short ones whole. */
    private static final int STEP = Integer.getInteger("verifier.mutation-step", 47);

    private static final int SHORT = 800;

    @TempDir private Path folder;

    @Test
    void isNeverRightWithAByteChanged() {
        TestLog log = TestLog.withNewKey();
        log.addStranger().addAll(SmallPlanStream.untilSpringDecision().events());
        NoteKey witness = NoteKey.ofWitness("revisor.example/v1");
        TestPackage right =
                TestPackage.of(log, SmallPlan.ID.value(), "UR1", log.size())
                        .cosign("checkpoint.txt", witness, 1_700_000_000);
        assertThat(verify(right, log, witness)).isZero();

        List<String> survived = new ArrayList<>();
        int tried = 0;
        for (String name : List.copyOf(right.entries().keySet())) {
            byte[] bytes = right.bytes(name);
            int step = bytes.length < SHORT ? 1 : STEP;
            for (int i = 0; i < bytes.length && !FOR_PEOPLE.contains(name); i += step) {
                byte[] changed = bytes.clone();
                changed[i] ^= (byte) (1 << (i % 7));
                right.put(name, changed);
                tried++;
                if (verify(right, log, witness) == 0 && !isUnbound(name, bytes, i)) {
                    survived.add(name + " byte " + i + ": " + around(changed, i));
                }
            }
            right.put(name, bytes);
        }

        assertThat(survived).isEmpty();
        assertThat(tried).isGreaterThan(900);
    }

    /**
     * The leaf does not hold the event's id; what no fact in the report came from can change it.
     */
    private static boolean isUnbound(String name, byte[] bytes, int at) {
        String before = new String(bytes, 0, at, StandardCharsets.UTF_8);
        int id = before.lastIndexOf("\"eventId\":\"");
        return name.equals("events.jsonl") && id >= 0 && before.indexOf(',', id) < 0;
    }

    private static String around(byte[] bytes, int at) {
        int from = Math.max(0, at - 30);
        return new String(bytes, from, Math.min(60, bytes.length - from), StandardCharsets.UTF_8);
    }

    private int verify(TestPackage evidence, TestLog log, NoteKey witness) {
        Path file = evidence.write(folder.resolve("p.zip"));
        return Run.of(
                        "verify",
                        file.toString(),
                        "--key",
                        log.key().vkey(),
                        "--witness",
                        witness.vkey())
                .code();
    }
}
