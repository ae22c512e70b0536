package se.aterblick.verifier.witness;

import static se.aterblick.verifier.verdict.Problem.wrong;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.log.Checkpoint;
import se.aterblick.verifier.log.LogClient;
import se.aterblick.verifier.log.MerkleProof;
import se.aterblick.verifier.log.SigningKey;
import se.aterblick.verifier.log.VerifierKey;
import se.aterblick.verifier.verdict.Messages;
import se.aterblick.verifier.verdict.Problem;

/**
 * Follows a log and vouches with its own key for checkpoints that go on from what it saw before.
 * The first one it sees it must believe.
 */
public final class Witness {

    private static final int VOUCHED = 0;
    private static final int REFUSED = 1;

    private final LogClient log;
    private final List<VerifierKey> logKeys;
    private final SigningKey key;
    private final boolean submits;
    private final Clock clock;
    private final Messages messages;
    private final PrintStream out;

    public Witness(
            LogClient log,
            List<VerifierKey> logKeys,
            SigningKey key,
            boolean submits,
            Clock clock,
            Messages messages,
            PrintStream out) {
        this.log = log;
        this.logKeys = logKeys;
        this.key = key;
        this.submits = submits;
        this.clock = clock;
        this.messages = messages;
        this.out = out;
    }

    /** Looks once, or for ever with a pause between; returns the exit code of the last look. */
    public int follow(Path stateFile, @Nullable Duration pause) throws InterruptedException {
        try (WitnessState state = WitnessState.open(stateFile)) {
            int code = look(state);
            while (pause != null) {
                Thread.sleep(pause);
                code = look(state);
            }
            return code;
        }
    }

    private int look(WitnessState state) {
        try {
            Checkpoint seen = log.checkpoint();
            seen.signedBy(logKeys);
            Checkpoint last = state.last();
            if (last != null) {
                goesOn(state, last, seen);
            }
            vouch(state, last, seen);
            return VOUCHED;
        } catch (Problem problem) {
            out.println(
                    messages.text("witness.refused")
                            + " "
                            + messages.text(problem.key(), problem.values()));
            return REFUSED;
        }
    }

    /**
     * What does not go on from the last checkpoint is kept: both notes bear the log's signature.
     */
    private void goesOn(WitnessState state, Checkpoint last, Checkpoint seen) {
        try {
            if (!seen.origin().equals(last.origin())) {
                throw wrong("checkpoint.origin", last.origin(), seen.origin());
            }
            if (seen.size() < last.size()) {
                throw wrong("against.shrunk", last.size(), seen.size());
            }
            MerkleProof.consistent(last, seen, log.consistency(last.size(), seen.size()));
        } catch (Problem problem) {
            state.refuse(seen.note());
            throw problem;
        }
    }

    /** Remembers first and speaks then: what was said can never be forgotten. */
    private void vouch(WitnessState state, @Nullable Checkpoint last, Checkpoint seen) {
        boolean said = seen.cosignedBy(key.verifier()).isPresent();
        if (said && last != null && last.size() == seen.size()) {
            out.println(messages.text("witness.unchanged", List.of(seen.size())));
            return;
        }
        String cosigned = key.cosigned(seen, clock.instant());
        String line = cosigned.substring(seen.body().length() + 1);
        state.vouchFor(seen.note() + line);
        out.println(messages.text("witness.vouched", List.of(seen.size(), seen.root())));
        out.print(line);
        if (submits) {
            log.submit(cosigned);
            out.println(messages.text("witness.submitted"));
        }
    }
}
