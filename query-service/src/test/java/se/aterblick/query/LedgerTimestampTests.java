package se.aterblick.query;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.ledger.Ledger;
import se.aterblick.query.ledger.TestAuthority;
import se.aterblick.query.ledger.tree.Hash;

/**
 * Checkpoints are signed while the time-stamping authority is away, and time-stamped once it is
 * there; the evidence proves it.
 */
class LedgerTimestampTests {

    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final String CHECK = "Time-stamp";

    private static RunningService service;
    private static Ledger ledger;
    private static PlanStream stream;

    @TempDir Path folder;

    @BeforeAll
    static void approveWhileTheAuthorityIsAway() {
        AUTHORITY.answerWith(500);
        TestDatabase database = TestDatabase.create();
        stream = PlanStream.adopted(database);
        stream.report(Facts.outcome("osa-varde", "AR", "65"));
        ReportSubmitted submitted = stream.submit("AR");
        stream.append(Oddities.approval(submitted));
        service =
                RunningService.start(
                        database,
                        List.of(
                                "--aterblick.ledger.checkpoint-interval=200ms",
                                "--aterblick.ledger.tsa-url=" + AUTHORITY.url()));
        ledger = service.bean(Ledger.class);
        RunningService.await(() -> ledger.of(4).isPresent() && AUTHORITY.asked() > 0);
        assertThat(ledger.timestamp(4)).isEmpty();
        AUTHORITY.answerWith(200);
    }

    @AfterAll
    static void stop() {
        service.close();
        AUTHORITY.close();
    }

    @Test
    void stampsApprovalsAndTheNewestOnceTheAuthorityIsThere() throws Exception {
        stream.report(Facts.outcome("osa-varde", "T1", "65"));

        RunningService.await(
                () -> ledger.timestamp(4).isPresent() && ledger.timestamp(5).isPresent());

        byte[] response = ledger.timestamp(4).orElseThrow().response();
        assertThat(
                        new TimeStampResponse(response)
                                .getTimeStampToken()
                                .getTimeStampInfo()
                                .getMessageImprintDigest())
                .isEqualTo(Hash.sha256(ledger.timestamp(4).orElseThrow().body().getBytes(UTF_8)));
    }

    @Test
    void letsTheEvidenceProveWhenItWasInTheLog() throws Exception {
        Told told = evidence().verified("--tsa", certificate());

        assertThat(told.code()).as(told.text()).isZero();
        assertThat(told.line(CHECK))
                .startsWith("OK")
                .contains("2026-05-06T07:08:09Z", "CN=Test Time Stamping Authority");
    }

    @ParameterizedTest
    @CsvSource({
        "the time, the signature",
        "what is stamped, the stamp is over other bytes than timestamp.txt",
        "the signature, the signature"
    })
    void refusesATokenWithOneOtherByte(String place, String why) throws Exception {
        DownloadedEvidence evidence = evidence();
        byte[] token = evidence.files().get("timestamp.tsr");
        token[in(token, evidence.files().get("timestamp.txt"), place)] ^= 1;

        Told told = evidence.with("timestamp.tsr", token).verified("--tsa", certificate());

        assertThat(told.code()).as(told.text()).isEqualTo(1);
        assertThat(told.line(CHECK)).startsWith("WRONG").contains(why);
        assertThat(told.text().lines().filter(line -> line.startsWith("WRONG"))).hasSize(1);
    }

    private static int in(byte[] token, byte[] stamped, String place) {
        String text = new String(token, ISO_8859_1);
        return switch (place) {
            case "the time" -> text.indexOf("20260506070809Z");
            case "what is stamped" -> text.indexOf(new String(Hash.sha256(stamped), ISO_8859_1));
            default -> token.length - 1;
        };
    }

    private DownloadedEvidence evidence() {
        RunningService.await(() -> ledger.timestamp(4).isPresent());
        return DownloadedEvidence.of(service, "small-2024", "AR", folder.resolve("evidence.zip"));
    }

    private String certificate() throws Exception {
        return Files.write(folder.resolve("tsa.der"), AUTHORITY.signedWith().getEncoded())
                .toString();
    }
}
