package se.aterblick.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.aterblick.query.ledger.tree.Hash;

/** Asking for time-stamps, from an authority of our own. */
class TimeStampAuthorityTests {

    private static final String BODY = "log.example\n3\n" + Hash.OF_EMPTY_TREE.base64() + "\n";

    private final TestAuthority server = new TestAuthority();
    private final TimeStampAuthority authority = new TimeStampAuthority(server.url());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void givesATimeStampThatAnybodyCanVerify() throws Exception {
        Timestamp timestamp = authority.stamp(3, BODY);

        TimeStampToken token = new TimeStampResponse(timestamp.response()).getTimeStampToken();
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(server.signedWith()));
        assertThat(token.getTimeStampInfo().getMessageImprintDigest())
                .isEqualTo(Hash.sha256(BODY.getBytes(StandardCharsets.UTF_8)));
        assertThat(timestamp.at()).isEqualTo(Instant.parse("2026-05-06T07:08:09Z"));
        assertThat(timestamp.size()).isEqualTo(3);
        assertThat(timestamp.body()).isEqualTo(BODY);
    }

    @Test
    void takesNoTimeStampOfSomethingElse() {
        refuses(asked ->
                generator()
                        .generate(
                                TSPAlgorithms.SHA256,
                                Hash.sha256(new byte[] {1}),
                                asked.getNonce()));
    }

    @Test
    void takesNoTimeStampOfAnotherRequest() {
        refuses(asked ->
                generator()
                        .generate(
                                TSPAlgorithms.SHA256,
                                asked.getMessageImprintDigest(),
                                asked.getNonce().add(BigInteger.ONE)));
        refuses(asked ->
                generator().generate(TSPAlgorithms.SHA256, asked.getMessageImprintDigest()));
    }

    @Test
    void takesNoTimeStampWithoutItsCertificate() {
        refuses(asked -> {
            TimeStampRequestGenerator bare = new TimeStampRequestGenerator();
            bare.setCertReq(false);
            return bare.generate(
                    TSPAlgorithms.SHA256, asked.getMessageImprintDigest(), asked.getNonce());
        });
    }

    @Test
    void saysWhenThereIsNone() {
        server.answerWith(503);

        assertThatThrownBy(() -> authority.stamp(3, BODY))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("503");
    }

    private void refuses(UnaryOperator<TimeStampRequest> understood) {
        server.misunderstand(understood);
        assertThatThrownBy(() -> authority.stamp(3, BODY)).isInstanceOf(IOException.class);
    }

    private static TimeStampRequestGenerator generator() {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator;
    }
}
