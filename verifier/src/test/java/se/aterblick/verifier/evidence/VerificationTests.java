package se.aterblick.verifier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.aterblick.verifier.fixtures.Run;
import se.aterblick.verifier.fixtures.TestEvent;
import se.aterblick.verifier.fixtures.TestLog;
import se.aterblick.verifier.fixtures.TestPackage;

/** A package that is right is found right, and whatever was done to it is found and named. */
class VerificationTests extends PackageOfAYear {

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
        assertThat(run.line("Omräkning")).startsWith("OK").contains("aterblick-report/3");
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
        String spring = springCheckpoint();
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
                                                        "\"documentFormat\":\"aterblick-report/3\"",
                                                        "\"documentFormat\":\"aterblick-report/9\"")));
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

    private static TestEvent event(TestLog log, String payload) {
        return log.events().stream()
                .filter(e ->
                        e.type().equals("outcome.recorded") && e.payloadText().contains(payload))
                .findFirst()
                .orElseThrow();
    }
}
