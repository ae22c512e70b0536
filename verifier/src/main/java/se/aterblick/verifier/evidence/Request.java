package se.aterblick.verifier.evidence;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.log.VerifierKey;

/**
 * What whoever verifies trusts and asks for.
 *
 * @param logKeys the log's key, and older ones if it was changed
 * @param authority certificates of the time-stamping authority
 * @param root the root printed in the minutes
 * @param against a checkpoint, a package or a log's address
 * @param proof the consistency proof that belongs to a checkpoint in a file
 */
public record Request(
        Path file,
        List<VerifierKey> logKeys,
        List<VerifierKey> witnesses,
        List<X509Certificate> authority,
        @Nullable String root,
        @Nullable String against,
        @Nullable String proof) {}
