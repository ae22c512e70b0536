package se.aterblick.verifier.timestamp;

import static se.aterblick.verifier.verdict.Problem.attempt;
import static se.aterblick.verifier.verdict.Problem.first;
import static se.aterblick.verifier.verdict.Problem.require;
import static se.aterblick.verifier.verdict.Problem.requireAble;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.aterblick.verifier.json.Input;
import se.aterblick.verifier.log.Hash;
import se.aterblick.verifier.verdict.Attempt;

/**
 * A time-stamp token (RFC 3161, RFC 5652): that an authority saw a hash, and when.
 *
 * @param content what was signed: the {@code TSTInfo}
 */
public record TimeStamp(Instant time, Der content, Der signer) {

    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final String TST_INFO = "1.2.840.113549.1.9.16.1.4";
    private static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
    private static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    private static final String SHA_256 = "2.16.840.1.101.3.4.2.1";

    /** SHA-256, SHA-384 and SHA-512; the JDK knows algorithms by these names too. */
    private static final String DIGESTS = "2\\.16\\.840\\.1\\.101\\.3\\.4\\.2\\.[1-3]";

    private static final String RSA = "1.2.840.113549.1.1.1";

    /** RSA (PKCS #1, version 1.5) and ECDSA with the same digests. */
    private static final String SIGNATURES =
            "1\\.2\\.840\\.(113549\\.1\\.1\\.1[1-3]|10045\\.4\\.3\\.[2-4])";

    /** Reads a token, or the answer of an authority that holds one, over these bytes. */
    public static TimeStamp of(byte[] token, byte[] stamped) {
        return attempt("timestamp.malformed").to(() -> of(Der.parse(token), stamped));
    }

    private static TimeStamp of(Der response, byte[] stamped) {
        Der outer = response;
        if (outer.children().getFirst().tag() == Der.SEQUENCE) {
            int status = outer.child(0, Der.SEQUENCE).child(0, Der.INTEGER).number().intValue();
            require("timestamp.refused", status == 0 || status == 1, status);
            outer = outer.child(1, Der.SEQUENCE);
        }
        Der signed = explicit(outer, SIGNED_DATA).child(0, Der.SEQUENCE);
        Der content = explicit(signed.child(2, Der.SEQUENCE), TST_INFO).child(0, Der.OCTETS);
        Der signers = signed.children().getLast();
        require("timestamp.malformed", signers.tag() == Der.SET && signers.children().size() == 1);
        Der tst = Der.parse(content.content());
        Der imprint = tst.child(2, Der.SEQUENCE);
        String algorithm = imprint.child(0, Der.SEQUENCE).child(0, Der.OID).oid();
        byte[] hash = imprint.child(1, Der.OCTETS).content();
        boolean same = Arrays.equals(hash, Hash.digest(SHA_256, stamped));
        require("timestamp.imprint", same && algorithm.equals(SHA_256));
        return new TimeStamp(time(tst.child(4, Der.TIME)), content, signers.child(0, Der.SEQUENCE));
    }

    /** The certificates in a PEM or DER file. */
    public static Stream<X509Certificate> certificates(String file) {
        InputStream in = new ByteArrayInputStream(Input.file(Path.of(file)));
        Attempt reading = attempt("timestamp.certificate");
        var factory = reading.to(() -> CertificateFactory.getInstance("X.509"));
        var all = reading.to(() -> factory.generateCertificates(in));
        return all.stream().map(X509Certificate.class::cast);
    }

    /** That one of the authority's certificates signed it, at a time when it could. */
    public X509Certificate signedBy(List<X509Certificate> authority) {
        Attempt reading = attempt("timestamp.malformed");
        var named = reading.to(() -> authority.stream().filter(this::names).toList());
        require("timestamp.signer", !named.isEmpty());
        var signed = reading.to(() -> named.stream().filter(this::isSignedBy).toList());
        return first("timestamp.signature", signed.stream());
    }

    private boolean isSignedBy(X509Certificate certificate) {
        try {
            certificate.checkValidity(Date.from(time));
            List<String> uses = certificate.getExtendedKeyUsage();
            return uses != null && uses.contains(TIME_STAMPING) && verifies(certificate);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** By issuer and serial number, or by the subject's key identifier (RFC 5652, 5.3). */
    private boolean names(X509Certificate certificate) {
        Der id = signer.children().get(1);
        if (id.tag() == Der.SEQUENCE) {
            byte[] issuer = certificate.getIssuerX500Principal().getEncoded();
            return Arrays.equals(id.child(0, Der.SEQUENCE).encoded(), issuer)
                    && id.child(1, Der.INTEGER).number().equals(certificate.getSerialNumber());
        }
        byte[] extension = certificate.getExtensionValue("2.5.29.14");
        return extension != null
                && Arrays.equals(id.content(), Der.parse(Der.parse(extension).content()).content());
    }

    private boolean verifies(X509Certificate certificate) throws GeneralSecurityException {
        String digest = algorithm(2, DIGESTS);
        String algorithm = algorithm(4, Pattern.quote(RSA) + "|" + SIGNATURES);
        Der attributes = signer.child(3, Der.CONTEXT_0);
        byte[] hash = attribute(attributes, MESSAGE_DIGEST, Der.OCTETS).content();
        boolean whole = Arrays.equals(hash, Hash.digest(digest, content.content()));
        boolean typed = attribute(attributes, CONTENT_TYPE, Der.OID).oid().equals(TST_INFO);
        // Signed as a SET, carried under another tag (RFC 5652, 5.4).
        byte[] set = attributes.encoded().clone();
        set[0] = Der.SET;
        // RSA alone leaves the digest to the other field; the names of both end in the same number.
        char last = digest.charAt(digest.length() - 1);
        var signature = Signature.getInstance(algorithm.equals(RSA) ? RSA + last : algorithm);
        signature.initVerify(certificate.getPublicKey());
        signature.update(set);
        return signature.verify(signer.child(5, Der.OCTETS).content()) && whole && typed;
    }

    private static Der attribute(Der attributes, String type, int tag) {
        Stream<Der> all = attributes.children().stream();
        Stream<Der> own = all.filter(a -> a.child(0, Der.OID).oid().equals(type));
        List<Der> values = own.flatMap(a -> a.child(1, Der.SET).children().stream()).toList();
        require("timestamp.malformed", values.size() == 1 && values.getFirst().tag() == tag);
        return values.getFirst();
    }

    private static Der explicit(Der sequence, String type) {
        require("timestamp.malformed", sequence.child(0, Der.OID).oid().equals(type));
        return sequence.child(1, Der.CONTEXT_0);
    }

    /** The algorithm that the signer names in a field, if it is one of those known. */
    private String algorithm(int field, String known) {
        String oid = signer.child(field, Der.SEQUENCE).child(0, Der.OID).oid();
        requireAble("timestamp.algorithm", oid.matches(known), oid);
        return oid;
    }

    /** In UTC, with or without fractions of a second (RFC 3161, 2.4.2). */
    private static Instant time(Der time) {
        String text = new String(time.content(), StandardCharsets.US_ASCII);
        require("timestamp.malformed", text.matches("[0-9]{14}(\\.[0-9]{1,9})?Z"));
        var seconds = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
        return LocalDateTime.parse(text.substring(0, 14), seconds).toInstant(ZoneOffset.UTC);
    }
}
