package se.aterblick.verifier.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.fixtures.SmallPlanStream;
import se.aterblick.verifier.fixtures.Run;
import se.aterblick.verifier.fixtures.StampAuthority;
import se.aterblick.verifier.fixtures.TestLog;
import se.aterblick.verifier.fixtures.TestPackage;
import se.aterblick.verifier.verdict.Problem;

/** Time-stamps of an authority made by another implementation. */
class TimeStampTests {

    private static final byte[] BODY = "exempel.se/logg\n1\nrot\n".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"SHA256withRSA", "SHA512withRSA", "SHA256withECDSA", "SHA384withECDSA"})
    void verifiesATokenAndAnAnswer(String algorithm) {
        StampAuthority authority = StampAuthority.signingWith(algorithm);
        for (byte[] stamp : List.of(authority.token(BODY), authority.answer(BODY))) {
            TimeStamp read = TimeStamp.of(stamp, BODY);
            assertThat(read.time()).isEqualTo(StampAuthority.NOW);
            assertThat(
                            read.signedBy(
                                    List.of(
                                            StampAuthority.signingWith(algorithm).certificate(),
                                            authority.certificate())))
                    .isEqualTo(authority.certificate());
        }
    }

    @Test
    void refusesOtherBytesOtherAuthoritiesAndCertificatesNotMeantForIt() {
        StampAuthority authority = StampAuthority.signingWith("SHA256withECDSA");
        TimeStamp stamp = TimeStamp.of(authority.token(BODY), BODY);

        assertThatThrownBy(() -> TimeStamp.of(authority.token(BODY), new byte[] {1}))
                .hasMessage("timestamp.imprint");
        assertThatThrownBy(() -> TimeStamp.of(authority.refusal(BODY), BODY))
                .hasMessage("timestamp.refused");
        assertThatThrownBy(() -> stamp.signedBy(List.of())).hasMessage("timestamp.signer");
        assertThatThrownBy(() ->
                        stamp.signedBy(
                                List.of(
                                        StampAuthority.signingWith("SHA256withECDSA")
                                                .certificate())))
                .isInstanceOf(Problem.class);
        StampAuthority expired = StampAuthority.expired();
        assertThatThrownBy(() ->
                        TimeStamp.of(expired.token(BODY), BODY)
                                .signedBy(List.of(expired.certificate())))
                .hasMessage("timestamp.signature");
        // The same key, name and number, but not meant for time-stamping.
        assertThatThrownBy(() -> stamp.signedBy(List.of(authority.certificateForServers())))
                .hasMessage("timestamp.signature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA256withRSA", "SHA256withECDSA"})
    void neverSaysAnotherTimeWhenAnyByteIsChanged(String algorithm) {
        StampAuthority authority = StampAuthority.signingWith(algorithm);
        byte[] token = authority.token(BODY);
        int accepted = 0;
        for (int i = 0; i < token.length; i++) {
            byte[] changed = token.clone();
            changed[i] ^= (byte) (1 << (i % 8));
            try {
                TimeStamp stamp = TimeStamp.of(changed, BODY);
                stamp.signedBy(List.of(authority.certificate()));
                assertThat(stamp.time()).isEqualTo(StampAuthority.NOW);
                accepted++;
            } catch (Problem | ArithmeticException refused) {
                // As it should be.
            }
        }
        // What is not signed: versions and the list of digests.
        assertThat(accepted).isLessThan(40);
    }

    @Test
    void refusesWhatIsNoDer() {
        byte[] token = StampAuthority.signingWith("SHA256withECDSA").token(BODY);
        for (int length = 0; length < token.length; length += 7) {
            byte[] part = java.util.Arrays.copyOf(token, length);
            assertThatThrownBy(() -> TimeStamp.of(part, BODY)).isInstanceOf(Problem.class);
        }
        for (String hex :
                List.of(
                        "3080",
                        "308400000001",
                        "30820001",
                        "3081017f",
                        "1f8101",
                        "30",
                        "3003020100")) {
            byte[] der = java.util.HexFormat.of().parseHex(hex);
            assertThatThrownBy(() -> TimeStamp.of(der, BODY)).isInstanceOf(Problem.class);
        }
    }

    @Test
    void isCheckedInAPackage() throws Exception {
        TestLog log = TestLog.withNewKey().addAll(SmallPlanStream.untilSpringDecision().events());
        StampAuthority authority = StampAuthority.signingWith("SHA256withRSA");
        String pem =
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(authority.certificate().getEncoded())
                        + "\n-----END CERTIFICATE-----\n";
        Path tsa = Files.writeString(folder.resolve("tsa.pem"), pem);

        String body = log.body(log.size());
        TestPackage stamped =
                of(log).put("timestamp.txt", body)
                        .put(
                                "timestamp.tsr",
                                authority.answer(body.getBytes(StandardCharsets.UTF_8)));
        Run good = verify(log, stamped, tsa);
        assertThat(good.code()).as(good.out()).isZero();
        assertThat(good.line("Tidsstämpel"))
                .startsWith("OK")
                .contains("2026-11-22T10:00:00Z", "CN=Tidsstämplare");
        Run unasked =
                Run.of(
                        "verify",
                        stamped.write(folder.resolve("p.zip")).toString(),
                        "--key",
                        log.key().vkey());
        assertThat(unasked.line("Tidsstämpel"))
                .startsWith("EJ BEGÄRT")
                .contains("2026-11-22T10:00:00Z");

        stamped.put("timestamp.txt", log.body(5))
                .put(
                        "timestamp.tsr",
                        authority.token(log.body(5).getBytes(StandardCharsets.UTF_8)));
        assertThat(verify(log, stamped, tsa).line("Tidsstämpel"))
                .startsWith("FEL")
                .contains("inte någon av paketets");
        assertThat(verify(log, stamped.remove("timestamp.tsr"), tsa).line("Tidsstämpel"))
                .startsWith("FEL");
        Run without = verify(log, stamped.remove("timestamp.txt"), tsa);
        assertThat(without.line("Tidsstämpel")).startsWith("EJ PRÖVAT");
        assertThat(without.code()).isEqualTo(3);
    }

    private static TestPackage of(TestLog log) {
        return TestPackage.of(log, SmallPlan.ID.value(), "UR1", log.size());
    }

    private Run verify(TestLog log, TestPackage evidence, Path tsa) {
        Path file = evidence.write(folder.resolve("p.zip"));
        return Run.of(
                "verify", file.toString(), "--key", log.key().vkey(), "--tsa", tsa.toString());
    }
}
