package se.aterblick.query.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Duration;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import se.aterblick.query.ledger.tree.Hash;

/** Asks a time-stamping authority over HTTP, RFC 3161 §3.4, and checks what it answers. */
final class TimeStampAuthority {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int NONCE_BITS = 64;

    /** A token with a chain of certificates is some 6 kB. */
    private static final int MOST_BYTES = 256 * 1024;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final SecureRandom random = new SecureRandom();
    private final URI address;

    TimeStampAuthority(String address) {
        this.address = URI.create(address);
    }

    /**
     * A time-stamp over the SHA-256 of a checkpoint's body.
     *
     * @throws IOException also if the answer is of other bytes, of another request, or not signed
     *     with the certificate in it; whether that certificate is to be trusted is for whoever uses
     *     the time-stamp
     */
    Timestamp stamp(long size, String body) throws IOException, InterruptedException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request =
                generator.generate(
                        TSPAlgorithms.SHA256,
                        Hash.sha256(body.getBytes(StandardCharsets.UTF_8)),
                        new BigInteger(NONCE_BITS, random));
        byte[] answer = send(request.getEncoded());
        try {
            TimeStampResponse response = new TimeStampResponse(answer);
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new IOException("refused: " + response.getStatusString());
            }
            validate(token);
            return new Timestamp(
                    size, body, answer, token.getTimeStampInfo().getGenTime().toInstant());
        } catch (TSPException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void validate(TimeStampToken token) throws TSPException, IOException {
        X509CertificateHolder certificate =
                token.getCertificates().getMatches(null).stream()
                        .filter(token.getSID()::match)
                        .findFirst()
                        .orElseThrow(() -> new IOException("the answer lacks its certificate"));
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (OperatorCreationException | CertificateException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private byte[] send(byte[] query) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/timestamp-query")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(query))
                        .build();
        HttpResponse<InputStream> response =
                client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            return body.readNBytes(MOST_BYTES);
        }
    }
}
