package se.aterblick.verifier.log;

import static se.aterblick.verifier.verdict.Problem.wrong;

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

/**
 * A witness's key, in a file that only its owner can read: the vkey on one line, the private key
 * (PKCS #8, base64) on the next.
 */
public final class SigningKey {

    private static final int X509_LENGTH = 12;
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
            throw wrong("key.malformed", name);
        }
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] x509 = pair.getPublic().getEncoded();
            byte[] raw = Arrays.copyOfRange(x509, X509_LENGTH, x509.length);
            String vkey = VerifierKey.text(name, VerifierKey.WITNESS, raw);
            write(file, vkey + "\n" + Base64Text.encode(pair.getPrivate().getEncoded()) + "\n");
            return vkey;
        } catch (FileAlreadyExistsException e) {
            throw wrong("key.exists", file);
        } catch (IOException | GeneralSecurityException e) {
            throw wrong("file.unreadable", file, e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileAttribute<?>[] attributes = {PosixFilePermissions.asFileAttribute(OWNER)};
        FileAttribute<?>[] used = isPosix(file) ? attributes : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(file, options, used)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Reads a key; refuses one that others than its owner can read. */
    public static SigningKey read(Path file) {
        try {
            if (isPosix(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw wrong("key.open", file);
            }
            List<String> lines = Files.readAllLines(file);
            VerifierKey verifier = VerifierKey.parse(lines.getFirst());
            var pkcs8 = new PKCS8EncodedKeySpec(Base64Text.decode(lines.getLast()));
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(pkcs8);
            SigningKey signing = new SigningKey(verifier, key);
            byte[] trial = {};
            if (verifier.type() == VerifierKey.WITNESS
                    && verifier.verifies(trial, signing.sign(trial))) {
                return signing;
            }
        } catch (IOException | GeneralSecurityException e) {
            throw wrong("file.unreadable", file, e);
        }
        throw wrong("key.malformed", file);
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
