package se.aterblick.verifier.log;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static se.aterblick.verifier.verdict.Problem.attempt;
import static se.aterblick.verifier.verdict.Problem.require;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
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
import se.aterblick.verifier.json.Input;

/**
 * A witness's key, in a file that only its owner can read: the vkey on one line, the private key
 * (PKCS #8, base64) on the next.
 */
public record SigningKey(VerifierKey verifier, PrivateKey key) {

    private static final Set<PosixFilePermission> OWNER = fromString("rw-------");

    /** Makes a witness's key and writes it to a file that must not exist; returns the vkey. */
    public static String generate(String name, Path file) {
        require("key.malformed", name.matches(VerifierKey.NAME), name);
        require("key.exists", !Files.exists(file), file);
        return attempt("file.unreadable", file)
                .to(() -> {
                    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                    byte[] x509 = pair.getPublic().getEncoded();
                    byte[] typed = Arrays.copyOfRange(x509, x509.length - 33, x509.length);
                    typed[0] = VerifierKey.WITNESS;
                    String vkey = VerifierKey.text(name, typed);
                    String secret = Input.base64(pair.getPrivate().getEncoded());
                    FileAttribute<?>[] owner = {PosixFilePermissions.asFileAttribute(OWNER)};
                    Files.createFile(file, isPosix(file) ? owner : new FileAttribute<?>[0]);
                    Files.writeString(file, vkey + "\n" + secret + "\n");
                    return vkey;
                });
    }

    /** Reads a key; refuses one that others than its owner can read. */
    public static SigningKey read(Path file) {
        return attempt("file.unreadable", file)
                .to(() -> {
                    var allowed = isPosix(file) ? Files.getPosixFilePermissions(file) : OWNER;
                    require("key.open", OWNER.containsAll(allowed), file);
                    List<String> lines = Files.readAllLines(file);
                    var pkcs8 = new PKCS8EncodedKeySpec(Input.base64(lines.getLast()));
                    PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(pkcs8);
                    SigningKey own = new SigningKey(VerifierKey.parse(lines.getFirst()), key);
                    boolean isPair = own.verifier.verifies(new byte[0], own.sign(new byte[0]));
                    boolean isWitness = own.verifier.type() == VerifierKey.WITNESS;
                    require("key.malformed", isPair && isWitness, file);
                    return own;
                });
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** The checkpoint's body with the cosignature alone, as a note (C2SP tlog-cosignature). */
    public String cosigned(Checkpoint checkpoint, Instant now) {
        long seconds = now.getEpochSecond();
        byte[] signature = sign(checkpoint.message(verifier, seconds));
        byte[] id = HexFormat.of().parseHex(verifier.id());
        ByteBuffer blob = ByteBuffer.allocate(id.length + Long.BYTES + signature.length);
        String base64 = Input.base64(blob.put(id).putLong(seconds).put(signature).array());
        return checkpoint.body() + "\n— " + verifier.name() + " " + base64 + "\n";
    }

    private byte[] sign(byte[] message) {
        return attempt("key.malformed", verifier.name())
                .to(() -> {
                    Signature ed25519 = Signature.getInstance("Ed25519");
                    ed25519.initSign(key);
                    ed25519.update(message);
                    return ed25519.sign();
                });
    }
}
