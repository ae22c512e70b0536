package se.aterblick.verifier.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import se.aterblick.verifier.json.Base64Text;
import se.aterblick.verifier.verdict.Problem;

/**
 * A witness's key, kept in a file that only its owner can read: the vkey on one line and {@code
 * PRIVATE+KEY+name+keyid+base64(type || seed)}, the form of Go's {@code note} package, on another.
 */
public final class SigningKey {

    private static final String PRIVATE = "PRIVATE+KEY+";

    /** What stands before the 32 bytes of an Ed25519 key in X.509 and PKCS #8 (RFC 8410). */
    private static final int X509_LENGTH = 12;

    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final Set<PosixFilePermission> OWNER =
            PosixFilePermissions.fromString("rw-------");

    private final VerifierKey verifier;
    private final PrivateKey key;

    private SigningKey(VerifierKey verifier, PrivateKey key) {
        this.verifier = verifier;
        this.key = key;
    }

    /** Makes a witness's key and writes it to a file that must not exist; returns the vkey. */
    public static String generate(String name, Path file) {
        if (!VerifierKey.isName(name)) {
            throw Problem.wrong("key.malformed", name);
        }
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] x509 = pair.getPublic().getEncoded();
            byte[] pkcs8 = pair.getPrivate().getEncoded();
            String vkey =
                    VerifierKey.text(
                            name,
                            VerifierKey.WITNESS,
                            Arrays.copyOfRange(x509, X509_LENGTH, x509.length));
            byte[] typed =
                    VerifierKey.join(
                            new byte[] {VerifierKey.WITNESS},
                            Arrays.copyOfRange(pkcs8, PKCS8.length, pkcs8.length));
            String id = VerifierKey.parse(vkey).id();
            write(
                    file,
                    vkey
                            + "\n"
                            + PRIVATE
                            + name
                            + "+"
                            + id
                            + "+"
                            + Base64Text.encode(typed)
                            + "\n");
            return vkey;
        } catch (FileAlreadyExistsException e) {
            throw Problem.wrong("key.exists", file);
        } catch (IOException | GeneralSecurityException e) {
            throw Problem.wrong("file.unreadable", file, e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        FileAttribute<?>[] attributes =
                isPosix(file)
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                        : new FileAttribute<?>[0];
        try (var channel =
                Files.newByteChannel(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        attributes)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Reads a key; refuses one that others than its owner can read. */
    public static SigningKey read(Path file) {
        try {
            if (isPosix(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw Problem.wrong("key.open", file);
            }
            List<String> lines = Files.readAllLines(file);
            VerifierKey verifier = VerifierKey.parse(lines.getFirst());
            String[] parts = lines.getLast().split("\\+", 5);
            if (parts.length != 5 || !lines.getLast().startsWith(PRIVATE)) {
                throw Problem.wrong("key.malformed", file);
            }
            byte[] typed = Base64Text.decode(parts[4]);
            byte[] seed = Arrays.copyOfRange(typed, 1, typed.length);
            PrivateKey key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(VerifierKey.join(PKCS8, seed)));
            SigningKey signing = new SigningKey(verifier, key);
            byte[] trial = {};
            if (verifier.type() != VerifierKey.WITNESS
                    || !verifier.verifies(trial, signing.sign(trial))) {
                throw Problem.wrong("key.malformed", file);
            }
            return signing;
        } catch (IOException | GeneralSecurityException e) {
            throw Problem.wrong("file.unreadable", file, e);
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** The checkpoint's body with the cosignature alone, as a note (C2SP tlog-cosignature). */
    public String cosigned(Checkpoint checkpoint, Instant now) {
        long seconds = now.getEpochSecond();
        byte[] time = ByteBuffer.allocate(Long.BYTES).putLong(seconds).array();
        byte[] signature = sign(Checkpoint.cosignatureMessage(checkpoint.body(), seconds));
        byte[] blob = VerifierKey.join(HexFormat.of().parseHex(verifier.id()), time, signature);
        return checkpoint.body() + "\n— " + verifier.name() + " " + Base64Text.encode(blob) + "\n";
    }

    private byte[] sign(byte[] message) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(message);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }
}
