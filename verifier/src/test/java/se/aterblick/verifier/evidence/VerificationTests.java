package se.aterblick.verifier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.fixtures.SmallPlanStream;
import se.aterblick.verifier.fixtures.NoteKey;
import se.aterblick.verifier.fixtures.Run;
import se.aterblick.verifier.fixtures.TestEvent;
import se.aterblick.verifier.fixtures.TestLog;
import se.aterblick.verifier.fixtures.TestPackage;
import tools.jackson.databind.node.ObjectNode;

/** A package that is right is found right, and whatever was done to it is found and named. */
class VerificationTests {

    private static final String PLAN = SmallPlan.ID.value();

    @TempDir private Path folder;

    private final TestLog log = TestLog.withNewKey();
    private final NoteKey witness = NoteKey.ofWitness("revisor.example/v1");

    @BeforeEach
    void fill() {
        log.addStranger().addAll(SmallPlanStream.wholeYear().events());
        log.addStranger().addStranger();
    }

    @Test
    void findsAPackageRight() {
        Run run = verify(right());

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out())
                .doesNotContain("FEL")
                .contains("RESULTAT: allt som prövades stämmer.");
        assertThat(run.line("Händelsekedjan"))
                .startsWith("OK")
                .contains("38 händelser utan lucka, position 2 till 39");
        assertThat(run.line("Händelserna")).startsWith("OK").contains("trädet med 41");
        assertThat(run.line("Omräkning")).startsWith("OK").contains("aterblick-report/2");
        assertThat(run.line("Roten")).startsWith("EJ BEGÄRT").contains(log.root(39));
    }

    @Test
    void saysTheSameInEnglish() {
        Run run = verify(right(), "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("RESULT: all that was checked is right.")
                .doesNotContain("Händelse");
    }

    @Test
    void findsWitnessAndPrintedRootRight() {
        TestPackage cosigned = right().cosign("checkpoint.txt", witness, 1_700_000_000);
        Run run = verify(cosigned, "--witness", witness.vkey(), "--root", log.root(39));

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.line("Vittne")).startsWith("OK").contains("2023-11-14T22:13:20Z");
        assertThat(run.line("Roten")).startsWith("OK");
    }

    @Test
    void takesAWitnessWhoSawTheApprovalButNotTheNewestCheckpoint() {
        TestPackage cosigned = right().cosign("checkpoints/39.txt", witness, 1);

        assertThat(verify(cosigned, "--witness", witness.vkey()).code()).isZero();
    }

    @Test
    void missesAWitnessWhoOnlySawWhatWasBeforeTheApproval() {
        String spring =
                right().entries().keySet().stream()
                        .filter(n -> n.startsWith("checkpoints/"))
                        .findFirst()
                        .orElseThrow();
        Run run = verify(right().cosign(spring, witness, 1), "--witness", witness.vkey());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.line("Vittne"))
                .startsWith("FEL")
                .contains("revisor.example/v1", "position 39");
    }

    @Test
    void takesKeysFromFiles() throws Exception {
        Path keys = folder.resolve("keys.txt");
        Files.writeString(keys, "# nycklar\n" + witness.vkey() + "\n\n" + log.key().vkey() + "\n");
        TestPackage cosigned = right().cosign("checkpoint.txt", witness, 1);

        Run run =
                verify(
                        cosigned.write(folder.resolve("q.zip")),
                        "--key",
                        keys.toString(),
                        "--witness",
                        keys.toString());

        assertThat(run.code()).as(run.out()).isZero();
    }

    @Test
    void refusesAnotherKeyAndAnotherWitness() {
        Path file = right().write(folder.resolve("p.zip"));

        Run sameName = verify(file, "--key", NoteKey.ofLog(TestLog.ORIGIN).vkey());
        Run otherName = verify(file, "--key", NoteKey.ofLog("other.example").vkey());
        Run stranger =
                verify(
                        right().cosign(
                                        "checkpoint.txt",
                                        NoteKey.ofWitness("revisor.example/v1"),
                                        1),
                        "--witness",
                        witness.vkey());

        assertThat(sameName.code()).isEqualTo(1);
        assertThat(sameName.line("Kontrollpunkten")).startsWith("FEL");
        assertThat(otherName.code()).isEqualTo(1);
        assertThat(otherName.line("Loggens nyckel")).startsWith("FEL").contains("other.example");
        assertThat(stranger.code()).isEqualTo(1);
        assertThat(stranger.line("Vittne")).startsWith("FEL");
    }

    @Test
    void refusesAForgedCosignature() {
        TestPackage forged =
                right().edit(
                                "checkpoint.txt",
                                note -> note + witness.line(log.body(40), 1_700_000_000));

        assertThat(verify(forged, "--witness", witness.vkey()).line("Vittne"))
                .startsWith("FEL")
                .contains("falsk");
    }

    @Test
    void namesTheEventWhosePayloadWasAltered() {
        Run run =
                verify(edited(5, e -> e.put("payload", flipped(e.path("payload").asString(), 40))));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.line("Händelserna")).startsWith("FEL").contains("position 7 (sekvens 5");
    }

    @Test
    void namesTheEventWhoseMetadataTimeTypeOrRevisionWasAltered() {
        for (String field : List.of("metadata", "recordedAt", "type", "revision")) {
            Run run =
                    verify(
                            edited(
                                    3,
                                    e -> {
                                        String now = e.path(field).asString();
                                        e.put(
                                                field,
                                                field.equals("metadata")
                                                        ? flipped(now, 3)
                                                        : now.substring(1) + now.charAt(0) + "9");
                                    }));
            assertThat(run.code()).as(field).isEqualTo(1);
            assertThat(run.line("Händelserna"))
                    .as(field)
                    .startsWith("FEL")
                    .contains("position 5 (sekvens 3");
        }
    }

    @Test
    void namesTheGapWhereAnEventWasDropped() {
        Run run = verify(right().editLines(lines -> without(lines, 7)));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.line("Händelsekedjan"))
                .startsWith("FEL")
                .contains("väntade sekvens 7, fann 8");
    }

    @Test
    void findsEventsDroppedAndRenumbered() {
        Run run =
                verify(
                        right().editLines(lines -> {
                            List<ObjectNode> less = without(lines, 7);
                            for (int i = 7; i < less.size(); i++) {
                                less.get(i).put("sequence", i);
                            }
                            return less;
                        }));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.line("Händelserna")).startsWith("FEL").contains("10/7, 11/8, 12/9");
    }

    @Test
    void findsTheTailCutOff() {
        Run run = verify(right().editLines(lines -> lines.subList(0, lines.size() - 1)));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.line("Händelsekedjan"))
                .startsWith("FEL")
                .contains("report.approved på position 39");
    }

    @Test
    void findsAnEventDoubledOrInsertedOrTwoSwapped() {
        List<TestPackage> attacks =
                List.of(
                        right().editLines(lines -> doubled(lines, 4)),
                        right().editLines(lines -> {
                            List<ObjectNode> more = doubled(lines, 4);
                            for (int i = 0; i < more.size(); i++) {
                                more.get(i).put("sequence", i);
                            }
                            return more;
                        }),
                        right().editLines(lines -> {
                            Collections.swap(lines, 4, 5);
                            return lines;
                        }),
                        right().editLines(lines -> {
                            var payload = lines.get(4).get("payload");
                            lines.get(4).set("payload", lines.get(5).get("payload"));
                            lines.get(5).set("payload", payload);
                            return lines;
                        }));
        for (TestPackage attack : attacks) {
            Run run = verify(attack);
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).containsPattern("FEL +Händels[^\n]*(position|sekvens)");
        }
    }

    @Test
    void findsAnEventOfAnotherPlan() {
        Run run = verify(edited(5, e -> e.put("planId", "other-2024")));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.line("Händelsekedjan"))
                .startsWith("FEL")
                .contains("position 7 (sekvens 5)", "other-2024");
    }

    @Test
    void findsAnotherDocument() {
        Run run = verify(right().edit("document.json", d -> d.replace("7.61", "3.61")));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.line("Handlingens")).startsWith("FEL");
        assertThat(run.line("Inlämningen"))
                .startsWith("FEL")
                .contains("/indicators/3/outcomes/", "väntade 7.61, fann 3.61");
        assertThat(run.line("Omräkning")).startsWith("FEL").contains("väntade 7.61, fann 3.61");
    }

    @Test
    void findsAnotherDecisionInTheSummaryOfTheProof() {
        Run run =
                verify(
                        right().edit(
                                        "evidence.json",
                                        e -> e.replace("\"2025-02-05\"", "\"2025-02-06\"")));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.line("Beslutet"))
                .startsWith("FEL")
                .contains("väntade 2025-02-06, fann 2025-02-05");
    }

    @Test
    void findsThatTheMinutesSayAnotherRoot() {
        Run run = verify(right(), "--root", log.root(38));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.line("Roten")).startsWith("FEL").contains(log.root(38), log.root(39));
    }

    @Test
    void findsAnEarlierCheckpointThatIsNotTheBeginning() {
        TestLog fork = log.fork();
        fork.events().set(2, fork.events().get(2).withRecordedAt("2024-02-01T08:01:02.000Z"));
        String spring =
                right().entries().keySet().stream()
                        .filter(n -> n.startsWith("checkpoints/"))
                        .findFirst()
                        .orElseThrow();
        int size = Integer.parseInt(spring.replaceAll("\\D", ""));

        Run run = verify(right().put(spring, fork.checkpoint(size)));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.line("Tidigare"))
                .startsWith("FEL")
                .contains("trädet med " + size + " händelser", log.root(41));
    }

    /** Whoever has the log's key can sign any history, but not make its events say the document. */
    @Test
    void findsAPayloadThatWasAlteredBeforeEverythingWasSignedAnew() {
        TestLog rewritten = log.fork();
        TestEvent event = event(rewritten, "7.61");
        rewritten
                .events()
                .set(
                        rewritten.events().indexOf(event),
                        event.withPayload(event.payloadText().replace("7.61", "3.61")));

        Run run = verify(TestPackage.of(rewritten, PLAN, "AR", 41));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines().filter(l -> l.startsWith("FEL"))).hasSize(1);
        assertThat(run.line("Omräkning"))
                .startsWith("FEL")
                .contains("vid /indicators/3/outcomes/0/evaluation/");
    }

    @Test
    void saysPlainlyWhatItCannotMakeAnew() {
        TestLog later = log.fork();
        for (int i = 0; i < later.size(); i++) {
            TestEvent event = later.events().get(i);
            if (event.type().equals("report.submitted")) {
                later.events()
                        .set(
                                i,
                                event.withPayload(
                                        event.payloadText()
                                                .replace(
                                                        "\"aterblick-report/2\",\"document\"",
                                                        "\"aterblick-report/9\",\"document\"")));
            }
        }
        Run format = verify(TestPackage.of(later, PLAN, "AR", 41));
        TestLog newer = log.fork();
        newer.events().set(3, newer.events().get(3).withRevision("7"));
        Run revision = verify(TestPackage.of(newer, PLAN, "AR", 41));

        assertThat(format.code()).as(format.out()).isEqualTo(3);
        assertThat(format.line("Omräkning")).startsWith("EJ PRÖVAT").contains("aterblick-report/9");
        assertThat(format.out()).contains("inget fel hittades, men allt kunde inte prövas");
        assertThat(revision.code()).isEqualTo(3);
        assertThat(revision.line("Omräkning"))
                .startsWith("EJ PRÖVAT")
                .contains("position 4 (sekvens 2)");
    }

    @Test
    void printsNothingThatCouldChangeTheScreen() {
        Run run =
                verify(
                        right().edit(
                                        "evidence.json",
                                        e ->
                                                e.replace(
                                                        "§7",
                                                        "\\u001b[2J\\u202e\\n"
                                                                + "x".repeat(5000))));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).doesNotContain("\u001b", "\u202e", "x".repeat(1000));
    }

    @Test
    void explainsItselfWhenAskedWrongly() {
        for (List<String> arguments :
                List.of(
                        List.<String>of(),
                        List.of("unknown"),
                        List.of("verify"),
                        List.of("verify", "p.zip"),
                        List.of("verify", "p.zip", "--key"),
                        List.of("verify", "p.zip", "--key", "no-key"),
                        List.of("verify", "p.zip", "q.zip", "--key", log.key().vkey()),
                        List.of("verify", "p.zip", "--key", log.key().vkey(), "--unknown", "x"),
                        List.of("verify", "p.zip", "--key", witness.vkey()),
                        List.of(
                                "verify",
                                "p.zip",
                                "--key",
                                log.key().vkey(),
                                "--tsa",
                                "missing.pem"))) {
            Run run = Run.of(arguments);
            assertThat(run.code()).as("%s", arguments).isEqualTo(2);
            assertThat(run.out()).contains("verify <paket.zip> --key");
        }
        assertThat(Run.of("verify", "--help").code()).isZero();
        assertThat(Run.of("verify", "missing.zip", "--key", log.key().vkey()).code()).isEqualTo(2);
    }

    private TestPackage right() {
        return TestPackage.of(log, PLAN, "AR", log.size());
    }

    private Run verify(TestPackage evidence, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--key", log.key().vkey()));
        arguments.addAll(List.of(more));
        return verify(evidence.write(folder.resolve("p.zip")), arguments.toArray(String[]::new));
    }

    private static Run verify(Path file, String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", file.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments);
    }

    private TestPackage edited(int sequence, Consumer<ObjectNode> edit) {
        return right().editLines(lines -> {
            edit.accept(lines.get(sequence));
            return lines;
        });
    }

    private static List<ObjectNode> without(List<ObjectNode> lines, int index) {
        List<ObjectNode> less = new ArrayList<>(lines);
        less.remove(index);
        return less;
    }

    private static List<ObjectNode> doubled(List<ObjectNode> lines, int index) {
        List<ObjectNode> more = new ArrayList<>(lines);
        more.add(index, lines.get(index).deepCopy());
        return more;
    }

    private static TestEvent event(TestLog log, String payload) {
        return log.events().stream()
                .filter(e ->
                        e.type().equals("outcome.recorded") && e.payloadText().contains(payload))
                .findFirst()
                .orElseThrow();
    }

    private static String flipped(String base64, int index) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        bytes[index] ^= 1;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
