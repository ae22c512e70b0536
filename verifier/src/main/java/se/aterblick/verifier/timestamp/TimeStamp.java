package se.aterblick.verifier.timestamp;

import static se.aterblick.verifier.verdict.Problem.unable;
import static se.aterblick.verifier.verdict.Problem.wrong;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
    private static final Map<String, String> DIGESTS =
            Map.of(
                    SHA_256,
                    "SHA-256",
                    "2.16.840.1.101.3.4.2.2",
                    "SHA-384",
                    "2.16.840.1.101.3.4.2.3",
                    "SHA-512");

    /** Where the digest is named by the other field (rsaEncryption), or by the algorithm itself. */
    private static final Map<String, String> ALGORITHMS =
            Map.of(
                    "1.2.840.113549.1.1.1", "RSA",
                    "1.2.840.113549.1.1.11", "SHA256withRSA",
                    "1.2.840.113549.1.1.12", "SHA384withRSA",
                    "1.2.840.113549.1.1.13", "SHA512withRSA",
                    "1.2.840.10045.4.3.2", "SHA256withECDSA",
                    "1.2.840.10045.4.3.3", "SHA384withECDSA",
                    "1.2.840.10045.4.3.4", "SHA512withECDSA");

    /** Reads a token, or the answer of an authority that holds one, over these bytes. */
    public static TimeStamp of(byte[] token, byte[] stamped) {
        Der outer = Der.parse(token);
        if (outer.child(0, outer.children().getFirst().tag()).tag() == Der.SEQUENCE) {
            int status =
                    new BigInteger(outer.child(0, Der.SEQUENCE).child(0, Der.INTEGER).content())
                            .intValue();
            if (status < 0 || status > 1) {
                throw wrong("timestamp.refused", status);
            }
            outer = outer.child(1, Der.SEQUENCE);
        }
        Der signed = explicit(outer, SIGNED_DATA).child(0, Der.SEQUENCE);
        Der content = explicit(signed.child(2, Der.SEQUENCE), TST_INFO).child(0, Der.OCTETS);
        Der signers = signed.children().getLast();
        if (signers.tag() != Der.SET || signers.children().size() != 1) {
            throw Der.malformed();
        }
        Der info = Der.parse(content.content());
        Der imprint = info.child(2, Der.SEQUENCE);
        String algorithm = imprint.child(0, Der.SEQUENCE).child(0, Der.OID).oid();
        byte[] hash = imprint.child(1, Der.OCTETS).content();
        if (!algorithm.equals(SHA_256) || !Arrays.equals(hash, digest("SHA-256", stamped))) {
            throw wrong("timestamp.imprint");
        }
        return new TimeStamp(
                time(info.child(4, Der.TIME)), content, signers.child(0, Der.SEQUENCE));
    }

    /** The certificates in a PEM or DER file. */
    public static List<X509Certificate> certificates(byte[] file) {
        try {
            Collection<?> all =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(file));
            return all.stream().map(X509Certificate.class::cast).toList();
        } catch (GeneralSecurityException e) {
            throw wrong("timestamp.certificate");
        }
    }

    /** That one of the authority's certificates signed it, at a time when it could. */
    public X509Certificate signedBy(List<X509Certificate> authority) {
        List<X509Certificate> named = authority.stream().filter(this::names).toList();
        if (named.isEmpty()) {
            throw wrong("timestamp.signer");
        }
        return named.stream()
                .filter(this::isSignedBy)
                .findFirst()
                .orElseThrow(() -> wrong("timestamp.signature"));
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
            return Arrays.equals(
                            id.child(0, Der.SEQUENCE).encoded(),
                            certificate.getIssuerX500Principal().getEncoded())
                    && new BigInteger(id.child(1, Der.INTEGER).content())
                            .equals(certificate.getSerialNumber());
        }
        byte[] extension = certificate.getExtensionValue("2.5.29.14");
        return extension != null
                && Arrays.equals(id.content(), Der.parse(Der.parse(extension).content()).content());
    }

    private boolean verifies(X509Certificate certificate) throws GeneralSecurityException {
        String digest = named(DIGESTS, signer.child(2, Der.SEQUENCE));
        Der attributes = signer.child(3, Der.CONTEXT_0);
        boolean whole =
                Arrays.equals(
                                attribute(attributes, MESSAGE_DIGEST, Der.OCTETS).content(),
                                digest(digest, content.content()))
                        && attribute(attributes, CONTENT_TYPE, Der.OID).oid().equals(TST_INFO);
        String algorithm = named(ALGORITHMS, signer.child(4, Der.SEQUENCE));
        if (algorithm.equals("RSA")) {
            algorithm = digest.replace("-", "") + "withRSA";
        }
        // Signed as a SET, carried under another tag (RFC 5652, 5.4).
        byte[] set = attributes.encoded().clone();
        set[0] = Der.SET;
        Signature signature = Signature.getInstance(algorithm);
        signature.initVerify(certificate.getPublicKey());
        signature.update(set);
        return signature.verify(signer.child(5, Der.OCTETS).content()) && whole;
    }

    private static Der attribute(Der attributes, String type, int tag) {
        List<Der> found =
                attributes.children().stream()
                        .filter(a -> a.child(0, Der.OID).oid().equals(type))
                        .toList();
        if (found.size() != 1 || found.getFirst().child(1, Der.SET).children().size() != 1) {
            throw Der.malformed();
        }
        return found.getFirst().child(1, Der.SET).child(0, tag);
    }

    private static Der explicit(Der sequence, String type) {
        if (!sequence.child(0, Der.OID).oid().equals(type)) {
            throw Der.malformed();
        }
        return sequence.child(1, Der.CONTEXT_0);
    }

    private static String named(Map<String, String> names, Der algorithm) {
        String oid = algorithm.child(0, Der.OID).oid();
        String name = names.get(oid);
        if (name == null) {
            throw unable("timestamp.algorithm", oid);
        }
        return name;
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }

    /** In UTC, with or without fractions of a second (RFC 3161, 2.4.2). */
    private static Instant time(Der time) {
        String text = time.ascii();
        if (!text.matches("[0-9]{14}(\\.[0-9]{1,9})?Z")) {
            throw Der.malformed();
        }
        try {
            return LocalDateTime.parse(
                            text.substring(0, 14),
                            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw Der.malformed();
        }
    }
}
