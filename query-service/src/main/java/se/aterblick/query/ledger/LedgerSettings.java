package se.aterblick.query.ledger;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import se.aterblick.query.ledger.key.LedgerKey;
import se.aterblick.query.ledger.key.LedgerKeyProblem;
import se.aterblick.query.ledger.note.KeyName;
import se.aterblick.query.ledger.note.KeyType;
import se.aterblick.query.ledger.note.MalformedNote;
import se.aterblick.query.ledger.note.NoteSigner;
import se.aterblick.query.ledger.note.VerifierKey;

/** What the configuration says of the ledger: {@code aterblick.ledger.*}. */
@Component
final class LedgerSettings {

    private static final String ORIGIN = "aterblick.ledger.origin";
    private static final String INTERVAL = "aterblick.ledger.checkpoint-interval";
    private static final String WITNESSES = "aterblick.ledger.witnesses";
    private static final String TSA = "aterblick.ledger.tsa-url";
    private static final Duration MINUTE = Duration.ofSeconds(60);

    private final String origin;
    private final NoteSigner signer;
    private final Duration interval;
    private final List<VerifierKey> witnesses;
    private final @Nullable String tsaUrl;

    LedgerSettings(Environment environment) {
        origin = origin(environment.getProperty(ORIGIN, ""));
        signer = LedgerKey.of(environment, origin);
        interval = environment.getProperty(INTERVAL, Duration.class, MINUTE);
        witnesses = witnesses(environment.getProperty(WITNESSES, ""));
        String tsa = environment.getProperty(TSA, "");
        tsaUrl = tsa.isBlank() ? null : tsa.strip();
    }

    /** The name of the log, and of its key. */
    String origin() {
        return origin;
    }

    NoteSigner signer() {
        return signer;
    }

    /** How long a log may have grown without a checkpoint. */
    Duration interval() {
        return interval;
    }

    /** Whose cosignatures are taken. */
    List<VerifierKey> witnesses() {
        return witnesses;
    }

    /** The time-stamping authority, if there is one. */
    @Nullable String tsaUrl() {
        return tsaUrl;
    }

    private static String origin(String origin) {
        if (origin.isBlank()) {
            throw new LedgerKeyProblem(
                    "The ledger needs a name: set %s to something like 'example.org/aterblick' and never change it."
                            .formatted(ORIGIN));
        }
        try {
            return KeyName.checked(origin);
        } catch (MalformedNote e) {
            throw new LedgerKeyProblem(
                    "The property %s cannot be '%s': no spaces and no plus sign."
                            .formatted(ORIGIN, origin));
        }
    }

    private static List<VerifierKey> witnesses(String vkeys) {
        return Arrays.stream(vkeys.split("[,\\s]+"))
                .filter(vkey -> !vkey.isEmpty())
                .map(LedgerSettings::witness)
                .toList();
    }

    private static VerifierKey witness(String vkey) {
        try {
            VerifierKey key = VerifierKey.parse(vkey);
            if (key.type() == KeyType.COSIGNATURE) {
                return key;
            }
        } catch (MalformedNote e) {
            // Answered below, as a key of another type.
        }
        throw new LedgerKeyProblem(
                "The property %s holds '%s', which is no key of a witness (name+id+base64, type 4)."
                        .formatted(WITNESSES, vkey));
    }
}
