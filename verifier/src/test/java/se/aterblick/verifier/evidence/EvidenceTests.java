package se.aterblick.verifier.evidence;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.fixtures.SmallPlanStream;
import se.aterblick.verifier.fixtures.TestLog;
import se.aterblick.verifier.fixtures.TestPackage;

/** A package of which something is missing or cannot be understood is not begun with. */
class EvidenceTests extends UnreadablePackage {

    @Test
    void refusesAPackageWithSomethingMissingOrUnreadable() {
        TestLog log = TestLog.withNewKey().addAll(SmallPlanStream.untilSpringDecision().events());
        for (String name :
                List.of(
                        "evidence.json",
                        "document.json",
                        "events.jsonl",
                        "checkpoint.txt",
                        "consistency.json")) {
            TestPackage evidence = TestPackage.of(log, SmallPlan.ID.value(), "UR1", log.size());
            assertUnreadable(evidence.remove(name).zip());
        }
        for (String name :
                List.of(
                        "evidence.json",
                        "events.jsonl",
                        "checkpoint.txt",
                        "consistency.json",
                        "checkpoints/9.txt")) {
            for (String text :
                    List.of(
                            "",
                            "\n",
                            "{}",
                            "[1]",
                            "\u0000",
                            "{\"format\":\"aterblick-evidence/2\"}",
                            "[".repeat(100_000))) {
                TestPackage evidence = TestPackage.of(log, SmallPlan.ID.value(), "UR1", log.size());
                assertUnreadable(evidence.put(name, text).zip());
            }
            TestPackage evidence = TestPackage.of(log, SmallPlan.ID.value(), "UR1", log.size());
            assertUnreadable(evidence.put(name, new byte[] {(byte) 0xFF, 10}).zip());
        }
        TestPackage misnamed = TestPackage.of(log, SmallPlan.ID.value(), "UR1", log.size());
        assertUnreadable(misnamed.put("checkpoints/9.txt", log.checkpoint(8)).zip());
    }
}
